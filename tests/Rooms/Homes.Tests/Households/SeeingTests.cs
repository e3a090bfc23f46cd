using System.Net;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Households;

public sealed class SeeingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string List = "/woningen/langst-niet-gesproken";

    [Fact]
    public async Task An_adviser_reads_the_history_in_their_own_neighbourhood_and_elsewhere_finds_no_page()
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine);

        await adviser.OpensAsync(PathOf(mine));
        Assert.Equal(mine.Dwelling.Line, adviser.Heading);

        await adviser.OpensAsync(PathOf(theirs));
        Assert.Equal(HttpStatusCode.NotFound, adviser.Status);
        var notTheirs = adviser.Text;
        await adviser.OpensAsync($"/woningen/huishoudens/{A.Id<HouseholdId>()}");
        Assert.Equal(notTheirs, adviser.Text);
    }

    [Fact]
    public async Task Nothing_of_a_household_that_is_not_theirs_stands_in_the_journal_as_seen()
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine);
        var before = await SeenAsync();
        await adviser.OpensAsync(PathOf(theirs));

        Assert.Equal(before, await SeenAsync());

        // Coming in may have shown the address on the first page.
        Task<int> SeenAsync() => house.AskAsync(db => db.Journal.CountAsync(
            line => line.Actor == adviser.Colleague.Value && line.SubjectId == theirs.Id.Value));
    }

    [Theory]
    [InlineData(Role.RoundLeader)]
    [InlineData(Role.ContactCentre)]
    public async Task Whoever_works_for_the_whole_town_reads_everywhere_also_as_an_adviser(Role role)
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine, role);

        await adviser.OpensAsync(PathOf(theirs));
        Assert.Equal(theirs.Dwelling.Line, adviser.Heading);
        Assert.Equal(2, await FoundAsync(adviser, mine.Household.Addressee));
        Assert.DoesNotContain("je eigen buurten", adviser.Text);
    }

    [Fact]
    public async Task A_neighbourhood_without_the_role_opens_nothing()
    {
        var (mine, _) = await TwoAsync();
        var colleague = await house.VisitorAsync(Role.Colleague);
        await house.AdvisesInAsync(colleague.Colleague, mine.Household.Neighbourhood!.Value);

        await colleague.OpensAsync(PathOf(mine));
        Assert.Equal("Deze deur is voor jou dicht", colleague.Heading);
        await colleague.OpensAsync($"{List}?buurt={mine.Household.Neighbourhood}");
        Assert.Contains(mine.Dwelling.Line, colleague.Text);
        Assert.False(colleague.Sees(mine.Dwelling.Line));
    }

    [Fact]
    public async Task A_search_finds_in_the_own_neighbourhood_only_by_name_by_street_and_by_postcode()
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine);

        Assert.Equal(1, await FoundAsync(adviser, mine.Household.Addressee));
        Assert.True(adviser.Sees(mine.Dwelling.Line));
        Assert.Contains("Je zoekt in je eigen buurten: Emmermeer.", adviser.Text);
        Assert.Equal(1, await FoundAsync(adviser, mine.Dwelling.Line));
        Assert.Equal(0, await FoundAsync(adviser, theirs.Dwelling.Line));
        Assert.Equal(0, await FoundAsync(adviser, $"7814 XX {theirs.Dwelling.HouseNumber}"));
        Assert.Contains("Wie in een andere buurt woont, vind je hier niet.", adviser.Text);
    }

    [Fact]
    public async Task The_list_shows_every_address_and_leads_on_only_where_the_adviser_may_read()
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine);

        await adviser.OpensAsync($"{List}?buurt={mine.Household.Neighbourhood}");
        Assert.True(adviser.Sees(mine.Dwelling.Line));

        await adviser.OpensAsync($"{List}?buurt={theirs.Household.Neighbourhood}");
        Assert.Contains(theirs.Dwelling.Line, adviser.Text);
        Assert.False(adviser.Sees(theirs.Dwelling.Line));
        await adviser.FollowsAsync("Ik sprak ze");
        Assert.Equal($"Ik sprak de bewoners van {theirs.Dwelling.Line}", adviser.Heading);
    }

    [Fact]
    public async Task Who_left_is_still_known_to_the_adviser_of_their_last_home()
    {
        var (mine, theirs) = await TwoAsync();
        var adviser = await AdviserAsync(mine);
        await LeavesAsync(mine);
        await LeavesAsync(theirs);

        await adviser.OpensAsync(PathOf(mine));
        Assert.Contains("wonen hier niet meer", adviser.Text);
        await adviser.OpensAsync(PathOf(theirs));
        Assert.Equal(HttpStatusCode.NotFound, adviser.Status);
        Assert.Equal(1, await FoundAsync(adviser, mine.Household.Addressee));
    }

    [Fact]
    public async Task An_adviser_without_neighbourhoods_hears_whom_to_ask()
    {
        var (mine, _) = await TwoAsync();
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);

        await adviser.OpensAsync("/woningen/zoeken");
        Assert.Contains("Je hebt nog geen buurten. Vraag de beheerder om ze aan je te koppelen.", adviser.Text);
        Assert.False(adviser.Sees("Zoeken"));
        await adviser.OpensAsync(PathOf(mine));
        Assert.Equal(HttpStatusCode.NotFound, adviser.Status);
    }

    [Fact]
    public async Task A_neighbourhood_that_vanishes_takes_its_advisers_along()
    {
        var neighbourhood = A.Neighbourhood();
        await house.SavesAsync(neighbourhood);
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, neighbourhood.Id);
        await house.AskAsync(db => db.Neighbourhoods.Where(n => n.Id == neighbourhood.Id).ExecuteDeleteAsync());

        Assert.False(await house.AskAsync(db => db.Advisers.AnyAsync(link => link.Colleague == adviser.Colleague)));
        await adviser.OpensAsync(List);
        Assert.Equal(HttpStatusCode.OK, adviser.Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_an_adviser_opens_shows_exactly_whom_they_may_read(int seed)
    {
        var chance = new Random(seed);
        var name = "Familie Toeval" + seed;
        var neighbourhoods = Enumerable.Range(0, 4).Select(i => A.Neighbourhood($"Toevalbuurt {seed}{i}")).ToList();
        var families = Enumerable.Range(0, 20).Select(_ => A.Family(neighbourhoods[chance.Next(4)], addressee: name)).ToList();
        await house.SavesAsync([.. neighbourhoods, .. families.SelectMany(family => family.Rows)]);

        foreach (var family in families.Where(_ => chance.Next(4) == 0))
        {
            await LeavesAsync(family);
        }

        var own = neighbourhoods.OrderBy(_ => chance.Next()).Take(seed).Select(neighbourhood => neighbourhood.Id).ToArray();
        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, own);
        var readable = families.Where(family => own.Contains(family.Dwelling.Neighbourhood)).Select(PathOf).ToHashSet();
        var opens = new HashSet<string>();

        foreach (var path in families.Select(PathOf))
        {
            await adviser.OpensAsync(path);

            if (adviser.Status is HttpStatusCode.OK)
            {
                opens.Add(path);
            }
        }

        Assert.Equal(readable, opens);
        await FoundAsync(adviser, name);
        Assert.Equal(readable, Links(adviser));
        await adviser.OpensAsync($"{List}?buurt=mijn");
        Assert.Subset(readable, Links(adviser));

        foreach (var neighbourhood in neighbourhoods)
        {
            await adviser.OpensAsync($"{List}?buurt={neighbourhood.Id}");
            Assert.Subset(readable, Links(adviser));
        }
    }

    private static string PathOf(Family family) => $"/woningen/huishoudens/{family.Id}";

    private static HashSet<string> Links(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".rows a").Select(a => a.GetAttribute("href")!).Where(path => !path.EndsWith("/gesproken", StringComparison.Ordinal))];

    private static async Task<int> FoundAsync(Visitor visitor, string sought)
    {
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", sought);
        await visitor.PressesAsync("Zoeken");
        return visitor.Page.QuerySelectorAll(".rows > li").Length;
    }

    /// <summary>Two households of one name, each in a neighbourhood of its own.</summary>
    private async Task<(Family Mine, Family Theirs)> TwoAsync()
    {
        var (one, other) = (A.Neighbourhood("Emmermeer"), A.Neighbourhood("Angelslo"));

        // The letter behind the number: who is called BU1 is not found with the beginning of BU12.
        var name = $"Familie {one.Code}X";
        var (mine, theirs) = (A.Family(one, addressee: name), A.Family(other, addressee: name));
        await house.SavesAsync([one, other, .. mine.Rows, .. theirs.Rows]);
        return (mine, theirs);
    }

    private async Task<Visitor> AdviserAsync(Family family, params Role[] more)
    {
        var adviser = await house.VisitorAsync([Role.NeighbourhoodAdviser, .. more]);
        await house.AdvisesInAsync(adviser.Colleague, family.Household.Neighbourhood!.Value);
        return adviser;
    }

    private Task LeavesAsync(Family family) => house.AskAsync(async db =>
    {
        var household = await db.Households.SingleAsync(h => h.Id == family.Id);
        var tenancy = await db.Tenancies.SingleAsync(t => t.Household == family.Id);
        tenancy.EndsOn(A.Today.AddDays(-1));
        household.Settles([Stay.Of(tenancy, family.Dwelling)], A.Today);
        return await db.SaveChangesAsync();
    });
}
