using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.Colleagues;

public sealed class ListColleaguesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_administrator_finds_a_colleague_by_a_part_of_the_name_and_the_name_stands_in_no_address()
    {
        await house.HireAsync("Zandbergen");
        await house.HireAsync("Westerhof");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/medewerkers");
        visitor.Fills("Zoek een collega op naam", "zandb");
        await visitor.PressesAsync("Zoeken");

        Assert.Equal(["Fictief Zandbergen"], visitor.Page.QuerySelectorAll(".rows a").Select(a => a.TextContent));
        Assert.DoesNotContain("zandb", visitor.Path, StringComparison.OrdinalIgnoreCase);

        visitor.Fills("Zoek een collega op naam", "niemand die zo heet");
        await visitor.PressesAsync("Zoeken");
        Assert.Contains("Er is niemand gevonden.", visitor.Text);
    }

    [Theory]
    [InlineData("Öztürk")]
    [InlineData("öztürk")]
    [InlineData("OZTURK")]
    [InlineData("ictief oz")]
    public async Task A_colleague_is_found_with_and_without_the_accents_and_capitals_of_the_name(string typed)
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        await own.InAsync<IColleagues>(staff => staff.HireAsync(
            new NewColleague("Fictief", "Öztürk", "ozturk@voorbeeld.test", "Wijkbeheer"), default));
        await own.HireAsync("Oosterling");
        var visitor = await own.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/medewerkers");
        visitor.Fills("Zoek een collega op naam", typed);
        await visitor.PressesAsync("Zoeken");

        Assert.Equal(["Fictief Öztürk"], visitor.Page.QuerySelectorAll(".rows a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_department_is_added_and_shows_who_works_there()
    {
        await house.HireAsync("Naber");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/medewerkers/afdelingen");
        visitor.Fills("Hoe heet de afdeling?", "Financiën");
        visitor.Ticks("Nee");
        await visitor.PressesAsync("Afdeling toevoegen");
        Assert.Contains("geen collega’s · spreekt zelden huurders", visitor.Text);

        visitor.Fills("Hoe heet de afdeling?", "Financiën");
        await visitor.PressesAsync("Afdeling toevoegen");
        Assert.Equal("Deze afdeling is er al.", visitor.Said);

        await visitor.FollowsAsync("Wijkbeheer");
        visitor.Fills("Hoe heet de afdeling?", "Wijken en buurten");
        await visitor.PressesAsync("Afdeling bewaren");
        await visitor.FollowsAsync("Wijken en buurten");
        await visitor.FollowsAsync("Wie werken hier?");
        Assert.Contains("Fictief Naber", visitor.Text);
    }

    private sealed class OwnHouse : TestHouse;
}
