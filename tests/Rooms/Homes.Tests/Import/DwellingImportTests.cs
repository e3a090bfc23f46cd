using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class DwellingImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Coded = "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Breedtegraad;Lengtegraad;Buurt;Buurtcode";
    private const string Bare = "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Breedtegraad;Lengtegraad;Buurt";

    [Fact]
    public async Task A_file_without_additions_leaves_them_and_an_empty_cell_takes_one_away()
    {
        const string columns = "Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Breedtegraad;Lengtegraad;Buurt;Toevoeging";
        await ReadAsync($"{columns}\n{Line("D1", "Iepenhof")};A");

        Assert.Equal("1 zoals ze waren.", await ReadAsync($"{Bare}\n{Line("D1", "Iepenhof")}"));
        Assert.Equal("Beukenlaan 901A", (await DwellingAsync("D1")).Line);
        Assert.Equal("1 gewijzigd.", await ReadAsync($"{columns}\n{Line("D1", "Iepenhof")};"));
        Assert.Equal("Beukenlaan 901", (await DwellingAsync("D1")).Line);
    }

    [Fact]
    public async Task A_dwelling_changes_as_often_as_the_files_say()
    {
        foreach (var street in new[] { "Een", "Twee", "Drie" })
        {
            await ReadAsync($"{Bare}\n{Line("D0", "Iepenhof").Replace("Beukenlaan", street, StringComparison.Ordinal)}");
        }

        Assert.Equal("Drie 901", (await DwellingAsync("D0")).Line);
    }

    [Fact]
    public async Task A_dwelling_that_comes_to_lie_in_another_neighbourhood_takes_along_who_lives_there_and_nobody_else()
    {
        await ReadAsync($"{Coded}\n{Line("D2", "Oosthof")};BU21\n{Line("D3", "Oosthof")};BU21");
        await house.ReadsAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nD2;Familie Een\nD3;Familie Twee\nD4;Familie Was");
        await house.ReadsAsync(ImportKind.Tenancies, """
            Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
            D4;D2;1-1-1990;31-12-1999
            D2;D2;1-1-2000;
            D3;D3;1-1-2000;
            """);

        Assert.Equal("1 gewijzigd, 1 zoals ze waren.", await ReadAsync($"{Coded}\n{Line("D2", "Westhof")};BU22\n{Line("D3", "Oosthof")};BU21"));

        Assert.Equal((await DwellingAsync("D2")).Neighbourhood, (await HouseholdAsync("D2")).Neighbourhood);
        Assert.Equal((await DwellingAsync("D3")).Neighbourhood, (await HouseholdAsync("D3")).Neighbourhood);
        Assert.NotEqual((await HouseholdAsync("D2")).Neighbourhood, (await HouseholdAsync("D3")).Neighbourhood);
        Assert.Null((await HouseholdAsync("D4")).Neighbourhood);
    }

    [Fact]
    public async Task A_file_without_codes_finds_the_neighbourhood_by_its_name()
    {
        await ReadAsync($"{Coded}\n{Line("D5", "Angelhof")};BU50");

        Assert.Equal("1 nieuw, 1 zoals ze waren.", await ReadAsync($"{Bare}\n{Line("D5", "angelhof")}\n{Line("D6", "Angelhof")}"));
        Assert.Single(await CalledAsync("Angelhof"));
    }

    [Fact]
    public async Task Of_two_neighbourhoods_with_one_name_a_known_dwelling_stays_where_it_is_and_a_new_one_needs_the_code()
    {
        await ReadAsync($"{Coded}\n{Line("D7", "Middenhof")};BU70\n{Line("D8", "Middenhof")};BU71");

        Assert.Equal("2 zoals ze waren.", await ReadAsync($"{Bare}\n{Line("D7", "Middenhof")}\n{Line("D8", "Middenhof")}"));
        var error = await ErrorAsync($"{Bare}\n{Line("D9", "Middenhof")}");
        Assert.Equal((2, "Buurtcode"), (error.Line, error.Column));
    }

    [Fact]
    public async Task A_neighbourhood_that_came_without_a_code_gets_the_one_that_comes_later()
    {
        await ReadAsync($"{Bare}\n{Line("E1", "Zuidhof")}");
        var coded = $"{Coded}\n{Line("E1", "Zuidhof")};BU80";

        Assert.Equal("1 gewijzigd.", await ReadAsync(coded));
        Assert.Equal("BU80", Assert.Single(await CalledAsync("Zuidhof")).Code);
        Assert.Equal("1 zoals ze waren.", await ReadAsync(coded));
    }

    [Fact]
    public async Task A_new_name_under_a_known_code_is_what_the_neighbourhood_is_called_from_then_on()
    {
        await ReadAsync($"{Coded}\n{Line("E2", "Noordhof")};BU81");
        var renamed = $"{Coded}\n{Line("E2", "Noorderhof")};BU81";

        Assert.Equal("1 gewijzigd.", await ReadAsync(renamed));
        Assert.Equal("BU81", Assert.Single(await CalledAsync("Noorderhof")).Code);
        Assert.Empty(await CalledAsync("Noordhof"));
        Assert.Equal("1 zoals ze waren.", await ReadAsync(renamed));
    }

    [Fact]
    public async Task Two_names_under_one_code_are_told_by_line_and_column()
    {
        var error = await ErrorAsync($"{Coded}\n{Line("E3", "Eikhof")};BU82\n{Line("E4", "Essenhof")};BU82");

        Assert.Equal((3, "Buurt"), (error.Line, error.Column));
        Assert.Contains("Zet overal dezelfde naam.", error.Text);
    }

    [Fact]
    public async Task A_long_name_without_a_code_is_read_on_every_database()
    {
        var name = "Bedrijventerrein en woongebied langs het kanaal, noordelijke oever";
        Assert.InRange(name.Length, 41, 100);

        Assert.Equal("1 nieuw.", await ReadAsync($"{Bare}\n{Line("E5", name)}"));
        Assert.Single(await CalledAsync(name));
    }

    private static string Line(string key, string neighbourhood) => $"{key};Beukenlaan;901;7811 AB;Emmen;52.79;6.89;{neighbourhood}";

    private Task<string> ReadAsync(string text) => house.ReadsAsync(ImportKind.Dwellings, text);

    private Task<SheetError> ErrorAsync(string text) => house.OnlyErrorAsync(ImportKind.Dwellings, text);

    private Task<Dwelling> DwellingAsync(string key) =>
        house.AskAsync(db => db.Dwellings.AsNoTracking().SingleAsync(d => d.OutsideKey == key));

    private Task<Household> HouseholdAsync(string key) =>
        house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.OutsideKey == key));

    private Task<List<Neighbourhood>> CalledAsync(string name) =>
        house.AskAsync(db => db.Neighbourhoods.AsNoTracking().Where(n => n.Name == name).ToListAsync());
}
