using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Households;

public sealed class HouseholdBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_left_is_not_in_the_list_and_still_has_a_card()
    {
        var neighbourhood = A.Neighbourhood();
        var left = A.Family(neighbourhood);
        left.Tenancy.EndsOn(A.Today.AddDays(-1));
        left.Household.Settles([Stay.Of(left.Tenancy, left.Dwelling)], A.Today);
        await SavesAsync(neighbourhood, left);

        Assert.DoesNotContain(await AskAsync(book => book.LongestNotSpokenAsync(1000, default)), row => row.Id == left.Id);
        var card = Assert.Single(await AskAsync(book => book.FindAsync([left.Id], default))).Value;
        Assert.False(card.LivesHere);
        Assert.Equal("7814 XX", card.Postcode);
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

        Assert.Equal([welcome.Id], today.Where(candidate => candidate.Rest is Rest.None).Select(candidate => candidate.Id));
        Assert.Equal(3, today.Count);
        Assert.Equal(2, later.Count(candidate => candidate.Rest is Rest.None));
    }

    [Fact]
    public async Task A_household_that_would_rather_not_is_left_in_peace()
    {
        var neighbourhood = A.Neighbourhood();
        var (forAWhile, forEver) = (A.Family(neighbourhood), A.Family(neighbourhood));
        await SavesAsync(neighbourhood, forAWhile, forEver);

        await house.InAsync<Huiskamer.Foundation.Database.HouseDb>(async db =>
        {
            var book = new HouseholdBook(db, new QuietList(db, house.Clock), house.Clock);
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
