using System.Text.Json.Nodes;
using Huiskamer.Foundation.Commands;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Vera.Tests;

public sealed class ExportTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Contact_moments_go_out_without_names_and_the_journal_says_of_each_household_that_they_did()
    {
        await ImportAsync("huishoudens", "Huurdernummer;Aanschrijfnaam;Bewoner\nEX-1;Mevrouw Hoving;Aaltje Hoving\nEX-2;De heer Prins;Roelof Prins\n");
        await ImportAsync("contactmomenten", "Huurdernummer;Datum;Soort;Afdeling\nEX-1;12-3-2019;deur;Wijkbeheer\nEX-1;1-2-2026;luisterpanel;Wonen\nEX-2;30-6-2026;telefoon;Wonen\n");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            Assert.Equal(0, await RunAsync("export", "--out", file, "--from", "2026-01-01"));
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var contacts = JsonNode.Parse(text)!.AsArray();

            Assert.Equal(
                ["EX-1 2026-02-01T12:00:00Z luisterpanel ", "EX-2 2026-06-30T12:00:00Z telefoon TEL"],
                contacts.Select(one => $"{one!["relaties"]![0]!["idExtern"]} {one["datum"]} {one["soort"]!["code"]} {one["kanaal"]?["code"]}"));
            Assert.DoesNotContain("Hoving", text);
            Assert.DoesNotContain("Wonen", text);
            Assert.Equal(2, await house.AskAsync(db => db.Journal.CountAsync(entry => entry.About == "contactmomenten in een bestand voor een ander systeem")));

            // What went out comes back in as what it was.
            var sheet = Vera.Of(MessagesAbout.Contacts, text);
            Assert.Equal(["EX-1 2026-02-01 luisterpanel", "EX-2 2026-06-30 telefoon"], sheet.Rows().Select(row => $"{row["Huurdernummer"]} {row["Datum"]} {row["Soort"]}"));

            Assert.Equal(1, await RunAsync("export", "--out", file));
            Assert.Equal(2, await RunAsync("export", "--out", file + "2", "--from", "gisteren"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_moment_that_stands_in_two_histories_goes_out_once_and_no_number_of_our_own_does()
    {
        await ImportAsync("woningen", "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad\nEX-V1;Eikenlaan;901;7811 AB;Emmen;Emmermeer;BU1;52.79;6.89\n");
        await ImportAsync("huishoudens", "Huurdernummer;Aanschrijfnaam;Bewoner\nEX-3;Familie Hoving;Aaltje Hoving\nEX-3;Familie Hoving;Jans Hoving\n");
        await ImportAsync("huurcontracten", "Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nEX-3;EX-V1;1-5-2011\n");
        await ImportAsync("contactmomenten", "Huurdernummer;Datum;Soort\nEX-3;5-2-2027;telefoon\n");
        await PartsAsync("Jans Hoving");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            Assert.Equal(0, await RunAsync("export", "--out", file, "--from", "2027-02-01"));
            var contacts = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!.AsArray();

            Assert.Equal(["EX-3"], contacts.Select(one => (string?)one!["relaties"]![0]!["idExtern"]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Goes to live elsewhere, by the word of a colleague.</summary>
    private async Task PartsAsync(string who)
    {
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", who);
        await visitor.PressesAsync("Zoeken");
        await visitor.FollowsAsync("Eikenlaan 901");
        await visitor.FollowsAsync("Er verandert iets");
        await visitor.FollowsAsync("Iemand gaat apart wonen");
        visitor.Ticks(who);
        visitor.Ticks("Niet meer bij ons");
        await visitor.PressesAsync("Bekijken wat er verandert");
        await visitor.PressesAsync("Apart wonen opschrijven");
        Assert.Contains("Opgeschreven.", visitor.Said);
    }

    private async Task ImportAsync(string kind, string text)
    {
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            Assert.Equal(0, await RunAsync("import", kind, file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Task<int> RunAsync(params string[] words) => house.AskAsync<IEnumerable<ICommand>, int>(async commands =>
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var command = commands.Single(one => one.Name == words[0]);
        return await command.RunAsync(new CommandLine(command, words[1..], said, complained), default);
    });
}
