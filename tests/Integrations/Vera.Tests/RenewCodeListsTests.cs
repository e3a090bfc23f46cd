using System.Net;
using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Vera.Tests;

/// <summary>From the edition of April to that of June, and back.</summary>
public sealed class RenewCodeListsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string New = "CLUSTERSOORT WGP";

    [Fact]
    public async Task An_administrator_renews_the_lists_after_seeing_what_that_does_and_goes_back()
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await BringsAsync(visitor, "april.csv", Files.April());
        Assert.Equal("Dit verandert er", visitor.Heading);
        await visitor.PressesAsync("Deze lijst gebruiken");
        Assert.Contains("In gebruik: april.csv, 2.394 codes.", visitor.Text);

        await ReadsAsync(
            visitor,
            """
            [{ "id": "C1", "clusters": [{ "id": "W1", "soort": { "code": "WGP" } }],
               "adres": { "straatnaam": "Hovinglaan", "huisnummer": "905", "postcode": "7811 AB", "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmerhout" }, "geometrie": { "breedtegraad": 52.79, "lengtegraad": 6.89 } } }]
            """,
            "Woningen");
        await visitor.OpensAsync("/woningen/codelijsten");
        Assert.Contains(New, visitor.Text);
        Assert.Contains("In bestanden met woningen: 1 keer. 1 bestand, het laatst op 2 maart 2027.", visitor.Text);
        Assert.Contains("voor het eerst bij element 1", visitor.Text);
        Assert.DoesNotContain("Hoving", visitor.Text);

        await BringsAsync(visitor, "juni.csv", Files.June());
        Assert.Contains("69 codes komen erbij, 4 codes veranderen en 3 codes vervallen.", visitor.Text);
        Assert.Contains("RELATIEROLSOORT CUR (Curator) komt erbij.", visitor.Text);
        Assert.Contains("LENINGDETAILSOORT CON (Converteerbaar) geldt tot 5 juni 2026.", visitor.Text);
        Assert.Contains("LENINGDETAILSOORT HYP (Hypothecaire lening) krijgt een omschrijving.", visitor.Text);
        var upgrade = visitor.Path;

        await visitor.PressesAsync("Deze lijst gebruiken");
        Assert.Contains("juni.csv is nu in gebruik.", visitor.Text);
        Assert.DoesNotContain(New, visitor.Text);

        await visitor.OpensAsync(upgrade);
        Assert.Equal("Deze lijst is in gebruik", visitor.Heading);
        await visitor.FollowsAsync("Terug naar de vorige lijst");
        Assert.Contains("7 codes veranderen en 69 codes vervallen", visitor.Text);
        Assert.Contains($"{New} (Wbmgp) staat niet meer in de lijst. In bestanden met woningen: 1 keer.", visitor.Text.ReplaceLineEndings(" "));
        await visitor.PressesAsync("Deze lijst gebruiken");
        Assert.Contains(New, visitor.Text);

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Subject == "homes_code_list" && line.About.Contains("used_since"))));
    }

    [Fact]
    public async Task On_the_command_line_lists_are_looked_at_taken_into_use_and_put_back()
    {
        await using var own = new TestHouse();
        await own.InitializeAsync();
        var file = Path.GetTempFileName();

        try
        {
            Assert.StartsWith("In gebruik: Referentiedata van 26 juni 2026", (await RunAsync(own)).Said, StringComparison.Ordinal);
            Assert.Equal((1, "Je gebruikt de meegeleverde lijst. Er is geen eerdere om naar terug te gaan."), await LastAsync(own, "--terug"));

            await File.WriteAllBytesAsync(file, Files.April(), TestContext.Current.CancellationToken);
            Assert.Equal((0, "Er is niets veranderd."), await LastAsync(own, file, "--alleen-kijken"));
            Assert.StartsWith("In gebruik: Referentiedata van 26 juni 2026", (await RunAsync(own)).Said, StringComparison.Ordinal);

            Assert.Equal(0, (await RunAsync(own, file)).Left);
            Assert.Contains("2.394 codes", (await RunAsync(own)).Said);
            Assert.Equal((1, "Deze lijst is al in gebruik."), await LastAsync(own, file));

            await File.WriteAllBytesAsync(file, Files.June(), TestContext.Current.CancellationToken);
            Assert.Contains("69 codes komen erbij", (await RunAsync(own, file)).Said);
            Assert.EndsWith("is weer in gebruik.", (await LastAsync(own, "--terug")).Said, StringComparison.Ordinal);
            Assert.Contains("2.394 codes", (await RunAsync(own)).Said);
            Assert.StartsWith("Referentiedata van 26 juni 2026", (await LastAsync(own, "--terug")).Said, StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "Naam;Adres\nHoving;Beukenlaan", TestContext.Current.CancellationToken);
            Assert.Equal(1, (await RunAsync(own, file)).Left);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Only_an_administrator_may_and_what_is_no_list_is_refused()
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await BringsAsync(visitor, "namen.csv", Encoding.UTF8.GetBytes("Naam;Adres\nHoving;Beukenlaan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Soort", visitor.Said);

        var other = await house.VisitorAsync(Role.RoundLeader);
        await other.OpensAsync("/woningen/codelijsten");
        Assert.NotEqual(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task What_is_remembered_of_codes_goes_after_a_year()
    {
        await using var own = new TestHouse();
        await own.InitializeAsync();
        var visitor = await own.VisitorAsync(Role.Administrator);
        await ReadsAsync(visitor, """[{ "id": "D1", "soort": { "code": "NAT" }, "achternaam": "Prins", "rollen": [{ "soort": { "code": "HUU" } }, { "soort": { "code": "QQQ" } }] }]""");
        await visitor.OpensAsync("/woningen/codelijsten");
        Assert.Contains("RELATIEROLSOORT QQQ", visitor.Text);

        own.Clock.Now = own.Clock.Now.AddYears(1).AddDays(1);
        visitor = await own.VisitorAsync(Role.Administrator);
        await ReadsAsync(visitor, """[{ "id": "D1", "soort": { "code": "NAT" }, "achternaam": "Prins", "rollen": [{ "soort": { "code": "HUU" } }] }]""");
        await visitor.OpensAsync("/woningen/codelijsten");
        Assert.DoesNotContain("RELATIEROLSOORT QQQ", visitor.Text);
    }

    private static async Task BringsAsync(Visitor visitor, string name, byte[] content)
    {
        await visitor.OpensAsync("/woningen/codelijsten");
        visitor.Brings("Welk bestand?", name, content);
        await visitor.PressesAsync("Lijst bekijken");
    }

    private static async Task ReadsAsync(Visitor visitor, string json, string about = "Huishoudens")
    {
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks(about);
        visitor.Brings("Welk bestand?", "relaties.json", Encoding.UTF8.GetBytes(json));
        await visitor.PressesAsync("Bestand bekijken");

        if (visitor.Text.Contains("nieuw.", StringComparison.Ordinal))
        {
            await visitor.PressesAsync("Inlezen");
            Assert.Equal("Ingelezen", visitor.Heading);
        }
    }

    private static async Task<(int Left, string Said)> LastAsync(TestHouse own, params string[] words)
    {
        var (left, said) = await RunAsync(own, words);
        return (left, said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
    }

    private static Task<(int Left, string Said)> RunAsync(TestHouse own, params string[] words) => own.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
    {
        using var said = new StringWriter();
        var codes = commands.Single(command => command.Name == "codes");
        var left = await codes.RunAsync(new CommandLine(codes, words, said, said), default);
        return (left, said.ToString());
    });
}
