using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Households;

public sealed class HouseholdBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Whom_we_never_spoke_stands_first_and_of_those_who_rents_longest()
    {
        var neighbourhood = A.Neighbourhood();
        var recently = A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-3)]);
        var longAgo = A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-4)]);
        var never = A.Family(neighbourhood, since: new(2001, 1, 1));
        var neverSince1987 = A.Family(neighbourhood, since: new(1987, 5, 1));
        await SavesAsync(neighbourhood, recently, longAgo, never, neverSince1987);

        var page = await AskAsync(book => book.LongestNotSpokenAsync([neighbourhood.Id], 1, 50, default));

        Assert.Equal([neverSince1987.Id, never.Id, longAgo.Id, recently.Id], page.Rows.Select(row => row.Id));
        Assert.Equal(4, page.Total);
        Assert.Null(page.Rows[0].LastSpokenOn);
        Assert.Equal(neverSince1987.Dwelling.Line, page.Rows[0].Address);
        Assert.Equal(("Emmermeer", ContactKind.AtTheDoor, "Wijkbeheer"), (page.Rows[3].Neighbourhood, page.Rows[3].LastKind, page.Rows[3].LastBy));
    }

    [Fact]
    public async Task Who_left_is_not_in_the_list_and_still_has_a_card()
    {
        var neighbourhood = A.Neighbourhood();
        var left = A.Family(neighbourhood);
        left.Tenancy.EndsOn(A.Today.AddDays(-1));
        left.Household.Settles([Stay.Of(left.Tenancy, left.Dwelling)], A.Today);
        await SavesAsync(neighbourhood, left);

        Assert.Empty((await AskAsync(book => book.LongestNotSpokenAsync([neighbourhood.Id], 1, 50, default))).Rows);
        var card = Assert.Single(await AskAsync(book => book.FindAsync([left.Id], default))).Value;
        Assert.False(card.LivesHere);
        Assert.Equal("7814 XX", card.Postcode);
    }

    [Fact]
    public async Task A_page_too_far_becomes_the_last()
    {
        var neighbourhood = A.Neighbourhood();
        await SavesAsync(neighbourhood, [.. Enumerable.Range(0, 5).Select(_ => A.Family(neighbourhood))]);

        var page = await AskAsync(book => book.LongestNotSpokenAsync([neighbourhood.Id], 99, 2, default));

        Assert.Equal((3, 1, 5), (page.Number, page.Rows.Count, page.Total));
    }

    [Fact]
    public async Task A_draw_sees_who_may_not_be_approached_on_that_day()
    {
        var neighbourhood = A.Neighbourhood();
        var (welcome, never, resting) = (A.Family(neighbourhood), A.Family(neighbourhood), A.Family(neighbourhood));
        never.Household.IsNotToBeApproached();
        resting.Household.AsksForRest(A.Today.AddDays(10), A.Today);
        await SavesAsync(neighbourhood, welcome, never, resting);

        var today = await AskAsync(book => book.CandidatesAsync([neighbourhood.Id], A.Today, default));
        var later = await AskAsync(book => book.CandidatesAsync([neighbourhood.Id], A.Today.AddDays(10), default));

        Assert.Equal([welcome.Id], today.Where(candidate => candidate.MayBeApproached).Select(candidate => candidate.Id));
        Assert.Equal(3, today.Count);
        Assert.Equal(2, later.Count(candidate => candidate.MayBeApproached));
    }

    [Fact]
    public async Task A_household_that_would_rather_not_is_left_in_peace()
    {
        var neighbourhood = A.Neighbourhood();
        var (forAWhile, forEver) = (A.Family(neighbourhood), A.Family(neighbourhood));
        await SavesAsync(neighbourhood, forAWhile, forEver);

        await house.InAsync<Huiskamer.Foundation.Database.HouseDb>(async db =>
        {
            var book = new Huiskamer.Homes.Households.HouseholdBook(db, house.Clock);
            await book.AskedForRestAsync(forAWhile.Id, A.Today.AddYears(1), null, default);
            await book.AskedForRestAsync(forEver.Id, null, null, default);
            await db.SaveChangesAsync();
        });

        Assert.All((await AskAsync(book => book.FindAsync([forAWhile.Id, forEver.Id], default))).Values, card => Assert.False(card.MayBeApproached));
        house.Clock.Becomes(A.Today.AddYears(1));
        Assert.True((await AskAsync(book => book.FindAsync([forAWhile.Id], default)))[forAWhile.Id].MayBeApproached);
        house.Clock.Becomes(A.Today);
    }

    [Fact]
    public async Task Three_figures_say_how_many_we_hardly_know()
    {
        var before = await AskAsync(book => book.SpokenCountsAsync(default));
        var neighbourhood = A.Neighbourhood();
        await SavesAsync(
            neighbourhood,
            A.Family(neighbourhood),
            A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-3)]),
            A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-1)]));

        var after = await AskAsync(book => book.SpokenCountsAsync(default));

        Assert.Equal((3, 1, 1), (after.Households - before.Households, after.Never - before.Never, after.NotForTwoYears - before.NotForTwoYears));
        Assert.Equal(
            new Huiskamer.Homes.Door.SpokenCounts(3, 1, 1),
            (await AskAsync(book => book.SpokenByNeighbourhoodAsync(default))).Single(spoken => spoken.Id == neighbourhood.Id).Counts);
    }

    [Fact]
    public async Task A_neighbourhood_knows_how_many_households_it_has()
    {
        var neighbourhood = A.Neighbourhood("Zuidkant");
        await SavesAsync(neighbourhood, A.Family(neighbourhood), A.Family(neighbourhood));

        var all = await house.AskAsync<INeighbourhoods, IReadOnlyList<NeighbourhoodCard>>(n => n.AllAsync(default));

        Assert.Contains(new NeighbourhoodCard(neighbourhood.Id, "Zuidkant", 2), all);
    }

    private Task<T> AskAsync<T>(Func<IHouseholds, Task<T>> question) => house.AskAsync(question);

    private Task SavesAsync(object neighbourhood, params Family[] families) =>
        house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
}
