using System.Text;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.Vera.Tests;

/// <summary>With whom from us a contact was, in messages that are handed in or fetched: who is known stands in the list, who is not holds nothing up.</summary>
public sealed class ContactsWithColleaguesTests(FetchTests.ListeningHouse house) : IClassFixture<FetchTests.ListeningHouse>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Messages_bring_the_colleague_whom_we_know_and_the_moments_of_the_others(bool fetched)
    {
        var key = fetched ? "CF" : "CH";
        await LivesAsync(key);
        var messages = Messages(key);
        await using var other = await OtherSystem.OpenAsync((context, _) => context.Response.WriteAsync(messages));
        var visitor = await house.VisitorAsync(Role.Administrator, Role.Colleague);
        await (fetched ? house.FetchesAsync(visitor, "Contactmomenten", other.Address) : visitor.HandsInAsync("Contactmomenten", "berichten.json", Encoding.UTF8.GetBytes(messages)));

        Assert.Contains("2 nieuw.", visitor.Text);
        Assert.Contains($"door Lies {key}", visitor.Text);
        Assert.Contains("Niet gelezen: 1 × collega van een contactmoment die we niet kennen; het contactmoment zelf lezen we wel in.", visitor.Text);
        Assert.DoesNotContain("vreemd@", visitor.Text);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);

        await visitor.OpensAsync("/woningen/langst-niet-gesproken");
        Assert.Contains($"per telefoon, door Lies {key}.", visitor.Text);
    }

    /// <summary>The last talk is with somebody whom we know, who is written out beside it; the one before with somebody whom we do not know.</summary>
    private static string Messages(string key) => $$"""
        { "relaties": [{ "id": "m1", "rollen": [{ "soort": { "code": "MDW" } }], "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "lies.{{key}}@voorbeeld.example" }] }],
          "contactmomenten": [
            { "id": "1", "kanaal": { "code": "TEL" }, "datum": "2026-06-30", "relaties": [{ "id": "{{key}}" }, { "id": "m1" }] },
            { "id": "2", "kanaal": { "code": "BAL" }, "datum": "2026-05-30", "relaties": [{ "id": "{{key}}" },
              { "id": "m9", "rollen": [{ "soort": { "code": "BED" } }], "contactgegevens": [{ "soort": { "code": "EMA" }, "waarde": "vreemd@voorbeeld.example" }] }] }] }
        """;

    private async Task LivesAsync(string key)
    {
        await house.ImportsAsync("collegas", $"Voornaam;Achternaam;E-mail;Afdeling\nLies;{key};lies.{key}@voorbeeld.example;Wonen\n");
        await house.ImportsAsync("woningen", $"Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad\n{key};Eikenlaan;901;7811 AB;Emmen;Emmermeer;BU1;52.79;6.89\n");
        await house.ImportsAsync("huishoudens", $"Huurdernummer;Aanschrijfnaam\n{key};Familie Hoving\n");
        await house.ImportsAsync("huurcontracten", $"Huurdernummer;Verhuureenheidnummer;Ingangsdatum\n{key};{key};1-5-2011\n");
    }
}
