using System.Text.Json.Nodes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

public sealed class ExportOfCopiesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_moment_that_stands_in_two_histories_goes_out_once_and_no_number_of_our_own_does()
    {
        await house.ImportsAsync("woningen", "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad\nEX-V1;Eikenlaan;901;7811 AB;Emmen;Emmermeer;BU1;52.79;6.89\n");
        await house.ImportsAsync("huishoudens", "Huurdernummer;Aanschrijfnaam;Bewoner\nEX-3;Familie Hoving;Aaltje Hoving\nEX-3;Familie Hoving;Jans Hoving\n");
        await house.ImportsAsync("huurcontracten", "Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nEX-3;EX-V1;1-5-2011\n");
        await house.ImportsAsync("contactmomenten", "Huurdernummer;Datum;Soort\nEX-3;5-2-2027;telefoon\n");
        await PartsAsync("Jans Hoving");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            Assert.Equal(0, await house.RunsAsync("export", "--out", file, "--from", "2027-02-01"));
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
}
