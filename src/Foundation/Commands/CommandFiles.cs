namespace Huiskamer.Foundation.Commands;

/// <summary>Files that somebody names on the command line: read and written, or a Dutch sentence that says why not.</summary>
public static class CommandFiles
{
    /// <summary>What stands in a file; nothing after saying why it cannot be read.</summary>
    public static async Task<byte[]?> ReadAsync(this CommandLine line, string path, int mostBytes, string tooBig, CancellationToken cancel)
    {
        if (line.Opens(path, mostBytes, tooBig) is not { } file)
        {
            return null;
        }

        await using (file)
        {
            var content = new byte[file.Length];
            await file.ReadExactlyAsync(content, cancel);
            return content;
        }
    }

    /// <summary>Opens a file to read it; nothing after saying why it cannot be read.</summary>
    public static Stream? Opens(this CommandLine line, string path, long mostBytes, string tooBig)
    {
        if (Directory.Exists(path))
        {
            line.Complain($"{path} is een map. Noem het bestand dat erin staat.");
        }
        else if (!File.Exists(path))
        {
            line.Complain($"Het bestand {path} is er niet. Kijk of de naam klopt.");
        }
        else if (new FileInfo(path).Length > mostBytes)
        {
            line.Complain(tooBig);
        }
        else
        {
            try
            {
                return File.OpenRead(path);
            }
            catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
            {
                line.Complain($"Het bestand {path} mag niet gelezen worden. Vraag om toegang, of kopieer het naar een eigen map.");
            }
        }

        return null;
    }

    /// <summary>Whether a file may be written here, making its folder; asked before any work. Says why not.</summary>
    public static bool MayWrite(this CommandLine line, string file)
    {
        if (Directory.Exists(file) || Path.EndsInDirectorySeparator(file))
        {
            line.Complain($"{file} is een map. Zet er een naam voor het bestand achter.");
            return false;
        }

        return line.MayFill(Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    /// <summary>Whether files may be put in this folder, making it; asked before any work. Says why not.</summary>
    public static bool MayFill(this CommandLine line, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var trial = new FileStream(
                Path.Combine(folder, ".huiskamer-proef"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            line.Complain(File.Exists(folder)
                ? $"{folder} is een bestand, geen map. Kies een andere naam."
                : $"In de map {folder} kan niet geschreven worden. Kies een andere map, of vraag om toegang.");
            return false;
        }
    }
}
