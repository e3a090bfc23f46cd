using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Sheets;

public sealed class SheetCopyTests
{
    private const int Seed = 1901;

    private static readonly string[] Names = ["Straat", "Nummer, of \"letter\"", "[Sinds]", "BSN", "Opmerking; ook lang"];

    private static readonly string[] Cells =
        ["", "", " ", "Lindelaan", "12", " 3 april ", "een;twee", "\"zo\"", "=1+1", "-5", "regel een\nregel twee", "é", ",,,,", "\t", "999999990", "{", "[1]", "."];

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('x')]
    public void A_copy_of_any_file_says_the_same_on_the_same_lines_of_what_is_wanted(char form)
    {
        var chance = new Random(Seed);

        for (var number = 0; number < 300; number++)
        {
            var wanted = Names.Where(_ => chance.Next(3) > 0).DefaultIfEmpty(Names[0]).ToList();
            var file = form is 'x' ? AnyWorkbook(chance) : AnyText(chance, form);
            var copy = Copied(file, wanted);
            var again = Copied(copy, wanted[..1]);

            Assert.Equal(Said(file, wanted), Said(copy, wanted));
            Assert.Equal(Said(file, wanted[..1]), Said(again, wanted[..1]));
            Assert.Equal(wanted.Order(StringComparer.Ordinal), SheetFile.Headings(new SheetSource(() => new MemoryStream(copy)), 0).Select(heading => heading.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_is_not_wanted_is_not_in_the_copy_nor_what_stands_under_no_heading_or_elsewhere_in_a_workbook()
    {
        var text = Copied("Straat;BSN;;Overig\nLindelaan;999999990;naamloos;rest\nA;B;C;D;te veel\n;;alleen;\n"u8.ToArray(), ["Straat"]);
        Assert.Equal("\"\";Straat\n;Lindelaan\n;A;;\n.;\n", Encoding.UTF8.GetString(text));

        var book = Workbook.OfCsv("Straat;BSN\nLindelaan;999999990").With("xl/worksheets/sheet2.xml", "<geheim>999999990</geheim>").WithTexts("<t>999999990</t>");
        Assert.Equal("\"\";Straat\n;Lindelaan\n", Encoding.UTF8.GetString(Copied(book.File(), ["Straat"])));
    }

    [Fact]
    public void Of_a_file_with_nothing_that_is_wanted_no_line_becomes_the_headings() =>
        Assert.Equal(["-"], SheetFile.Headings(new SheetSource(() => new MemoryStream(Copied("BSN\n999999990\n"u8.ToArray(), []))), 3).Select(heading => heading.Name + string.Concat(heading.Examples)));

    [Fact]
    public void A_heading_that_stands_there_twice_stays_so()
    {
        var copy = Copied("Straat;Straat\na;b\n"u8.ToArray(), ["Straat"]);
        Assert.Equal("sheet.column-twice", Assert.Throws<Refused>(() => SheetFile.Open(copy, [new SheetColumn("Straat")])).Refusal.Code);
    }

    [Fact]
    public void A_workbook_with_more_in_it_than_we_take_is_refused_while_it_is_copied()
    {
        // One long text, shared by more cells than fit: a small file of which a copy would be large.
        var row = $"<row>{string.Concat(Enumerable.Repeat("""<c t="s"><v>0</v></c>""", 100))}</row>";
        var headings = $"<row>{string.Concat(Enumerable.Range(1, 100).Select(number => $"<c><v>{number}</v></c>"))}</row>";
        var book = Workbook.Of(headings + string.Concat(Enumerable.Repeat(row, 24))).WithTexts($"<t>{new string('x', 30_000)}</t>").File();

        Assert.Equal("sheet.too-much-inside", Assert.Throws<Refused>(() => SheetCopy.Write(new SheetSource(() => new MemoryStream(book)), _ => true, Stream.Null)).Refusal.Code);
    }

    private static byte[] Copied(byte[] file, IReadOnlyCollection<string> wanted)
    {
        using var copy = new MemoryStream();
        SheetCopy.Write(new SheetSource(() => new MemoryStream(file)), wanted.Contains, copy);
        return copy.ToArray();
    }

    /// <summary>All that is read of a file under these headings, and all that is wrong.</summary>
    private static string Said(byte[] file, IReadOnlyCollection<string> wanted)
    {
        var sheet = SheetFile.Open(file, [.. wanted.Select(name => new SheetColumn(name))]);
        var said = new StringBuilder();

        foreach (var row in sheet.Rows())
        {
            said.AppendLine(null, $"{row.Line} {row.IsWrong} {string.Join('|', wanted.Select(name => row[name].Replace('\n', ' ').Replace('\t', ' ')))}");
        }

        return said.AppendJoin('\n', sheet.Errors.Select(error => $"{error.Line} {error.Column} {error.Text}")).ToString();
    }

    private static byte[] AnyText(Random chance, char separator)
    {
        // Above which headings the separator is not a semicolon, no line is empty: by the first line we know it.
        var text = new StringBuilder(new string('\n', separator is ';' ? chance.Next(3) : 0));
        text.AppendJoin(separator, Names.Select(Quoted)).Append("\r\n");

        for (var line = 0; line < 8; line++)
        {
            text.AppendJoin(separator, Enumerable.Range(0, 1 + chance.Next(Names.Length + 1)).Select(_ => Quoted(Cells[chance.Next(Cells.Length)]))).Append(chance.Next(2) == 0 ? "\n" : "\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] AnyWorkbook(Random chance)
    {
        var rows = new StringBuilder();
        var number = chance.Next(4);

        foreach (var cells in Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 1 + chance.Next(Names.Length + 1)).Select(_ => Cells[chance.Next(Cells.Length)]).ToArray()).Prepend(Names))
        {
            number += 1 + chance.Next(3);
            rows.Append(string.Concat(cells.Select(cell => $"""<c t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>""").Prepend($"<row r=\"{number}\">").Append("</row>")));
        }

        return Workbook.Of(rows.ToString()).File();
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
