using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class HouseholdImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_column_that_is_not_in_the_file_leaves_what_stands()
    {
        await ReadAsync($"{All}\nK1;Familie Yıldız;tr;Emine Yıldız;06 00 00 00 10;emine@voorbeeld.test;1984");

        Assert.Equal("1 zoals ze waren.", await ReadAsync("""
            Huurdernummer;Aanschrijfnaam;Bewoner
            K1;Familie Yıldız;Emine Yıldız
            """));
        Assert.Equal("1 gewijzigd.", await ReadAsync("""
            Huurdernummer;Aanschrijfnaam;Bewoner;Telefoon
            K1;Mevrouw Yıldız;Emine Yıldız;06 00 00 00 11
            """));
        Assert.Equal("tr", await LanguageAsync("K1"));
        var emine = Assert.Single(await ResidentsAsync("K1"));
        Assert.Equal(("06 00 00 00 11", "emine@voorbeeld.test", 1984), (emine.Telephone, emine.Email, emine.BirthYear));
    }

    [Fact]
    public async Task A_cell_that_is_empty_empties_what_stands()
    {
        await ReadAsync($"{All}\nK2;Familie Smit;tr;Ab Smit;06 00 00 00 20;ab@voorbeeld.test;1951");

        Assert.Equal("1 gewijzigd.", await ReadAsync($"{All}\nK2;Familie Smit;;Ab Smit"));
        Assert.Equal("nl", await LanguageAsync("K2"));
        var ab = Assert.Single(await ResidentsAsync("K2"));
        Assert.Equal((null, null, null), (ab.Telephone, ab.Email, ab.BirthYear));
    }

    [Fact]
    public async Task A_new_household_of_which_no_language_is_said_speaks_Dutch()
    {
        await ReadAsync("Huurdernummer;Aanschrijfnaam\nK3;Familie Smit");

        Assert.Equal("nl", await LanguageAsync("K3"));
    }

    [Fact]
    public async Task A_corrected_spelling_or_year_of_birth_arrives_and_makes_nobody_new()
    {
        await ReadAsync($"{All}\nK4;Familie Öztürk;tr;Kerem Ozturk;;;1985");
        var corrected = $"{All}\nK4;Familie Öztürk;tr;Kerem Öztürk;;;1958";

        Assert.Equal("1 gewijzigd.", await ReadAsync(corrected));
        var kerem = Assert.Single(await ResidentsAsync("K4"));
        Assert.Equal(("Kerem Öztürk", 1958), (kerem.Name, kerem.BirthYear));
        Assert.Equal("1 zoals ze waren.", await ReadAsync(corrected));
    }

    [Theory]
    [InlineData("Familie Bakker;tr", "Taal")]
    [InlineData("Mevrouw Bakker;nl", "Aanschrijfnaam")]
    public async Task A_household_that_is_described_in_two_ways_is_told_by_line_and_column(string second, string column)
    {
        var error = await ErrorAsync($"Huurdernummer;Aanschrijfnaam;Taal;Bewoner\nK5;Familie Bakker;nl;Bea Bakker\nK5;{second};Cor Bakker");

        Assert.Equal((3, column), (error.Line, error.Column));
        Assert.Contains("Zet op elke regel van dit huurdernummer hetzelfde.", error.Text);
    }

    [Fact]
    public async Task Father_and_son_with_one_name_are_two_by_their_years_of_birth_and_the_same_file_changes_nothing()
    {
        var file = $"{All}\nK6;Familie Prins;nl;Jan Prins;06 00 00 00 60;;1951\nK6;Familie Prins;nl;Jan Prins;06 00 00 00 61;;1984";
        await ReadAsync(file);

        Assert.Equal("1 zoals ze waren.", await ReadAsync(file));
        Assert.Equal([1951, 1984], (await ResidentsAsync("K6")).Select(jan => jan.BirthYear).Order());

        var error = await ErrorAsync("Huurdernummer;Aanschrijfnaam;Bewoner;Telefoon\nK6;Familie Prins;Jan Prins;06 00 00 00 62");
        Assert.Equal((2, "Bewoner"), (error.Line, error.Column));
        Assert.Contains("Zet het geboortejaar erbij.", error.Text);
    }

    [Theory]
    [InlineData("1951", "1951")]
    [InlineData("", "")]
    public async Task Two_who_cannot_be_told_apart_are_told_by_line_and_column(string one, string other)
    {
        var error = await ErrorAsync($"{All}\nK7;Familie Prins;nl;Jan Prins;06 00 00 00 70;;{one}\nK7;Familie Prins;nl;Jan Prins;06 00 00 00 71;;{other}");

        Assert.Equal((3, "Bewoner"), (error.Line, error.Column));
    }

    [Fact]
    public async Task Reading_in_is_not_at_the_end_before_the_last_line_also_when_households_have_several()
    {
        var lines = Enumerable.Range(0, 3000).Select(line => $"KP{line / 2};Familie Proef {line / 2};Bewoner {line}");
        var file = await house.ChecksAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam;Bewoner\n{string.Join('\n', lines)}");
        var done = new List<int>();
        await house.InAsync<Importer>(async importer => await importer.ReadInAsync((await importer.FindAsync(file.Id, default))!, done.Add, default));

        Assert.Equal((1500, 0), (file.New, file.Wrong));
        Assert.Equal([1000, 1500], done);
    }

    private const string All = "Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon;E-mail;Geboortejaar";

    private Task<string> ReadAsync(string text) => house.ReadsAsync(ImportKind.Households, text);

    private Task<SheetError> ErrorAsync(string text) => house.OnlyErrorAsync(ImportKind.Households, text);

    private Task<string> LanguageAsync(string key) =>
        house.AskAsync(db => db.Households.Where(h => h.OutsideKey == key).Select(h => h.Language).SingleAsync());

    private Task<List<Resident>> ResidentsAsync(string key) => house.AskAsync(db => db.Residents.AsNoTracking()
        .Join(db.Households.Where(h => h.OutsideKey == key), r => r.Household, h => h.Id, (resident, _) => resident)
        .ToListAsync());
}
