using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.LongestNotSpoken;

/// <summary>"Over tijd" is one rule: what the row says, whom the filter finds and what the number counts are the same.</summary>
public sealed class OverdueTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("2027-04-30", "2027-05-30", false)]
    [InlineData("2027-04-30", "2027-05-31", true)]
    [InlineData("2027-01-31", "2027-02-28", false)]
    [InlineData("2027-01-31", "2027-03-01", true)]
    [InlineData("2028-01-30", "2028-02-29", false)]
    [InlineData("2028-01-30", "2028-03-01", true)]
    public async Task At_the_end_of_a_month_too_a_month_is_over_for_everybody_on_one_day(string spoken, string today, bool isOver)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: [Day(spoken)]);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var answer = await AsksAsync([neighbourhood.Id], Day(today), new TargetInterval(Segment.Everybody, 1));

        Assert.Equal(isOver ? [family.Id] : [], answer.Said);
        Assert.Equal(isOver ? [family.Id] : [], answer.Found);
        Assert.Equal(isOver ? 1 : 0, answer.Counted);
    }

    [Fact]
    public async Task Whom_we_spoke_before_their_first_known_tenancy_is_over_time_from_that_talk()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, since: A.Today.AddMonths(-2), spokenOn: [A.Today.AddYears(-3)]);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var answer = await AsksAsync([neighbourhood.Id], A.Today, new TargetInterval(Segment.Everybody, 12));

        Assert.Equal([family.Id], answer.Said);
        Assert.Equal([family.Id], answer.Found);
        Assert.Equal(1, answer.Counted);
    }

    [Fact]
    public async Task Whoever_lives_here_and_whatever_day_it_is_the_row_the_filter_and_the_number_agree()
    {
        var chance = new Random(2028);
        var (here, there) = (A.Neighbourhood("Hier"), A.Neighbourhood("Daar"));
        var families = Enumerable.Range(0, 120).Select(i => AnyFamily(i % 2 == 0 ? here : there, chance)).ToList();
        await house.SavesAsync([here, there, .. families.SelectMany(family => family.Rows)]);
        DateOnly[] days =
        [
            new(2027, 3, 2), new(2027, 3, 31), new(2027, 4, 30), new(2027, 5, 31), new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1), new(2029, 2, 28),
            .. Enumerable.Range(0, 12).Select(_ => A.Today.AddDays(chance.Next(900))),
        ];
        var over = new List<int>();

        foreach (var today in days)
        {
            Segment[] segments = [Segment.Everybody, Segment.New, new Segment.Neighbours(here.Id), new Segment.InBuilding(BuildingKind.Senior)];
            var intervals = segments.Where(_ => chance.Next(3) > 0).Select(segment => new TargetInterval(segment, chance.Next(1, 40))).ToArray();
            var answer = await AsksAsync([here.Id, there.Id], today, [.. intervals, new TargetInterval(new Segment.Neighbours(there.Id), chance.Next(1, 13))]);

            Assert.Equal(answer.Said, answer.Found);
            Assert.Equal(answer.Said.Count, answer.Counted);
            over.Add(answer.Said.Count);
        }

        Assert.InRange(over.Average(), 20, 110);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Talks and tenancies fall mostly at ends of months, in any order.</summary>
    private static Family AnyFamily(Neighbourhood neighbourhood, Random chance)
    {
        var family = A.Family(neighbourhood, since: AnyDay(chance));
        family.Dwelling.Is(null, chance.Next(2) == 0 ? BuildingKind.Senior : BuildingKind.Flat);
        family.Household.Settles([Stay.Of(family.Tenancy, family.Dwelling)], A.Today);
        var talks = Enumerable.Range(0, chance.Next(2)).Select(_ => A.Contact(family.Household, AnyDay(chance))).ToList();
        talks.ForEach(talk => family.Household.Meets(talk, SpokenKinds.Proposed));
        return family with { Contacts = talks };
    }

    private static DateOnly AnyDay(Random chance)
    {
        var month = new DateOnly(2024, 1, 1).AddMonths(chance.Next(38));
        return chance.Next(4) == 0 ? month.AddDays(chance.Next(28)) : month.AddMonths(1).AddDays(-chance.Next(1, 5));
    }

    /// <summary>On a day and with these intervals: of whom the row says it, whom the filter finds, and how many are counted.</summary>
    private async Task<(List<HouseholdId> Said, List<HouseholdId> Found, int? Counted)> AsksAsync(
        IReadOnlyList<NeighbourhoodId> where, DateOnly today, params TargetInterval[] intervals)
    {
        await house.InAsync<HouseDb>(db => db.TargetIntervals.ExecuteDeleteAsync());
        await house.SavesAsync([.. intervals]);
        house.Clock.Becomes(today);
        var question = new QuietQuestion { Neighbourhoods = where };
        var page = await PageAsync(question);
        var said = page.Rows.Where(row => QuietWords.Overdue(row.DueOn(page.Intervals, today), today) is not null).Select(row => row.Id).ToList();
        var found = (await PageAsync(question with { OnlyOverdue = true })).Rows.Select(row => row.Id).ToList();
        var counts = await house.AskAsync<QuietList, QuietCounts>(list => list.CountAsync(question, toTheLast: false, default));
        house.Clock.Becomes(A.Today);
        return (said, found, counts.Overdue);
    }

    private Task<QuietPage> PageAsync(QuietQuestion question) =>
        house.AskAsync<QuietList, QuietPage>(list => list.PageAsync(question, null, null, 500, default));
}
