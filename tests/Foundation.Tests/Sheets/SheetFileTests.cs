using System.Text;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Foundation.Tests.Sheets;

public sealed class SheetFileTests
{
    private static readonly SheetColumn[] Columns = [new("Straat"), new("Nummer"), new("Sinds", IsRequired: false)];

    [Theory]
    [InlineData("Straat;Nummer\nLindelaan;12\n")]
    [InlineData("Straat,Nummer\nLindelaan,12\n")]
    [InlineData("nummer\tSTRAAT\r\n12\tLindelaan\r\n")]
    [InlineData("Straat;Nummer;Eigenaar\nLindelaan;12;iets wat wij niet kennen\n")]
    public void Any_usual_separator_order_and_case_is_read(string text)
    {
        var row = Assert.Single(Rows(text, out var errors));

        Assert.Empty(errors);
        Assert.Equal(("Lindelaan", 12), (row.Required("Straat"), row.Number("Nummer")));
    }

    [Fact]
    public void What_Excel_writes_without_utf8_keeps_its_accents()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes("Straat;Nummer\nCaf"), 0xE9, .. Encoding.ASCII.GetBytes("laan;12\n")];

        var row = Assert.Single(SheetFile.Open(file, Columns).Rows());
        Assert.Equal("Cafélaan", row["Straat"]);
    }

    [Fact]
    public void A_file_is_read_to_its_end_once_to_find_its_alphabet_however_often_its_beginning_is_asked()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("Straat;Nummer\n"), .. Enumerable.Repeat("Lindelaan;12\n"u8.ToArray(), 100_000).SelectMany(line => line)];
        var opened = new List<Told>();
        var file = new SheetSource(Opens);

        for (var time = 0; time < 4; time++)
        {
            Assert.Equal(2, SheetFile.Headings(file, examples: 1).Count);
        }

        _ = SheetFile.Open(file, Columns);
        Assert.Single(opened, stream => stream.IsReadToItsEnd);

        Told Opens()
        {
            opened.Add(new Told(text));
            return opened[^1];
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Straat;Nummer\nDe Wieken;1\n")];

        Assert.Equal("De Wieken", Assert.Single(SheetFile.Open(file, Columns).Rows())["Straat"]);
    }

    [Theory]
    [InlineData("", "sheet.empty")]
    [InlineData("   \n", "sheet.empty")]
    [InlineData("PK\u0003\u0004rest", "sheet.broken")]
    [InlineData("Straat;Num\0mer\n", "sheet.not-text")]
    [InlineData("Straat\nLindelaan\n", "sheet.missing-columns")]
    [InlineData("Straat|Nummer\nLindelaan|12\n", "sheet.wrong-separator")]
    [InlineData("Straat;Nummer;straat\nLindelaan;12;x\n", "sheet.column-twice")]
    public void A_file_that_cannot_be_read_is_refused_with_what_to_do(string text, string code)
    {
        var refused = Assert.Throws<Refused>(() => Rows(text, out _));

        Assert.Equal(code, refused.Refusal.Code);
        Assert.Equal("Sheet", refused.Refusal.Field);
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_while_it_comes_in_and_is_never_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<Refused>(() => SheetFile.Open(new SheetSource(() => new LongFile(1024L * 1024 * 1024)), Columns));

        Assert.Equal("sheet.too-big", refused.Refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_instead_of_reading_the_rest_as_one_cell()
    {
        var text = "Straat;Nummer\nLindelaan;1\n\"Linde;2\n" + string.Concat(Enumerable.Repeat("Lindelaan;3\n", 10_000));

        Assert.Equal("sheet.endless-cell", Assert.Throws<Refused>(() => Rows(text, out _)).Refusal.Code);
    }

    [Fact]
    public void A_file_shows_its_headings_with_some_of_what_stands_under_them()
    {
        var file = Encoding.UTF8.GetBytes("VHE nr; Huurder ;\n1;\n2;A\n3;A\n4;B\n5;C\n");
        var headings = SheetFile.Headings(new SheetSource(() => new MemoryStream(file)), examples: 3);

        Assert.Equal(["VHE nr", "Huurder"], headings.Select(heading => heading.Name));
        Assert.Equal(["1 2 3", "A B C"], headings.Select(heading => string.Join(' ', heading.Examples)));
    }

    [Fact]
    public void A_file_with_headings_of_its_own_is_read_under_ours()
    {
        var file = Encoding.UTF8.GetBytes("VHE nr;Adres;Sinds\n12;Lindelaan;geen dag\n");
        var sheet = SheetFile.Open(file, Columns, new Dictionary<string, string> { ["Straat"] = "adres", ["Nummer"] = "VHE nr", ["Sinds"] = "" });
        var row = Assert.Single(sheet.Rows());

        Assert.Equal(("Lindelaan", 12), (row["Straat"], row.Number("Nummer")));
        Assert.False(row.Has("Sinds"));
    }

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("32-1-2026")]
    [InlineData("gisteren")]
    [InlineData("01-01-0001")]
    public void An_impossible_day_is_told_by_line_and_column(string day)
    {
        var sheet = SheetFile.Open(Encoding.UTF8.GetBytes($"Straat;Nummer;Sinds\nLindelaan;12;{day}\n"), Columns);

        Assert.Null(Assert.Single(sheet.Rows()).Day("Sinds"));
        var error = Assert.Single(sheet.Errors);
        Assert.Equal((2, "Sinds"), (error.Line, error.Column));
        Assert.DoesNotContain(day, error.Text);
    }

    [Theory]
    [InlineData("1-2-2026")]
    [InlineData("01/02/2026")]
    [InlineData("2026-02-01")]
    [InlineData("20260201")]
    public void A_day_may_be_written_as_people_and_machines_do(string day)
    {
        Assert.Equal(new DateOnly(2026, 2, 1), Assert.Single(Rows($"Straat;Nummer;Sinds\nL;1;{day}\n", out _)).Day("Sinds"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SOM(A1)")]
    [InlineData("+cmd|calc")]
    [InlineData("-2+3+cmd")]
    public void A_formula_in_a_cell_is_refused_and_never_kept(string formula)
    {
        var row = Assert.Single(Rows($"Straat;Nummer\n{formula};12\n", out var errors));

        Assert.True(row.IsWrong);
        Assert.Equal("", row["Straat"]);
        Assert.Equal("Straat", Assert.Single(errors).Column);
    }

    [Theory]
    [InlineData("+31 6 1234 5678")]
    [InlineData("-12")]
    [InlineData("06-12345678")]
    public void A_telephone_number_is_no_formula(string number)
    {
        Assert.False(Assert.Single(Rows($"Straat;Nummer\n{number};12\n", out _)).IsWrong);
    }

    [Fact]
    public void A_column_that_is_not_there_says_nothing_and_a_cell_left_out_at_the_end_of_a_line_is_empty()
    {
        var cut = Assert.Single(Rows("Nummer;Straat\n12\n", out _));
        Assert.Equal("", cut.Said("Straat"));
        Assert.False(cut.YesOrNo("Straat"));

        Assert.Null(cut.Said("Plaats"));
        Assert.Null(cut.YesOrNo("Plaats"));
    }

    [Fact]
    public void A_separator_inside_quotes_is_text_and_outside_them_an_error()
    {
        Assert.Equal("Laan; zij", Assert.Single(Rows("Straat;Nummer\n\"Laan; zij\";12\n", out _))["Straat"]);

        Assert.True(Assert.Single(Rows("Straat;Nummer\nLaan; zij;12\n", out var errors)).IsWrong);
        Assert.Equal(2, Assert.Single(errors).Line);
    }

    private static List<SheetRow> Rows(string text, out IReadOnlyList<SheetError> errors)
    {
        var reader = SheetFile.Open(Encoding.UTF8.GetBytes(text), Columns);
        var rows = reader.Rows().ToList();
        errors = reader.Errors;
        return rows;
    }

    /// <summary>A file that comes in as long as somebody reads.</summary>
    private sealed class LongFile(long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(_left, buffer.Length);
            buffer[..read].Fill((byte)'a');
            _left -= read;
            return read;
        }
    }

    private sealed class Told(byte[] bytes) : MemoryStream(bytes)
    {
        public bool IsReadToItsEnd { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsReadToItsEnd = Position == Length;
            base.Dispose(disposing);
        }
    }
}
