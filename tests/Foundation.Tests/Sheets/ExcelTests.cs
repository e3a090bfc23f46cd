using System.IO.Compression;
using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Sheets;

public sealed class ExcelTests
{
    private const string Head = """<row r="1"><c r="A1" t="inlineStr"><is><t>Straat</t></is></c><c r="B1" t="inlineStr"><is><t>Nummer</t></is></c><c r="C1" t="inlineStr"><is><t>Sinds</t></is></c></row>""";

    private const string Sheet = "xl/worksheets/sheet1.xml";

    private static readonly SheetColumn[] Columns = [new("Straat"), new("Nummer"), new("Sinds", IsRequired: false)];

    [Fact]
    public void Texts_that_cells_share_or_have_themselves_numbers_and_days_are_read_as_somebody_typed_them()
    {
        var file = Workbook
            .Of(Head + $"""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>12</v></c><c r="C2" s="{Workbook.Day}"><v>46387</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>7.0</v></c><c r="C3" s="{Workbook.DayInWords}"><v>46387.5</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><r><t>De </t></r><r><t>Wieken</t></r></is></c><c r="B4" s="{Workbook.Measure}"><v>3</v></c><c r="C4" t="d"><v>2026-12-31T00:00:00</v></c></row>
                """)
            .WithTexts("<t>Cafélaan</t>", "<r><t xml:space=\"preserve\">Linden</t></r><r><t>laan</t></r><rPh><t>リンデン</t></rPh>")
            .File();
        var rows = SheetFile.Open(file, Columns).Rows().ToList();

        Assert.Equal(["Cafélaan 12", "Lindenlaan 7", "De Wieken 3"], rows.Select(row => $"{row["Straat"]} {row.Number("Nummer")}"));
        Assert.All(rows, row => Assert.Equal(new DateOnly(2026, 12, 31), row.Day("Sinds")));
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("61", "1900-03-01")]
    [InlineData("36526", "2000-01-01")]
    public void A_day_is_a_number_in_disguise(string number, string day) =>
        Assert.Equal(day, ExcelValues.Number(number, isDay: true, from1904: false));

    [Fact]
    public void A_workbook_of_an_old_Mac_counts_its_days_from_1904()
    {
        var file = Workbook.Of(Head + $"""<row><c t="inlineStr"><is><t>L</t></is></c><c><v>1</v></c><c s="{Workbook.Day}"><v>0</v></c></row>""")
            .With("xl/workbook.xml", """<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>""")
            .File();

        Assert.Equal("1904-01-01", Assert.Single(SheetFile.Open(file, Columns).Rows())["Sinds"]);
    }

    [Fact]
    public void A_truth_is_yes_or_no_and_a_long_number_keeps_its_figures()
    {
        var file = Workbook.Of(Head + """<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c><v>52.785899999999998</v></c></row>""").File();
        var row = Assert.Single(SheetFile.Open(file, Columns).Rows());

        Assert.Equal((true, false, 52.7859), (row.YesOrNo("Straat"), row.YesOrNo("Nummer"), row.Degrees("Sinds")));
    }

    [Theory]
    [InlineData("""<c r="A2"><f>1+1</f><v>2</v></c>""")]
    [InlineData("""<c r="A2" t="str"><f t="shared" si="0"/><v>tekst</v></c>""")]
    [InlineData("""<c r="A2" t="e"><v>#N/A</v></c>""")]
    [InlineData("""<c r="A2" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c>""")]
    public void A_formula_is_told_by_line_and_column_and_never_kept(string cell)
    {
        var sheet = SheetFile.Open(Workbook.Of($"""{Head}<row r="2">{cell}<c r="B2"><v>1</v></c></row>""").File(), Columns);
        var row = Assert.Single(sheet.Rows());

        Assert.Equal("", row["Straat"]);
        var error = Assert.Single(sheet.Errors);
        Assert.Equal(("Regel 2", "Straat"), (error.Place, error.Column));
    }

    [Fact]
    public void Empty_rows_cells_with_only_a_colour_merged_cells_and_notes_beside_the_table_are_no_trouble()
    {
        var file = Workbook.Of($"""
            <row r="1"/>{Head.Replace("\"1\"", "\"2\"").Replace("1\"", "2\"")}
            <row r="3"><c r="A3" s="1"/><c r="B3" s="1"/></row>
            <row r="9"><c r="A9" t="inlineStr"><is><t>Lindelaan</t></is></c><c r="B9"><v>5</v></c><c r="C9" s="1"/><c r="H9" t="inlineStr"><is><t>let op</t></is></c></row>
            """).File();
        var sheet = SheetFile.Open(file, Columns);
        var row = Assert.Single(sheet.Rows());

        Assert.Equal((9, "Lindelaan", 5, ""), (row.Line, row["Straat"], row.Number("Nummer"), row["Sinds"]));
        Assert.Empty(sheet.Errors);
    }

    [Fact]
    public void The_first_sheet_that_can_be_seen_is_read()
    {
        var file = Workbook.Of(Head + "<row><c t=\"inlineStr\"><is><t>Goed</t></is></c><c><v>1</v></c></row>")
            .With("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="a" state="hidden" r:id="rId9"/><sheet name="b" r:id="rId1"/></sheets></workbook>""")
            .File();

        Assert.Equal("Goed", Assert.Single(SheetFile.Open(file, Columns).Rows())["Straat"]);
    }

    [Fact]
    public void What_is_no_workbook_or_locked_or_of_an_old_kind_comes_back_with_what_to_do()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        byte[] locked = [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        using var other = new MemoryStream();

        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("mimetype").Open().Dispose();
        }

        Assert.Equal("sheet.old-excel", WhyNot(old));
        Assert.Equal("sheet.locked", WhyNot(locked));
        Assert.Equal("sheet.no-workbook", WhyNot(other.ToArray()));
        Assert.Equal("sheet.broken", WhyNot([.. "PK\u0003\u0004rest"u8]));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>", "sheet.broken")]
    [InlineData("<worksheet><sheetData><row><c t=\"inlineStr\">", "sheet.broken")]
    [InlineData("", "sheet.broken")]
    public void A_sheet_that_is_not_XML_or_that_points_outside_is_refused(string sheet, string code) =>
        Assert.Equal(code, WhyNot(new Workbook().With(Sheet, sheet).File()));

    /// <summary>Each of these packs into less than a megabyte and unpacks into a gigabyte, or would be kept as one.</summary>
    [Theory]
    [InlineData("<row><c><v>1</v></c></row>", "sheet.too-much-inside")]
    [InlineData("a", "sheet.broken")]
    [InlineData("<a>", "sheet.broken")]
    [InlineData("<!-- -->", "sheet.too-much-inside")]
    public void However_much_is_packed_into_a_workbook_it_stays_small_in_memory(string again, string code)
    {
        var file = new Workbook().Without(Sheet).File(zip => Fill(zip, again));
        Assert.InRange(file.Length, 0, 10 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var kept = GC.GetTotalMemory(forceFullCollection: true);

        var refused = Assert.Throws<Refused>(() =>
        {
            foreach (var row in SheetFile.Open(file, [new("Straat", IsRequired: false)]).Rows())
            {
                Assert.True(row.Line % 250_000 != 0 || GC.GetTotalMemory(forceFullCollection: true) - kept < 64 * 1024 * 1024);
            }
        });

        Assert.Equal(code, refused.Refusal.Code);
        Assert.True(again.StartsWith("<row", StringComparison.Ordinal) || GC.GetAllocatedBytesForCurrentThread() - before < 128 * 1024 * 1024);
    }

    private static void Fill(ZipArchive zip, string again)
    {
        using var part = zip.CreateEntry(Sheet, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes("<worksheet><sheetData>" + Head));
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(again, 1_000_000 / again.Length)));

        for (var megabytes = 0; megabytes < 600; megabytes++)
        {
            part.Write(piece);
        }
    }

    private static string WhyNot(byte[] file) =>
        Assert.Throws<Refused>(() => SheetFile.Open(file, Columns).Rows().ToList()).Refusal.Code;
}
