using System.Xml.Linq;

namespace Huiskamer.House.Tests;

/// <summary>The files of the project as they stand on disk, without what is built, kept or fetched.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "var", ".git", "node_modules", ".vs", ".idea", "bin.tmp"];

    private static readonly string[] Texts =
    [
        ".cs", ".cshtml", ".css", ".csproj", ".js", ".json", ".md", ".mjs", ".props", ".slnx", ".svg", ".targets", ".txt", ".xml", ".yml",
        ".config", ".editorconfig", ".gitignore", "",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file of ours, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesUnder(Root).Select(Short).Order(StringComparer.Ordinal)];

    /// <summary>The files that a person can read as text.</summary>
    public static IEnumerable<string> TextFiles => Files.Where(file => Texts.Contains(Path.GetExtension(file)));

    public static string Text(string file) => File.ReadAllText(Full(file));

    public static string[] Lines(string file) => File.ReadAllLines(Full(file));

    public static string Full(string file) => Path.Combine(Root, file);

    /// <summary>The names of the projects that this project refers to.</summary>
    public static IReadOnlyList<string> ProjectsUsedBy(string project) =>
    [
        .. XDocument.Load(Full(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    /// <summary>The rows of the tables in a document, as trimmed cells; the row of dashes and the one above it left out.</summary>
    public static IReadOnlyList<string[]> TableRows(string file)
    {
        var rows = Lines(file)
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToList();

        return [.. rows.Where((row, i) => !IsRule(row) && (i + 1 == rows.Count || !IsRule(rows[i + 1])))];
    }

    private static bool IsRule(string[] row) => row.All(cell => cell.Length > 0 && cell.All(sign => sign is '-' or ':'));

    private static IEnumerable<string> FilesUnder(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
            .SelectMany(FilesUnder));

    private static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Huiskamer.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the project's files: run them inside it.");
        }

        return folder.FullName;
    }
}
