using System.Net;
using System.Text;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class ListLinesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Homes = "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad\n";
    private const string Rents = "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum\n";

    [Fact]
    public async Task Of_many_lines_the_first_are_listed_page_by_page_and_it_says_how_many_there_are()
    {
        var visitor = await HandedInAsync("Woningen", Homes + Lines(1, 1234, number => Home("R", number)));
        Assert.Equal(5, visitor.Page.QuerySelectorAll("ul.rows li").Length);

        await visitor.FollowsAsync("1.234 nieuw");
        Assert.Equal("1.234 nieuw", visitor.Heading);
        Assert.Contains("De eerste 200 van 1.234.", visitor.Text);
        Assert.Contains("Bladzijde 1 van 8", visitor.Text);
        Assert.Equal(25, Rows(visitor).Length);
        Assert.Equal("Beukenlaan 1, Emmen Regel 2", Rows(visitor)[0]);

        await visitor.OpensAsync(visitor.Path + "?bladzijde=99");
        Assert.Contains("Bladzijde 8 van 8", visitor.Text);
        Assert.Equal("Beukenlaan 200, Emmen Regel 201", Rows(visitor)[^1]);
    }

    [Fact]
    public async Task Every_number_of_a_file_with_tenancies_leads_to_as_many_lines_as_it_says()
    {
        await ReadInAsync("T");
        var visitor = await HandedInAsync("Huurcontracten", Rents + """
            T1;T1;1-1-2000;
            T2;T6;1-2-2027;
            T3;T3;1-1-2000;31-1-2027
            T4;T4;1-1-2000;
            T5;T5;1-1-2000;
            T6;T7;1-1-2001;
            T9;T1;1-1-2001;
            """);

        Assert.Contains("1 nieuw, 1 verhuisd, 1 vertrokken, 3 zoals ze waren. 1 regel is fout.", visitor.Text);
        var preview = visitor.Path;

        foreach (var (words, first, count) in new[]
        {
            ("1 nieuw", "Familie T6: Beukenlaan 7, vanaf 1 januari 2001 Regel 7", 1),
            ("1 verhuisd", "Familie T2: van Beukenlaan 2 naar Beukenlaan 6, op 1 februari 2027. Had nog een lopende huur; die eindigt de dag ervoor Regel 3", 1),
            ("1 vertrokken", "Familie T3: weg uit Beukenlaan 3, laatste dag 31 januari 2027 Regel 4", 1),
            ("3 zoals ze waren", "Familie T1: Beukenlaan 1, vanaf 1 januari 2000 Regel 2", 3),
        })
        {
            await visitor.OpensAsync(preview);
            await visitor.FollowsAsync(words);
            Assert.Equal(words, visitor.Heading);
            Assert.DoesNotContain("De eerste", visitor.Text);
            Assert.Equal(count, Rows(visitor).Length);
            Assert.Equal(first, Rows(visitor)[0]);
        }

        await visitor.OpensAsync(preview);
        Assert.Equal("#fout", visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "1 regel is fout").GetAttribute("href"));
        Assert.NotNull(visitor.Page.QuerySelector("h2#fout"));
    }

    [Fact]
    public async Task A_household_of_which_several_lines_change_something_is_one_line_that_says_it_all()
    {
        await ReadInAsync("H");
        var visitor = await HandedInAsync("Huishoudens", """
            Huurdernummer;Aanschrijfnaam;Bewoner
            H1;Familie Anders;Ali Een
            H1;Familie Anders;Bea Twee
            H2;Familie H2;
            H2;Familie H2;Cor Drie
            H2;Familie H2;Dana Vier
            H3;Familie H3;
            """);
        await visitor.FollowsAsync("2 gewijzigd");

        Assert.Equal(
            [
                "Familie Anders: heette Familie H1, Ali Een erbij, Bea Twee erbij Regel 2",
                "Familie H2: Cor Drie erbij, Dana Vier erbij Regel 5",
            ],
            Rows(visitor));
    }

    [Fact]
    public async Task Which_lines_are_the_first_the_file_says_also_of_one_that_waits_for_the_others()
    {
        const string columns = "Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Geboortejaar\n";
        await house.ReadsAsync(ImportKind.Households, columns + Lines(1, 201, number => $"W{number};Familie W{number};nl;Ali Een;1950"));
        var visitor = await HandedInAsync(
            "Huishoudens", columns + "W1;Familie W1;nl;Ali Een;1951\n" + Lines(2, 201, number => $"W{number};Familie W{number};tr;Ali Een;1950"));
        await visitor.FollowsAsync("201 gewijzigd");

        Assert.Contains("De eerste 200 van 201.", visitor.Text);
        Assert.Equal("Familie W1: andere gegevens van Ali Een Regel 2", Rows(visitor)[0]);
        await visitor.OpensAsync(visitor.Path + "?bladzijde=8");
        Assert.Equal("Familie W200: een andere taal Regel 201", Rows(visitor)[^1]);
    }

    [Fact]
    public async Task Of_each_household_on_a_page_the_journal_says_who_looked_and_of_no_other()
    {
        await house.ReadsAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\n" + Lines(1, 30, number => $"J{number};Familie J{number}"));
        var visitor = await HandedInAsync("Huishoudens", "Huurdernummer;Aanschrijfnaam;Taal\n" + Lines(1, 30, number => $"J{number};Familie J{number};tr"));
        Assert.Equal(5, await SeenAsync());

        await visitor.FollowsAsync("30 gewijzigd");
        Assert.Equal(30, await SeenAsync());
        await visitor.FollowsAsync("Volgende bladzijde");
        Assert.Equal(35, await SeenAsync());

        Task<int> SeenAsync() => house.AskAsync(db => db.Journal.CountAsync(line =>
            line.Actor == visitor.Colleague.Value && line.Deed == Deed.Saw && line.About == "een regel van een bestand"));
    }

    [Theory]
    [InlineData("Inlezen")]
    [InlineData("Niet inlezen")]
    public async Task What_was_kept_is_gone_once_the_file_is_read_in_or_put_aside(string deed)
    {
        var visitor = await HandedInAsync("Woningen", Homes + Home(deed[..1], 1));
        var preview = visitor.Path;
        await visitor.FollowsAsync("1 nieuw");
        var lines = visitor.Path;
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await visitor.OpensAsync(preview);
        await visitor.PressesAsync(deed);
        await visitor.OpensAsync(lines);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpensAsync(preview);
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("/regels/", StringComparison.Ordinal));
        var id = ImportFileId.From(Guid.Parse(preview[^36..]));
        Assert.Null(await house.AskAsync(db => db.ImportFiles.Where(file => file.Id == id).Select(file => file.Preview).SingleAsync()));
    }

    [Fact]
    public async Task Only_whoever_reads_files_in_may_look_and_only_at_what_can_happen()
    {
        var visitor = await HandedInAsync("Woningen", Homes + Home("P", 1));
        var preview = visitor.Path;

        foreach (var unknown in new[] { "verdwenen", "Nieuw", "1", "verhuisd" })
        {
            await visitor.OpensAsync($"{preview}/regels/{unknown}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.OpensAsync($"/woningen/inlezen/{Guid.Empty}/regels/nieuw");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Administrator))
        {
            var other = await house.VisitorAsync(role);
            await other.OpensAsync($"{preview}/regels/nieuw");
            Assert.Equal("Deze deur is voor jou dicht", other.Heading);
        }
    }

    private async Task ReadInAsync(string letter)
    {
        await house.ReadsAsync(ImportKind.Dwellings, Homes + Lines(1, 7, number => Home(letter, number)));
        await house.ReadsAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\n" + Lines(1, 6, number => $"{letter}{number};Familie {letter}{number}"));
        await house.ReadsAsync(ImportKind.Tenancies, Rents + Lines(1, 5, number => $"{letter}{number};{letter}{number};1-1-2000;"));
    }

    private static string Home(string letter, int number) => $"{letter}{number};Beukenlaan;{number};7811AB;Emmen;Emmerhout;52.79;6.89";

    private static string Lines(int first, int last, Func<int, string> line) => string.Join('\n', Enumerable.Range(first, last - first + 1).Select(line));

    private static string[] Rows(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("ul.rows li").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private async Task<Visitor> HandedInAsync(string kind, string text)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks(kind);
        visitor.Brings("Welk bestand?", "proef.csv", Encoding.UTF8.GetBytes(text));
        await visitor.PressesAsync("Bestand bekijken");
        return visitor;
    }
}
