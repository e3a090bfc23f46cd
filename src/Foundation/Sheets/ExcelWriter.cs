using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace Huiskamer.Foundation.Sheets;

/// <summary>
/// Writes a workbook of Excel with one sheet (Office Open XML, ECMA-376) straight into its zip, a row at a time. The
/// libraries for it hold the whole sheet in memory before they pack it.
/// </summary>
internal sealed class ExcelWriter : SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The second of the two styles below: a day.
    private const string AsDay = "1";

    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;

    public ExcelWriter(Stream to, string name)
    {
        _zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """);
        Add("_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Add("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>
            """);
        Add("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        _sheet = XmlWriter.Create(
            _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(),
            new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetData", Main);
    }

    public override void Write(IReadOnlyList<object?> cells)
    {
        _sheet.WriteStartElement("row", Main);

        foreach (var cell in cells)
        {
            Write(cell);
        }

        _sheet.WriteEndElement();
    }

    protected override void End()
    {
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Write(object? value)
    {
        _sheet.WriteStartElement("c", Main);

        switch (value)
        {
            case null:
                break;
            case int number:
                _sheet.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                _sheet.WriteAttributeString("s", AsDay);
                _sheet.WriteElementString("v", Main, (day.DayNumber - FirstDay.DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                WriteText(value.ToString()!);
                break;
        }

        _sheet.WriteEndElement();
    }

    /// <summary>A text in its place is never run as a formula. Signs that XML cannot carry are left out.</summary>
    private void WriteText(string text)
    {
        _sheet.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is", Main);
        _sheet.WriteElementString("t", Main, text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar)));
        _sheet.WriteEndElement();
    }

    private void Add(string name, string xml)
    {
        using var part = new StreamWriter(_zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        part.Write(xml.Trim());
    }
}
