using System.Text;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Http;

namespace Huiskamer.Vera.Tests;

/// <summary>
/// What cannot be is told where it stands, whichever way it comes: as CSV, as a workbook, as messages that are handed in and as
/// messages that are fetched. Nothing of the file is read in until somebody chooses to leave that out; then the rest is.
/// </summary>
public sealed class BadInputTests(FetchTests.ListeningHouse house) : IClassFixture<FetchTests.ListeningHouse>
{
    private const string TwoHomes =
        "Dit huishouden huurt vandaag nog een andere woning. Zet bij de huur die voorbij is de laatste dag. Bij een verhuizing mogen twee huren elkaar 31 dagen overlappen.";

    private static readonly string[] Ways = ["csv", "xlsx", "berichten", "ophalen"];

    /// <summary>In each file the first thing is good.</summary>
    private static readonly Dictionary<string, Bad> All = new()
    {
        ["two homes at once"] = new(
            Place: 3,
            "Einddatum",
            "Op deze dag begint voor dit huishouden al een andere huur zonder einddatum. Zet bij een van de twee de laatste dag.",
            Came: "V1 V2",
            [new("H1", "V1", "2020-01-01", ""), new("H2", "V2", "2021-02-01", ""), new("H2", "V3", "2021-02-01", "")]),
        ["two homes today, both until a day"] = new(
            Place: 2,
            "Einddatum",
            TwoHomes,
            Came: "V1",
            [new("H1", "V1", "2020-01-01", "2030-01-01"), new("H1", "V2", "2021-01-01", "2030-01-01")]),
        ["two homes today, the later until a day"] = new(
            Place: 2,
            "Einddatum",
            TwoHomes,
            Came: "V1",
            [new("H2", "V1", "2020-01-01", ""), new("H2", "V2", "2021-01-01", "2030-12-31")]),
        ["ends before it begins"] = new(
            Place: 2,
            "Einddatum",
            "De huur eindigt voor hij begint. Kies een latere einddatum.",
            Came: "V1",
            [new("H1", "V1", "2020-01-01", ""), new("H2", "V2", "2021-02-01", "2021-01-31")]),
        ["contact still to come"] = new(
            Place: 2,
            "Datum",
            "Deze dag moet nog komen. Kies vandaag of een dag die geweest is.",
            Came: "H1",
            [new("H1", null, "2027-03-02", ""), new("H2", null, "2027-03-03", "")]),
    };

    public static TheoryData<string, string> Matrix => new(All.Keys.SelectMany(bad => Ways.Select(way => (bad, way))));

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task What_cannot_be_is_told_where_it_stands_and_the_rest_comes_when_somebody_says_so(string name, string way)
    {
        var (bad, key) = (All[name], $"{All.Keys.ToList().IndexOf(name)}{way}-");
        await LiveAsync(key);
        await using var other = await OtherSystem.OpenAsync((context, _) => context.Response.WriteAsync(bad.Messages(key)));
        var visitor = await house.VisitorAsync(Role.Administrator);

        await (way switch
        {
            "csv" => visitor.HandsInAsync(bad.About, "bestand.csv", Encoding.UTF8.GetBytes(bad.Sheet(key))),
            "xlsx" => visitor.HandsInAsync(bad.About, "bestand.xlsx", Workbook.OfCsv(bad.Sheet(key)).File()),
            "berichten" => visitor.HandsInAsync(bad.About, "berichten.json", Encoding.UTF8.GetBytes(bad.Messages(key))),
            _ => house.FetchesAsync(visitor, bad.About, other.Address),
        });
        var place = way is "csv" or "xlsx" ? $"Regel {bad.Place + 1}" : $"Element {bad.Place}";

        Assert.Equal("Dit verandert er", visitor.Heading);
        Assert.Contains("1 regel is fout.", visitor.Text);
        Assert.Equal($"{place}|{bad.Column}|{bad.Sentence}", Assert.Single(visitor.Wrongs));
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("main button"), button => button.TextContent == "Inlezen");
        Assert.Equal("", await CameAsync(bad, key));

        await visitor.PressesAsync("De rest inlezen, fouten overslaan");
        Assert.Equal("Ingelezen", visitor.Heading);
        Assert.Equal(bad.Came, await CameAsync(bad, key));
    }

    /// <summary>What was read in of it: the homes that are rented, or with whom there was contact.</summary>
    private async Task<string> CameAsync(Bad bad, string key)
    {
        var rows = await house.AskAsync(db => AllThatIsKept.ColumnsAsync(db, bad.IsAboutRenting
            ? $"SELECT d.outside_key FROM homes_tenancy t JOIN homes_dwelling d ON d.id = t.dwelling WHERE d.outside_key LIKE '{key}%' ORDER BY d.outside_key"
            : $"SELECT h.outside_key FROM homes_contact c JOIN homes_household h ON h.id = c.household WHERE h.outside_key LIKE '{key}%' ORDER BY h.outside_key"));
        return rows.Replace(key, "", StringComparison.Ordinal).Replace('|', ' ').TrimEnd();
    }

    /// <summary>Two households and three homes; nobody rents anything yet.</summary>
    private async Task LiveAsync(string key)
    {
        await house.ImportsAsync("woningen", "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad\n"
            + string.Concat(Enumerable.Range(1, 3).Select(number => $"{key}V{number};Eikenlaan;90{number};7811 AB;Emmen;Emmermeer;BU1;52.79;6.89\n")));
        await house.ImportsAsync("huishoudens", $"Huurdernummer;Aanschrijfnaam\n{key}H1;Familie Een\n{key}H2;Familie Twee\n");
    }

    /// <summary>A tenancy, or a contact moment when there is no home in it.</summary>
    private sealed record Line(string Household, string? Home, string From, string Until);

    private sealed record Bad(int Place, string Column, string Sentence, string Came, Line[] Lines)
    {
        internal bool IsAboutRenting => Lines[0].Home is not null;

        internal string About => IsAboutRenting ? "Huurcontracten" : "Contactmomenten";

        internal string Sheet(string key) => IsAboutRenting
            ? "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum" + string.Concat(Lines.Select(line => $"\n{key}{line.Household};{key}{line.Home};{line.From};{line.Until}"))
            : "Huurdernummer;Datum;Soort" + string.Concat(Lines.Select(line => $"\n{key}{line.Household};{line.From};telefoon"));

        internal string Messages(string key) => $"[{string.Join(',', Lines.Select((line, number) => IsAboutRenting ? Contract(key, line, number) : Contact(key, line, number)))}]";

        private static string Contract(string key, Line line, int number) => $$"""
            { "id": "{{number}}", "soort": { "code": "HUU" }, "begindatum": "{{line.From}}", "einddatum": "{{line.Until}}", "eenheden": [{ "id": "{{key}}{{line.Home}}" }],
              "relaties": [{ "id": "{{key}}{{line.Household}}", "soort": { "code": "GRO" }, "rollen": [{ "soort": { "code": "HUU" } }] }] }
            """;

        private static string Contact(string key, Line line, int number) => $$"""
            { "id": "{{number}}", "kanaal": { "code": "TEL" }, "datum": "{{line.From}}", "relaties": [{ "id": "{{key}}{{line.Household}}", "soort": { "code": "GRO" } }] }
            """;
    }
}
