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
    /// <summary>Tells now and then how far it is; as long as nothing was counted a usual line is some eighty bytes.</summary>
    public static Action<int> Of(ImportFile file, IProgress<(int Done, int Total)> progress)
    {
        var total = Math.Max(1, file.New + file.Changed + file.Moved + file.Left + file.Same + file.Wrong);
        total = total > 1 ? total : Math.Max(1, file.Bytes / 80);

        return line => progress.Report((Math.Min(line, total), total));
    }
}
