using System.Text.Json.Nodes;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Vera.Tests;

public sealed class ExportTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Contact_moments_go_out_without_names_and_the_journal_says_of_each_household_that_they_did()
    {
        await house.ImportsAsync("huishoudens", "Huurdernummer;Aanschrijfnaam;Bewoner\nEX-1;Mevrouw Hoving;Aaltje Hoving\nEX-2;De heer Prins;Roelof Prins\n");
        await house.ImportsAsync("contactmomenten", "Huurdernummer;Datum;Soort;Afdeling\nEX-1;12-3-2019;deur;Wijkbeheer\nEX-1;1-2-2026;luisterpanel;Wonen\nEX-2;30-6-2026;telefoon;Wonen\nEX-2;1-7-2026;klacht;Wonen\n");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            Assert.Equal(0, await house.RunsAsync("export", "--out", file, "--from", "2026-01-01"));
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var contacts = JsonNode.Parse(text)!.AsArray();

            Assert.Equal(
                ["EX-1 2026-02-01T12:00:00Z luisterpanel", "EX-2 2026-06-30T12:00:00Z telefoon TEL", "EX-2 2026-07-01T12:00:00Z klacht  Klacht"],
                contacts.Select(one => $"{one!["relaties"]![0]!["idExtern"]} {one["datum"]} {one["soort"]!["code"]} {one["kanaal"]?["code"]} {one["onderwerp"]}".TrimEnd()));
            Assert.DoesNotContain("Hoving", text);
            Assert.DoesNotContain("Wonen", text);
            Assert.Equal(2, await house.AskAsync(db => db.Journal.CountAsync(entry => entry.About == "contactmomenten in een bestand voor een ander systeem")));

            // What went out comes back in as what it was.
            var sheet = Vera.Of(MessagesAbout.Contacts, text);
            Assert.Equal(["EX-1 2026-02-01 luisterpanel", "EX-2 2026-06-30 telefoon", "EX-2 2026-07-01 klacht"], sheet.Rows().Select(row => $"{row["Huurdernummer"]} {row["Datum"]} {row["Soort"]}"));

            Assert.Equal(1, await house.RunsAsync("export", "--out", file));
            Assert.Equal(2, await house.RunsAsync("export", "--out", file + "2", "--from", "gisteren"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
