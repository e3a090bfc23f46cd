using System.IO.Compression;
using System.Xml;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Foundation.Sheets;

/// <summary>The parts of a workbook: which sheet is the first, what its texts are and which of its numbers are days.</summary>
internal sealed class ExcelParts
{
    private const int MostTexts = 2_000_000;
    private const int MostLetters = 48 * 1024 * 1024;
    private const int MostStyles = 100_000;

    private readonly ZipArchive _workbook;
    private readonly ExcelBudget _budget = new();

    public ExcelParts(ZipArchive workbook)
    {
        _workbook = workbook;

        try
        {
            var main = Target("_rels/.rels", "", type: "/officeDocument") ?? "xl/workbook.xml";
            Refused.If(Part(main) is null ? SheetRefusals.NoWorkbook : null);
            var relations = $"{FolderOf(main)}_rels/{main[FolderOf(main).Length..]}.rels";
            ReadBook(main, relations);
            Texts = ReadTexts(Target(relations, FolderOf(main), type: "/sharedStrings"));
            IsDay = ReadStyles(Target(relations, FolderOf(main), type: "/styles"));
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new Refused(SheetRefusals.Broken);
        }
    }

    /// <summary>The texts that cells share, by their number.</summary>
    public List<string> Texts { get; }

    /// <summary>Of each style, whether a number in it is a day.</summary>
    public List<bool> IsDay { get; }

    /// <summary>Whether days are counted from 1904, as on an old Mac.</summary>
    public bool CountsFrom1904 { get; private set; }

    private string Sheet { get; set; } = "";

    public static bool IsBroken(Exception failure) => failure
        is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    public ExcelXml OpenSheet() => Open(Part(Sheet) ?? throw new InvalidDataException("No such sheet."));

    /// <summary>The first sheet that can be seen, and from when days are counted.</summary>
    private void ReadBook(string main, string relations)
    {
        using var book = Open(Part(main)!);
        var first = "";

        while (book.Read())
        {
            if (book.IsStartOf("workbookPr"))
            {
                CountsFrom1904 = book["date1904"] is "1" or "true";
            }
            else if (book.IsStartOf("sheet") && first.Length == 0 && (book["state"] ?? "visible") == "visible")
            {
                first = book["id"] ?? "";
            }
        }

        Sheet = Target(relations, FolderOf(main), id: first) ?? throw new InvalidDataException("No sheet.");
    }

    private List<string> ReadTexts(string? path)
    {
        var texts = new List<string>();

        if (path is null || Part(path) is not { } part)
        {
            return texts;
        }

        using var xml = Open(part);
        var letters = 0;

        while (xml.Read())
        {
            if (xml.IsStartOf("si"))
            {
                var text = xml.TextUpTo("si");
                letters += text.Length;
                Refused.If(texts.Count >= MostTexts || letters > MostLetters ? SheetRefusals.TooMuchInside : null);
                texts.Add(text);
            }
        }

        return texts;
    }

    private List<bool> ReadStyles(string? path)
    {
        var (isDay, own, inCells) = (new List<bool>(), new HashSet<string>(), false);

        if (path is null || Part(path) is not { } part)
        {
            return isDay;
        }

        using var xml = Open(part);

        while (xml.Read())
        {
            inCells = xml.IsStartOf("cellXfs") || (inCells && !xml.IsEndOf("cellXfs"));

            if (xml.IsStartOf("numFmt") && xml["numFmtId"] is { } id && ExcelValues.IsDayFormat(xml["formatCode"] ?? ""))
            {
                own.Add(id);
            }
            else if (inCells && xml.IsStartOf("xf"))
            {
                isDay.Add(xml["numFmtId"] is { } format && (own.Contains(format) || ExcelValues.IsDayFormatOfExcel(format)));
            }

            Refused.If(isDay.Count > MostStyles || own.Count > MostStyles ? SheetRefusals.TooMuchInside : null);
        }

        return isDay;
    }

    /// <summary>Where a part lies that another part names, by its kind or by its id.</summary>
    private string? Target(string relations, string folder, string? type = null, string? id = null)
    {
        if (Part(relations) is not { } part)
        {
            return null;
        }

        using var xml = Open(part);

        while (xml.Read())
        {
            if (xml.IsStartOf("Relationship") && xml["Target"] is { } target
                && (type is null ? xml["Id"] == id : xml["Type"]?.EndsWith(type, StringComparison.Ordinal) is true))
            {
                return target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return null;
    }

    private ZipArchiveEntry? Part(string path) => _workbook.Entries.FirstOrDefault(
        part => string.Equals(part.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase));

    private ExcelXml Open(ZipArchiveEntry part) => new(part.Open(), _budget);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
