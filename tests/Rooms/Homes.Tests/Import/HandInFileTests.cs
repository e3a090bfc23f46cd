using System.Net;
using System.Text;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class HandInFileTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string File = """
        Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        Z1;Beukenlaan;901;7811AB;Emmen;Emmerhout;52.79;6.89
        """;

    [Fact]
    public async Task An_administrator_sees_what_changes_before_it_changes()
    {
        var visitor = await HandedInAsync(File);
        Assert.Equal("Dit verandert er", visitor.Heading);
        Assert.Contains("1 nieuw.", visitor.Text);
        Assert.False(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.OutsideKey == "Z1")));

        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.True(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.OutsideKey == "Z1")));

        visitor = await HandedInAsync(File);
        Assert.Contains("Er verandert niets.", visitor.Text);
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("main button"), button => button.TextContent == "Inlezen");
    }

    [Fact]
    public async Task A_move_says_that_it_ends_the_tenancy_that_still_ran_before_anybody_decides()
    {
        await house.ReadsAsync(ImportKind.Dwellings, File.Replace("Z1", "Z7", StringComparison.Ordinal) + "\nZ8;Beukenlaan;903;7811AB;Emmen;Emmerhout;52.79;6.89");
        await house.ReadsAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nZ7;Familie Proef");
        await house.ReadsAsync(ImportKind.Tenancies, "Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nZ7;Z7;1-1-2000");
        var visitor = await HandedInAsync("Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nZ7;Z8;1-2-2027"u8.ToArray(), "huur.csv", "Huurcontracten");

        Assert.Contains("1 verhuisd.", visitor.Text);
        Assert.Contains(
            "Familie Proef: van Beukenlaan 901 naar Beukenlaan 903, op 1 februari 2027. Had nog een lopende huur; die eindigt de dag ervoor Regel 2 · verhuist", visitor.Text);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal(
            [new DateOnly(2027, 1, 31), null],
            await house.AskAsync(db => db.Tenancies
                .Where(t => db.Set<Household>().Any(household => household.Id == t.Household && household.OutsideKey == "Z7"))
                .OrderBy(t => t.From)
                .Select(t => t.Until)
                .ToListAsync()));
    }

    [Fact]
    public async Task A_workbook_of_Excel_is_read_as_it_is()
    {
        var visitor = await HandedInAsync(Workbook.OfCsv(File.Replace("Z1", "Z9", StringComparison.Ordinal)).File(), "woningen.xlsx");
        await visitor.PressesAsync("Inlezen");

        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.True(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.OutsideKey == "Z9")));
    }

    [Fact]
    public async Task An_Excel_file_of_an_old_kind_comes_back_with_what_to_do()
    {
        var visitor = await HandedInAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "woningen.xls");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Dit is een Excel-bestand van een oude soort.", visitor.Said);
    }

    [Theory]
    [InlineData("alles.csv", "Dit bestand is groter dan 64 MB. Knip het in stukken")]
    [InlineData("alles.json", "Dit bestand is groter dan 300 MB. Dat is te groot voor de browser. Lees het in op de server, met: bin/huiskamer import")]
    [InlineData("Alles; van ons.JSON", "Dit bestand is groter dan 300 MB.")]
    [InlineData("alles.json.xlsx", "Dit bestand is groter dan 64 MB. Knip het in stukken")]
    public async Task A_file_that_is_far_too_big_passes_by_and_comes_back_with_what_to_do(string name, string said)
    {
        var visitor = await HandedInAsync(new byte[301 * 1024 * 1024], name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith(said, visitor.Said);
    }

    [Fact]
    public async Task A_file_can_be_put_aside()
    {
        var visitor = await HandedInAsync(File.Replace("Z1", "Z2", StringComparison.Ordinal));
        await visitor.PressesAsync("Niet inlezen");

        Assert.Equal("Het bestand is weggelegd. Er is niets gewijzigd.", visitor.Said);
        Assert.False(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.OutsideKey == "Z2")));
    }

    [Fact]
    public async Task Whoever_has_no_files_yet_practises_with_the_examples_in_their_order()
    {
        var visitor = await house.VisitorAsync(Role.Administrator);

        foreach (var (kind, brought) in new[]
        {
            ("Woningen", "16 nieuw."), ("Huishoudens", "17 nieuw."), ("Huurcontracten", "17 nieuw."),
            ("Collega’s", "8 nieuw."), ("Contactmomenten", "12 nieuw."),
        })
        {
            await visitor.OpensAsync("/woningen/inlezen");
            await visitor.FollowsAsync($"Voorbeeld: {kind.Replace("’", "", StringComparison.Ordinal).ToLowerInvariant()}.csv");
            var example = visitor.File;

            await visitor.OpensAsync("/woningen/inlezen");
            visitor.Ticks(kind);
            visitor.Brings("Welk bestand?", "voorbeeld.csv", example);
            await visitor.PressesAsync("Bestand bekijken");
            Assert.Contains(brought, visitor.Text);
            await visitor.PressesAsync("Inlezen");
            Assert.Equal("Ingelezen", visitor.Heading);
        }
    }

    private Task<Visitor> HandedInAsync(string text) => HandedInAsync(Encoding.UTF8.GetBytes(text), "woningen.csv");

    private async Task<Visitor> HandedInAsync(byte[] file, string name, string kind = "Woningen")
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks(kind);
        visitor.Brings("Welk bestand?", name, file);
        await visitor.PressesAsync("Bestand bekijken");
        return visitor;
    }
}
