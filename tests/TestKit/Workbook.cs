using System.IO.Compression;
using System.Text;

namespace Huiskamer.TestKit;

/// <summary>A workbook as Excel saves it, part by part, so that a test can say exactly what is in it.</summary>
public sealed class Workbook
{
    private readonly Dictionary<string, string> _parts = new()
    {
        ["_rels/.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/workbook.xml"] = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""",
        ["xl/styles.xml"] = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-413]d\ mmmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.00&quot; dm&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""",
        ["xl/sharedStrings.xml"] = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>""",
        ["xl/worksheets/sheet1.xml"] = "",
    };

    /// <summary>The style of a plain cell.</summary>
    public const int Plain = 0;

    /// <summary>The style of a day, in a format that Excel has itself.</summary>
    public const int Day = 1;

    /// <summary>The style of a day, in a format that somebody made.</summary>
    public const int DayInWords = 2;

    /// <summary>The style of a measure with a letter in it that is no day.</summary>
    public const int Measure = 3;

    /// <summary>A workbook with these rows, as the XML of <c>row</c> elements.</summary>
    public static Workbook Of(string rows) => new Workbook().With(
        "xl/worksheets/sheet1.xml",
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells></worksheet>""");

    /// <summary>A workbook with the same lines as a CSV file that is separated by semicolons.</summary>
    public static Workbook OfCsv(string text) => Of(string.Concat(text.Split('\n').Select(line =>
        "<row>" + string.Concat(line.TrimEnd('\r').Split(';').Select(cell => $"""<c t="inlineStr"><is><t>{Escaped(cell)}</t></is></c>""")) + "</row>")));

    /// <summary>The same with another part.</summary>
    public Workbook With(string part, string content)
    {
        _parts[part] = content;
        return this;
    }

    /// <summary>The same without a part.</summary>
    public Workbook Without(string part)
    {
        _parts.Remove(part);
        return this;
    }

    /// <summary>The same with texts that cells share.</summary>
    public Workbook WithTexts(params string[] texts) => With(
        "xl/sharedStrings.xml",
        $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(texts.Select(text => $"<si>{text}</si>"))}</sst>""");

    /// <summary>The file.</summary>
    public byte[] File(Action<ZipArchive>? more = null)
    {
        using var file = new MemoryStream();

        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

            more?.Invoke(zip);
        }

        return file.ToArray();
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
