using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>A file as bare lines of cells, the headings first. Read from the beginning each time it is asked.</summary>
internal interface ISheetLines
{
    /// <summary>Whether a line may have cells behind the last heading, as notes beside a table in a workbook.</summary>
    bool AllowsCellsWithoutHeading { get; }

    /// <summary>The lines that have anything in them. A formula is given as a bare <c>=</c>.</summary>
    IEnumerable<SheetLine> Lines();
}

/// <summary>A bare line.</summary>
internal readonly record struct SheetLine(int Number, string[] Cells);

/// <summary>Opens files as people have them, and lets them be read under our own column names.</summary>
public static class SheetFile
{
    /// <summary>Opens a file that must have these columns, under our names or under its own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Our columns.</param>
    /// <param name="names">Which heading of the file each of our columns has, where that is not our own name; an empty heading means: not in this file.</param>
    public static ISheet Open(
        SheetSource file, IReadOnlyCollection<SheetColumn> columns, IReadOnlyDictionary<string, string>? names = null) =>
        new NamedSheet(Lines(file), columns, names ?? new Dictionary<string, string>());

    /// <summary>Opens a file that is in memory.</summary>
    public static ISheet Open(
        byte[] file, IReadOnlyCollection<SheetColumn> columns, IReadOnlyDictionary<string, string>? names = null) =>
        Open(new SheetSource(() => new MemoryStream(file, writable: false)), columns, names);

    /// <summary>The headings of a file, each with the first values under it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="examples">How many values at most.</param>
    public static IReadOnlyList<SheetHeading> Headings(SheetSource file, int examples)
    {
        using var lines = Lines(file).Lines().GetEnumerator();
        Refused.If(lines.MoveNext() ? null : SheetRefusals.Empty);
        var headings = lines.Current.Cells;
        var seen = headings.Select(_ => new List<string>()).ToArray();

        // Who looks for examples in the first lines only finds none of what is rarely filled in.
        for (var line = 0; line < 200 && lines.MoveNext(); line++)
        {
            for (var i = 0; i < headings.Length && i < lines.Current.Cells.Length; i++)
            {
                if (lines.Current.Cells[i].Trim() is { Length: > 0 } value && seen[i].Count < examples && !seen[i].Contains(value))
                {
                    seen[i].Add(value);
                }
            }
        }

        return [.. headings.Select((heading, i) => new SheetHeading(heading.Trim(), seen[i])).Where(heading => heading.Name.Length > 0)];
    }

    internal static ISheetLines Lines(SheetSource file)
    {
        using var content = file.Open();
        Span<byte> start = stackalloc byte[4];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);

        return start[..read] switch
        {
            [(byte)'P', (byte)'K', 3, 4] => new ExcelLines(file.Open),
            [0xD0, 0xCF, 0x11, 0xE0] => throw new Refused(ExcelLines.IsLocked(file.Open) ? SheetRefusals.Locked : SheetRefusals.OldExcel),
            _ => new TextLines(file),
        };
    }
}

/// <summary>A heading of a file.</summary>
/// <param name="Name">As it stands in the file.</param>
/// <param name="Examples">The first different values under it. They may be about people.</param>
public sealed record SheetHeading(string Name, IReadOnlyList<string> Examples);
