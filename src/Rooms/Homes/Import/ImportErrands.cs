using Huiskamer.Foundation.Errands;

namespace Huiskamer.Homes.Import;

/// <summary>Holds a large file against what the house knows.</summary>
internal sealed class CheckImport(Importer importer) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var file = await importer.FindAsync(new ImportFileId(subject), cancel) ?? throw new InvalidOperationException("No such file.");
        await importer.CheckAsync(file, Lines.Of(file, progress), cancel);
        return "Het bestand is bekeken.";
    }
}

/// <summary>Reads a large file in.</summary>
internal sealed class ReadInImport(Importer importer) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var file = await importer.FindAsync(new ImportFileId(subject), cancel) ?? throw new InvalidOperationException("No such file.");

        // A node fell over after the file was read in and before it could say so.
        if (file.State is not ImportState.ReadIn)
        {
            await importer.ReadInAsync(file, Lines.Of(file, progress), cancel);
        }

        return "Het bestand is ingelezen.";
    }
}

internal static class Lines
{
    /// <summary>
    /// Tells now and then how many lines were read. There are at least as many as things in them, and a usual line is some eighty
    /// bytes: the most of those, for it is better to be done early than to stand at the end and go on.
    /// </summary>
    public static Action<int> Of(ImportFile file, IProgress<(int Done, int Total)> progress)
    {
        var things = file.New + file.Changed + file.Moved + file.Left + file.Same + file.Wrong;
        var total = Math.Max(1, Math.Max(things, file.Bytes / 80));

        return line => progress.Report((Math.Min(line, total), total));
    }
}
