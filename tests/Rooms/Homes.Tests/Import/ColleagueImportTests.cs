using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class ColleagueImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_colleague_comes_with_the_neighbourhoods_they_advise_by_name_or_by_code_and_the_same_file_changes_nothing()
    {
        var (one, other) = await TwoAsync("Emmermeer", "Angelslo");
        var file = $"""
            Voornaam;Achternaam;E-mail;Afdeling;Buurten
            Lies;Wachter;lies@voorbeeld.test;Wonen;"emmermeer; {other.Code}"
            Omar;Bensaïd;omar@voorbeeld.test;Wonen;
            """;

        Assert.Equal("2 nieuw.", await ReadAsync(file));
        Assert.Equal(new[] { one.Id, other.Id }.ToHashSet(), await OfAsync("lies@voorbeeld.test"));
        Assert.Empty(await OfAsync("omar@voorbeeld.test"));
        Assert.Equal("2 zoals ze waren.", await ReadAsync(file));
    }

    [Fact]
    public async Task Other_neighbourhoods_in_a_file_take_the_place_of_those_before()
    {
        var (one, other) = await TwoAsync("Bargeres", "Emmerhout");
        await ReadAsync(Line("piet", one.Name));
        var before = await VersionAsync(one);

        Assert.Equal("1 gewijzigd.", await ReadAsync(Line("piet", other.Name)));
        Assert.Equal([other.Id], await OfAsync("piet@voorbeeld.test"));
        Assert.NotEqual(before, await VersionAsync(one));
    }

    [Fact]
    public async Task A_file_that_says_nothing_about_neighbourhoods_takes_none_away()
    {
        var (one, _) = await TwoAsync("Noordbarge", "Zuidbarge");
        await ReadAsync(Line("klaas", one.Name));

        Assert.Equal("1 zoals ze waren.", await ReadAsync(Line("klaas", "")));
        Assert.Equal("1 gewijzigd.", await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling
            Klaas;Anders;klaas@voorbeeld.test;Wonen
            """));
        Assert.Equal([one.Id], await OfAsync("klaas@voorbeeld.test"));
    }

    [Fact]
    public async Task A_column_that_is_not_in_the_file_leaves_what_stands()
    {
        await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling;Functie;Talen;Ervaren
            Gré;Mulder;gre@voorbeeld.test;Wonen;huismeester;nl tr;ja
            """);

        Assert.Equal("1 zoals ze waren.", await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling
            Gré;Mulder;gre@voorbeeld.test;Wonen
            """));
        Assert.Equal("1 gewijzigd.", await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling
            Gré;Mulder-Smit;gre@voorbeeld.test;Wonen
            """));
        var gre = (await KnownAsync("gre@voorbeeld.test")).Described;
        Assert.Equal(("Mulder-Smit", "huismeester", true), (gre.LastName, gre.JobTitle, gre.IsExperienced));
        Assert.Equal(["nl", "tr"], gre.Languages!);
    }

    [Fact]
    public async Task A_cell_that_is_empty_empties_what_stands()
    {
        await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling;Functie;Talen;Ervaren
            Roos;Visser;roos@voorbeeld.test;Wonen;huismeester;nl tr;ja
            """);

        Assert.Equal("1 gewijzigd.", await ReadAsync("""
            Voornaam;Achternaam;E-mail;Afdeling;Functie;Talen;Ervaren
            Roos;Visser;roos@voorbeeld.test;Wonen;;;
            """));
        var roos = (await KnownAsync("roos@voorbeeld.test")).Described;
        Assert.Equal(("", false), (roos.JobTitle, roos.IsExperienced));
        Assert.Equal(["nl"], roos.Languages!);
    }

    [Fact]
    public async Task A_neighbourhood_we_do_not_know_is_told_by_line_and_column_with_what_to_do()
    {
        var file = await CheckedAsync(Line("jan", "Nergenshuizen"));
        var error = Assert.Single(file.ErrorList);

        Assert.Equal((2, "Buurten"), (error.Line, error.Column));
        Assert.Contains("lees eerst het bestand met woningen in", error.Text);
        Assert.DoesNotContain("Nergenshuizen", error.Text);
    }

    [Fact]
    public async Task Of_two_neighbourhoods_with_one_name_the_file_must_say_the_code()
    {
        var (one, _) = await TwoAsync("Centrum", "Centrum");
        var file = await CheckedAsync(Line("truus", "Centrum"));
        Assert.Contains("Schrijf de code van de buurt.", Assert.Single(file.ErrorList).Text);

        await ReadAsync(Line("truus", one.Code));
        Assert.Equal([one.Id], await OfAsync("truus@voorbeeld.test"));
    }

    [Fact]
    public async Task Neighbourhoods_from_a_file_open_as_soon_as_the_role_is_there()
    {
        var (one, _) = await TwoAsync("Delftlanden", "Rietlanden");
        var family = A.Family(one);
        await house.SavesAsync(family.Rows);
        await ReadAsync(Line("bea", one.Name));
        await house.InAsync<IColleagues>(async staff => await staff.GiveKeyAsync(
            (await staff.KnownAsync(default))["bea@voorbeeld.test"].Id, TestHouse.Password, [Role.NeighbourhoodAdviser], default));
        var bea = house.Visitor();
        await bea.SignsInAsync("bea@voorbeeld.test", TestHouse.Password);
        await bea.OpensAsync($"/woningen/huishoudens/{family.Id}");

        Assert.Equal(family.Dwelling.Line, bea.Heading);
    }

    private static string Line(string name, string neighbourhoods) => $"""
        Voornaam;Achternaam;E-mail;Afdeling;Buurten
        {name};Proef;{name}@voorbeeld.test;Wonen;{neighbourhoods}
        """;

    private async Task<(Neighbourhood One, Neighbourhood Other)> TwoAsync(string one, string other)
    {
        var (first, second) = (A.Neighbourhood(one), A.Neighbourhood(other));
        await house.SavesAsync(first, second);
        return (first, second);
    }

    private Task<KnownColleague> KnownAsync(string email) =>
        house.AskAsync<IColleagues, KnownColleague>(async staff => (await staff.KnownAsync(default))[email]);

    private async Task<HashSet<NeighbourhoodId>> OfAsync(string email)
    {
        var id = (await KnownAsync(email)).Id;
        return await house.AskAsync(db => db.Advisers.Where(a => a.Colleague == id).Select(a => a.Neighbourhood).ToHashSetAsync());
    }

    private Task<int> VersionAsync(Neighbourhood neighbourhood) =>
        house.AskAsync(db => db.Neighbourhoods.Where(n => n.Id == neighbourhood.Id).Select(n => n.Version).SingleAsync());

    private Task<string> ReadAsync(string text) => house.ReadsAsync(ImportKind.Colleagues, text);

    private Task<ImportFile> CheckedAsync(string text) => house.ChecksAsync(ImportKind.Colleagues, text);
}
