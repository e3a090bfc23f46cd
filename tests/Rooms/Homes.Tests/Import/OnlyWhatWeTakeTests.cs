using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Of a file that waits for somebody nothing is kept that we do not take: not in the database, and not in its file.</summary>
public sealed class OnlyWhatWeTakeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Secret = "999999990";

    private const string Remark = "OPMERKING-OVER-IEMAND";

    private const string ToChooseFrom = "LOSSE-OPMERKING";

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_stands_under_headings_we_do_not_take_is_never_kept(string ending)
    {
        await HandsInAsync(ending, $"Huurdernummer;BSN;Aanschrijfnaam;Memo;\nW{ending};{Secret};Familie {ending};{Remark};{Remark}\n");
        await IsKeptAsync($"Familie {ending}", Secret, Remark);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task While_columns_are_named_what_is_not_ours_to_know_is_not_kept_and_afterwards_only_what_was_named(string ending)
    {
        var visitor = await HandsInAsync(ending, $"Nr van {ending};Burgerservicenr.;Heet {ending};Memo\nX{ending};{Secret};Familie X{ending};{ToChooseFrom}\n");
        Assert.Equal("Welke kolom is wat?", visitor.Heading);
        Assert.Contains(ToChooseFrom, visitor.Text);
        await IsKeptAsync($"Familie X{ending}", Secret);

        visitor.Fills("Huurdernummer", $"Nr van {ending}");
        visitor.Fills("Aanschrijfnaam", $"Heet {ending}");
        await visitor.PressesAsync("Bestand bekijken");
        Assert.Contains("1 nieuw.", visitor.Text);
        await IsKeptAsync($"Familie X{ending}", Secret);
        Assert.DoesNotContain(ToChooseFrom, await house.AskAsync(AllThatIsKept.InAsync), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task An_error_stands_on_the_line_that_it_has_in_the_file_somebody_holds(string ending)
    {
        var visitor = await HandsInAsync(ending, $"BSN;Huurdernummer;Aanschrijfnaam;Memo\n1;L{ending};Familie L;\n;;;\n2;;;alleen een opmerking\n3;M{ending};=1+1;\n");
        Assert.Equal(
            ["Regel 4 Huurdernummer", "Regel 4 Aanschrijfnaam", "Regel 5 Aanschrijfnaam"],
            visitor.Page.QuerySelectorAll("[aria-label='Wat er niet klopt'] tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}").Distinct());
    }

    private async Task<Visitor> HandsInAsync(string ending, string text)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks("Huishoudens");
        visitor.Brings("Welk bestand?", $"uit-een-ander-systeem.{ending}", ending == "csv" ? Encoding.UTF8.GetBytes(text) : Workbook.OfCsv(text.TrimEnd()).File());
        await visitor.PressesAsync("Bestand bekijken");
        return visitor;
    }

    private async Task IsKeptAsync(string kept, params string[] never)
    {
        var all = await house.AskAsync(AllThatIsKept.InAsync);
        Assert.Contains(kept, all, StringComparison.Ordinal);
        Assert.All(never, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));

        if (TestDatabase.Kind is DatabaseKind.Sqlite)
        {
            var file = house.Settings.Connection.Split('=', ';')[1];
            var bytes = await AllThatIsKept.ReadAsync(file) + (File.Exists(file + "-wal") ? await AllThatIsKept.ReadAsync(file + "-wal") : "");
            Assert.All(never, secret => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
        }
    }
}
