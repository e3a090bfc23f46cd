using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Pairs;

/// <summary>A visit that did not go on the first time, and gets another day.</summary>
public sealed class AgainTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Fact]
    public async Task A_visit_that_was_cancelled_says_so_on_the_board_waits_and_gets_another_day()
    {
        var (round, _, visit, first, _) = await PlannedAsync(Tuesday);
        await ChangesAsync(visit, v => v.IsCancelled(Tuesday, house.Today));
        Assert.Empty((await house.AskAsync<DaySheets, DaySheetsModel>(sheets => sheets.OfAsync(round.Id, null, CancellationToken.None))).Outings);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen");
        Assert.Contains("afgezegd", leader.Text);
        Assert.True(leader.Sees("Tweetallen maken voor wie nog wacht (1)"));

        await MovesAsync(leader, round, visit, "2027-03-11");
        Assert.StartsWith("Het bezoek is nu op donderdag 11 maart", leader.Said);
        Assert.DoesNotContain("afgezegd", leader.Text);
        Assert.False(leader.Sees("Tweetallen maken voor wie nog wacht (1)"));
        var moved = await SavedAsync(visit);
        Assert.Equal(VisitState.Planned, moved.State);
        Assert.True((await PairAsync(moved)).Includes(first.Id));
    }

    [Fact]
    public async Task Making_pairs_plans_a_visit_that_was_cancelled_once_more()
    {
        var (round, _, visit, _, _) = await PlannedAsync(Tuesday);
        await ChangesAsync(visit, v => v.IsCancelled(Tuesday, house.Today));
        await house.JoinsAsync(round, "ICT");
        await house.JoinsAsync(round, "Verhuur");
        var leader = await house.VisitorAsync(Role.RoundLeader);

        // Twice: a draft that is made anew forgets nobody.
        foreach (var _ in new[] { 1, 2 })
        {
            await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");
            await leader.PressesAsync("Tweetallen maken");
            Assert.StartsWith("Het concept staat klaar: 1 tweetal voor 1 bezoek.", leader.Said);
        }

        await leader.PressesAsync("Vaststellen");
        Assert.Equal(VisitState.Planned, await house.AskAsync(db => db.Visits.Where(v => v.Round == round.Id).Select(v => v.State).SingleAsync()));
    }

    [Fact]
    public async Task The_same_two_come_back_to_who_was_not_home_though_they_spoke_others_that_day()
    {
        var (round, yes, visit, first, second) = await PlannedAsync(house.Today, homes: 2);
        await house.SavesAsync(new Visit(
            Door.VisitId.From(Guid.CreateVersion7()), visit.Pair, yes[1], new TimeOnly(11, 30), new Insights.Door.VoiceId(Guid.CreateVersion7())));
        await ChangesAsync(visit, v => v.FindsNobodyHome(house.Today, house.Today));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MovesAsync(leader, round, visit, "2027-03-11");

        Assert.StartsWith("Het bezoek is nu op donderdag 11 maart", leader.Said);
        var pair = await PairAsync(await SavedAsync(visit));
        Assert.True(pair.Includes(first.Id) && pair.Includes(second.Id) && pair.Id != visit.Pair);
        Assert.DoesNotContain("nooit eerder samen", pair.Why);
    }

    [Fact]
    public async Task Two_who_went_out_are_remembered_as_a_pair_when_another_pair_goes_back()
    {
        var (round, _, visit, first, second) = await PlannedAsync(house.Today);
        await ChangesAsync(visit, v => v.FindsNobodyHome(house.Today, house.Today));
        var (third, fourth) = (await house.JoinsAsync(round, "ICT"), await house.JoinsAsync(round, "Verhuur"));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/bezoek/{visit.Id}");
        leader.Fills("Wie gaat er?", $"{third.Name} · ICT");
        leader.Fills("En wie gaat er mee?", $"{fourth.Name} · Verhuur");
        leader.Fills("Op welke dag?", "2027-03-11");
        await leader.PressesAsync("Bezoek verplaatsen");

        Assert.StartsWith("Het bezoek is nu op donderdag 11 maart", leader.Said);
        var before = await house.AskAsync(db => db.Pairs.SingleOrDefaultAsync(pair => pair.Id == visit.Pair));
        Assert.True(before is not null && before.Includes(first.Id) && before.Includes(second.Id));
        Assert.Contains("Voor dit tweetal staat geen bezoek meer.", leader.Text);
    }

    private static async Task MovesAsync(Visitor leader, Round round, Visit visit, string day)
    {
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/bezoek/{visit.Id}");
        leader.Fills("Op welke dag?", day);
        await leader.PressesAsync("Bezoek verplaatsen");
    }

    private async Task<(Round Round, IReadOnlyList<Invitation> Yes, Visit Visit, ColleagueCard First, ColleagueCard Second)> PlannedAsync(
        DateOnly day, int homes = 1)
    {
        var (round, yes) = await house.SaysYesAsync(homes);
        var first = await house.JoinsAsync(round, "Wijkbeheer");
        var second = await house.JoinsAsync(round, "Financiën");
        var (_, visit) = await house.GoesAsync(round, yes[0], first.Id, second.Id, day);
        return (round, yes, visit, first, second);
    }

    private Task ChangesAsync(Visit visit, Action<Visit> deed) => house.InAsync<HouseDb>(async db =>
    {
        deed(await db.Visits.SingleAsync(v => v.Id == visit.Id));
        await db.SaveChangesAsync();
    });

    private Task<Visit> SavedAsync(Visit visit) => house.AskAsync(db => db.Visits.SingleAsync(v => v.Id == visit.Id));

    private Task<Pair> PairAsync(Visit visit) => house.AskAsync(db => db.Pairs.SingleAsync(pair => pair.Id == visit.Pair));
}
