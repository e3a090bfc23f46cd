using Huiskamer.Homes.Tests.Changes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Deeds;

public sealed class ListOwnDeedsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/woningen/ingrepen";

    [Fact]
    public async Task An_adviser_who_moved_a_household_out_of_sight_takes_it_back_from_the_page_they_come_to()
    {
        var (life, elsewhere) = (await house.LifeAsync(A.Today.AddDays(-3)), await house.LifeAsync());
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, life.Neighbourhood.Id);
        var before = await house.EverythingAsync();
        await MovesAsync(adviser, life, elsewhere);

        Assert.Equal("Wat ik veranderde", adviser.Heading);
        Assert.Contains("Ze wonen nu buiten je eigen buurten. Klopt het niet? Hier kun je het nog terugdraaien.", adviser.Said);
        Assert.Contains("Op 2 maart 2027 een verhuizing opgeschreven. Terugdraaien kan tot 9 maart 2027.", adviser.Text);
        Assert.False(adviser.Sees("Familie Eleveld"));

        await adviser.FollowsAsync("Terugdraaien: Familie Eleveld");
        await adviser.PressesAsync("Terugdraaien");
        Assert.Equal(life.Family.Dwelling.Line, adviser.Heading);
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Who_lets_it_be_comes_back_to_the_list()
    {
        var (life, elsewhere) = (await house.LifeAsync(), await house.LifeAsync());
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, life.Neighbourhood.Id);
        await MovesAsync(adviser, life, elsewhere);
        await adviser.FollowsAsync("Terugdraaien: Familie Eleveld");
        await adviser.FollowsAsync("Zo laten");

        Assert.Equal("Wat ik veranderde", adviser.Heading);
    }

    [Fact]
    public async Task From_searching_one_comes_to_what_one_did_oneself_the_last_first_and_on_to_the_household()
    {
        var (one, other) = (await house.LifeAsync(), await house.LifeAsync());
        var (visitor, colleague) = (await house.VisitorAsync(Role.ContactCentre), await house.VisitorAsync(Role.ContactCentre));
        await MovesAsync(visitor, one, one);
        await MovesAsync(visitor, other, other);
        await visitor.OpensAsync("/woningen/zoeken");
        await visitor.FollowsAsync("Wat ik veranderde");

        Assert.Equal([other.Path, one.Path], visitor.Page.QuerySelectorAll(".rows div > a").Select(link => link.GetAttribute("href")));
        await visitor.FollowsAsync("Familie Eleveld");
        Assert.Equal(other.Empty.Line, visitor.Heading);

        await colleague.OpensAsync(Path);
        Assert.Contains("Je kunt nu niets terugdraaien.", colleague.Text);
    }

    [Fact]
    public async Task What_was_taken_back_or_is_too_long_ago_is_not_there()
    {
        var (one, other) = (await house.LifeAsync(), await house.LifeAsync());
        await house.HireAsync("verhuizer", Role.RoundLeader);
        var visitor = house.Visitor();
        await visitor.SignsInAsync("verhuizer@voorbeeld.test", TestHouse.Password);
        await MovesAsync(visitor, one, one);
        await MovesAsync(visitor, other, other);
        await house.TakesBackAsync(other.Id);
        await visitor.OpensAsync(Path);
        Assert.Equal(one.Path, Assert.Single(visitor.Page.QuerySelectorAll(".rows div > a")).GetAttribute("href"));

        house.Clock.Becomes(A.Today.AddDays(7));
        await visitor.SignsInAsync("verhuizer@voorbeeld.test", TestHouse.Password);
        await visitor.OpensAsync(Path);
        house.Clock.Becomes(A.Today);
        Assert.Contains("Je kunt nu niets terugdraaien.", visitor.Text);
    }

    [Fact]
    public async Task Who_changes_nothing_in_households_finds_no_door()
    {
        var visitor = await house.VisitorAsync(Role.Colleague, Role.Director);
        await visitor.OpensAsync(Path);

        Assert.Equal("Deze deur is voor jou dicht", visitor.Heading);
    }

    private static async Task MovesAsync(Visitor visitor, Life life, Life to)
    {
        await visitor.OpensAsync(life.Path + "/verhuizen");
        visitor.Fills("Postcode", "7814XX");
        visitor.Fills("Huisnummer", $"{to.Empty.HouseNumber}");
        await visitor.PressesAsync("Bekijken wat er verandert");
        await visitor.PressesAsync("Verhuizing opschrijven");
    }
}
