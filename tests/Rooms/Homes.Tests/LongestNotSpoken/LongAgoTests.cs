using Huiskamer.Homes.Door;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

/// <summary>The director's figures and the lists behind them.</summary>
public sealed class LongAgoTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Each_figure_of_a_neighbourhood_counts_whom_its_list_shows()
    {
        var neighbourhood = A.Neighbourhood();
        var twoYears = A.Today.AddYears(-2);
        var (never, long1, long2) = (A.Family(neighbourhood), A.Family(neighbourhood, spokenOn: [twoYears.AddDays(-1)]), A.Family(neighbourhood, spokenOn: [twoYears.AddYears(-9)]));
        var (atLast, lately) = (A.Family(neighbourhood, spokenOn: [twoYears]), A.Family(neighbourhood, spokenOn: [twoYears.AddYears(-1), A.Today]));
        await house.SavesAsync([neighbourhood, .. new[] { never, long1, long2, atLast, lately }.SelectMany(family => family.Rows)]);

        var counts = (await house.AskAsync<IHouseholds, IReadOnlyList<NeighbourhoodSpoken>>(households => households.SpokenByNeighbourhoodAsync(default)))
            .Single(one => one.Id == neighbourhood.Id).Counts;
        var question = new QuietQuestion { Neighbourhoods = [neighbourhood.Id] };

        Assert.Equal(new SpokenCounts(5, 1, 2), counts);
        Assert.Equal([never.Id], await IdsAsync(question with { OnlyNever = true }));
        Assert.Equal([long2.Id, long1.Id], await IdsAsync(question with { OnlyLongAgo = true }));
        Assert.Equal(5, (await IdsAsync(question)).Count);
        Assert.Equal(2, (await house.AskAsync<QuietList, QuietCounts>(list => list.CountAsync(question with { OnlyLongAgo = true }, toTheLast: false, default))).All);
    }

    private Task<List<HouseholdId>> IdsAsync(QuietQuestion question) => house.AskAsync<QuietList, List<HouseholdId>>(async list =>
        [.. (await list.PageAsync(question, null, null, 50, default)).Rows.Select(row => row.Id)]);
}
