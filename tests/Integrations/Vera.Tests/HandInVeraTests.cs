using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

public sealed class HandInVeraTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Somewhere = """ "adres": { "straatnaam": "Beukenlaan", "huisnummer": "905", "postcode": "7811 AB", "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmerhout" }, "geometrie": { "breedtegraad": 52.79, "lengtegraad": 6.89 } } """;

    [Fact]
    public async Task An_administrator_hands_in_homes_and_sees_first_what_they_change()
    {
        var visitor = await HandedInAsync("Woningen", $$"""[{ "id": "P1", {{Somewhere}} }, { "id": "P2", {{Files.Address}} }]""");
        Assert.Equal("Dit verandert er", visitor.Heading);
        Assert.Contains("2 nieuw.", visitor.Text);

        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);

        visitor = await HandedInAsync("Woningen", $$"""{ "eenheden": [{ "id": "P1", {{Somewhere}} }, { "id": "P2", {{Files.Address}} }] }""");
        Assert.Contains("Alles in dit bestand kennen we al. Er verandert niets.", visitor.Text);
    }

    [Fact]
    public async Task Of_homes_without_an_address_nobody_says_that_we_know_them()
    {
        var visitor = await HandedInAsync("Woningen", $"[{string.Join(',', Files.Eenheden())}]");

        Assert.Contains("In dit bestand staat niets dat wij inlezen. Er verandert niets.", visitor.Text);
        Assert.Contains("20 × een eenheid zonder straat en postcode", visitor.Text);
    }

    [Fact]
    public async Task All_the_homes_of_another_association_come_in()
    {
        var homes = Files.Eenheden().Select((file, number) => Files.WithAddress(file, 920 + number));
        var visitor = await HandedInAsync("Woningen", $$"""[{ "id": "Q0", {{Somewhere}} }, {{string.Join(',', homes)}}]""");

        Assert.Contains("21 nieuw.", visitor.Text);
        Assert.DoesNotContain("Wat er niet klopt", visitor.Text);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);
    }

    [Fact]
    public async Task A_home_that_lies_nowhere_near_another_asks_where_it_is()
    {
        var nowhere = Somewhere.Replace("7811 AB", "9999 ZZ", StringComparison.Ordinal).Replace("Emmerhout", "Nergens", StringComparison.Ordinal);
        var visitor = await HandedInAsync("Woningen", $$"""[{ "id": "R1", {{nowhere[..nowhere.IndexOf(", \"geometrie", StringComparison.Ordinal)]}} } }]""");

        Assert.Contains("Element 1", visitor.Text);
        Assert.Contains("Zet de breedtegraad en lengtegraad erbij.", visitor.Text);
    }

    [Fact]
    public async Task People_come_in_and_their_BSN_does_not()
    {
        var visitor = await HandedInAsync("Huishoudens", """
            [{ "id": "HV-1", "soort": { "code": "NAT" }, "bsn": "999999990", "voornaam": "Roelof", "achternaam": "Prins", "aanschrijfnaam": "De heer Prins" }, { "id": "HV-2"
            """);
        Assert.Contains("1 nieuw.", visitor.Text);
        Assert.Contains("Element 2", visitor.Text);
        Assert.Contains("geen geldige JSON", visitor.Text);
        Assert.DoesNotContain("999999990", visitor.Text);
    }

    [Fact]
    public async Task On_the_command_line_a_file_is_known_by_how_it_begins()
    {
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, $$"""  [{ "id": "S1", {{Somewhere}} }]""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            using var said = new StringWriter();
            using var complained = new StringWriter();
            var left = await house.AskAsync<IEnumerable<ICommand>, int>(commands =>
            {
                var import = commands.Single(command => command.Name == "import");
                return import.RunAsync(new CommandLine(import, ["woningen", file], said, complained), default);
            });

            Assert.Equal(0, left);
            Assert.Contains("Ingelezen.", said.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_contract_with_a_garage_by_its_number_only_brings_the_home_and_counts_what_is_passed_by()
    {
        await house.ImportsAsync("woningen", $$"""[{ "id": "G1", {{Somewhere}} }]""");
        await house.ImportsAsync("huishoudens", """[{ "id": "GH", "soort": { "code": "GRO" }, "naam": "Familie Garage" }]""");
        var visitor = await HandedInAsync("Huurcontracten", """
            [
              { "id": "c1", "soort": { "code": "HUU" }, "begindatum": "2020-01-01", "eenheden": [{ "id": "GARAGE-1" }, { "id": "G1" }],
                "relaties": [{ "id": "GH", "soort": { "code": "GRO" }, "rollen": [{ "soort": { "code": "HUU" } }] }] },
              { "id": "c2", "soort": { "code": "HUU" }, "begindatum": "2020-01-01", "eenheden": [{ "id": "GARAGE-2" }],
                "relaties": [{ "id": "GH", "soort": { "code": "GRO" }, "rollen": [{ "soort": { "code": "HUU" } }] }] }
            ]
            """);

        Assert.Contains("Niet gelezen: 2 × eenheid die we niet kennen", visitor.Text);
        Assert.DoesNotContain("Dit nummer kennen wij niet", visitor.Text);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.Contains("1 nieuw.", visitor.Text);
    }

    [Theory]
    [InlineData("TWEE-1", "TWEE-2", "")]
    [InlineData("WOO-1", "WOO-ONBEKEND", """, "soort": { "code": "WOO" } """)]
    public async Task A_contract_of_two_homes_says_so_and_brings_neither_also_when_what_is_wrong_is_skipped(string one, string other, string kind)
    {
        var rest = $"{one}-REST";
        await house.ImportsAsync("woningen", $$"""[{{string.Join(',', new[] { one, other, rest }.Where(key => !key.EndsWith("ONBEKEND", StringComparison.Ordinal)).Select(key => $$"""{ "id": "{{key}}", {{Somewhere}} }"""))}}]""");
        await house.ImportsAsync("huishoudens", $$"""[{ "id": "{{one}}", "soort": { "code": "GRO" }, "naam": "Familie Twee" }, { "id": "{{rest}}", "soort": { "code": "GRO" }, "naam": "Familie Rest" }]""");
        var visitor = await HandedInAsync("Huurcontracten", $$"""
            [{{Contract(one, [one, other], kind)}}, {{Contract(rest, [rest], kind)}}]
            """);

        Assert.Contains("1 nieuw. 1 regel is fout.", visitor.Text);
        Assert.StartsWith("Element 1|Verhuureenheidnummer|In deze overeenkomst staat meer dan één woning zonder einddatum.", Assert.Single(visitor.Wrongs), StringComparison.Ordinal);
        await visitor.PressesAsync("De rest inlezen, fouten overslaan");
        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.Equal($"{rest}|", await RentedAsync(one));
    }

    [Fact]
    public async Task A_contract_of_two_homes_that_is_over_tells_where_they_lived()
    {
        await house.ImportsAsync("woningen", $$"""[{ "id": "OVER-1", {{Somewhere}} }, { "id": "OVER-2", {{Somewhere}} }]""");
        await house.ImportsAsync("huishoudens", """[{ "id": "OVER", "soort": { "code": "GRO" }, "naam": "Familie Over" }]""");
        await house.ImportsAsync("huurcontracten", $"[{Contract("OVER", ["OVER-1", "OVER-2"], "").Replace("\"begindatum\"", "\"einddatum\": \"2021-12-31\", \"begindatum\"", StringComparison.Ordinal)}]");

        Assert.Equal("OVER-1|OVER-2|", await RentedAsync("OVER"));
    }

    private static string Contract(string household, string[] homes, string kind) => $$"""
        { "id": "c-{{household}}", "soort": { "code": "HUU" }, "begindatum": "2020-01-01", "eenheden": [{{string.Join(',', homes.Select(home => $$"""{ "id": "{{home}}"{{kind}} }"""))}}],
          "relaties": [{ "id": "{{household}}", "soort": { "code": "GRO" }, "rollen": [{ "soort": { "code": "HUU" } }] }] }
        """;

    /// <summary>The homes that are rented of which the number begins so.</summary>
    private Task<string> RentedAsync(string begin) => house.AskAsync(db => AllThatIsKept.ColumnsAsync(
        db, $"SELECT d.outside_key FROM homes_tenancy t JOIN homes_dwelling d ON d.id = t.dwelling WHERE d.outside_key LIKE '{begin}%' ORDER BY d.outside_key"));

    private async Task<Visitor> HandedInAsync(string about, string json)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen");
        visitor.Ticks(about);
        visitor.Brings("Welk bestand?", "berichten.json", Encoding.UTF8.GetBytes(json));
        await visitor.PressesAsync("Bestand bekijken");
        return visitor;
    }
}
