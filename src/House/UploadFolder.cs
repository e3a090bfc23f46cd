using Huiskamer.Foundation.Rules;

namespace Huiskamer.House;

/// <summary>
/// Where a file that a form brings lies while it comes in, before anything is taken out of it. In a folder of the house's own,
/// which nobody else who works on this machine can read; what a house that fell over left there goes when it opens again.
/// </summary>
internal static class UploadFolder
{
    /// <summary>Where the framework looks; what it makes there has such a name.</summary>
    private const string Setting = "ASPNETCORE_TEMP";
    private const string Names = "ASPNETCORE_*.tmp";

    private const UnixFileMode ForUs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder in the one where a house keeps its things, empties it, and lets this house use it.</summary>
    internal static void Open(string var)
    {
        var folder = Path.Combine(Path.GetFullPath(var), "uploads");

        try
        {
            MakePrivate(folder);

            // A house beside this one that still reads such a file keeps it until it is done with it.
            foreach (var left in Directory.EnumerateFiles(folder, Names))
            {
                File.Delete(left);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new Refused(new Refusal(
                "house.no-uploads", $"{folder} kan geen map zijn voor bestanden die binnenkomen. Kies een andere map met HUISKAMER_VAR, waarin het huis mag schrijven."));
        }

        Environment.SetEnvironmentVariable(Setting, folder);
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, ForUs);
            File.SetUnixFileMode(folder, ForUs);
        }
    }
}
