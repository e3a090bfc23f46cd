namespace Huiskamer.Homes.Import;

/// <summary>A small file of each kind to copy or to practise with. Together they fill a house; nobody in them exists.</summary>
internal static class ImportExamples
{
    /// <summary>"woningen.csv"</summary>
    public static string NameOf(ImportKind kind) => kind.InWords().Replace("’", "") + ".csv";

    public static byte[] Of(ImportKind kind)
    {
        using var stream = typeof(ImportExamples).Assembly.GetManifestResourceStream("example-" + NameOf(kind))!;
        using var content = new MemoryStream();

        // Excel reads the names right only when a file says that it is UTF-8.
        content.Write([0xEF, 0xBB, 0xBF]);
        stream.CopyTo(content);
        return content.ToArray();
    }
}
