using System.Net;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Pairs;

public sealed class MoveVisitTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Fact]
    public async Task A_visit_moves_to_another_day_with_the_same_two()
    {
        var (round, visit, first, second) = await PlannedAsync();
        var leader = await OpensAsync(round, visit);
        leader.Fills("Op welke dag?", "2027-03-11");
        leader.Fills("Hoe laat?", "09:30");
        await leader.PressesAsync("Bezoek verplaatsen");

        Assert.Equal("Het bezoek is nu op donderdag 11 maart, ochtend, om 9.30 uur.", leader.Said);
        var pair = Assert.Single(await house.AskAsync(db => db.Pairs.Where(pair => pair.Round == round.Id).ToListAsync()));
        Assert.Equal(new DateOnly(2027, 3, 11), pair.Day);
        Assert.True(pair.Includes(first.Id) && pair.Includes(second.Id));
    }

    [Fact]
    public async Task A_visit_is_not_planned_on_a_holiday()
    {
        var (round, visit, _, _) = await PlannedAsync();
        var leader = await OpensAsync(round, visit);
        leader.Fills("Op welke dag?", "2027-04-27");
        await leader.PressesAsync("Bezoek verplaatsen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, leader.Status);
        Assert.Equal("27 april 2027 is Koningsdag. Dan gaan we niet op bezoek. Kies een andere dag.", leader.Said);
        Assert.Equal("2027-04-27", leader.Value("Op welke dag?"));
        Assert.Equal(Tuesday, await house.AskAsync(db => db.Pairs.Where(pair => pair.Round == round.Id).Select(pair => pair.Day).SingleAsync()));
    }

    [Fact]
    public async Task A_half_day_the_household_did_not_name_asks_whether_it_was_agreed()
    {
        var (round, visit, _, _) = await PlannedAsync(suits: (WorkingWeek)(1 << 2));
        var leader = await OpensAsync(round, visit);
        leader.Fills("Op welke dag?", "2027-03-11");
        await leader.PressesAsync("Bezoek verplaatsen");
        Assert.Equal(OutingRefusals.DoesNotSuit.Text, leader.Said);

        leader.Ticks("De huurder weet ervan en vindt het goed");
        await leader.PressesAsync("Bezoek verplaatsen");
        Assert.StartsWith("Het bezoek is nu op donderdag 11 maart", leader.Said);
    }

    [Fact]
    public async Task A_visit_joins_another_pair_and_an_empty_outing_does_not_go()
    {
        var (round, visit, _, _) = await PlannedAsync(homes: 2);
        var third = await house.JoinsAsync(round, "ICT");
        var fourth = await house.JoinsAsync(round, "Verhuur");
        var (other, _) = await house.GoesAsync(round, await LastAsync(round), third.Id, fourth.Id, Tuesday);
        var leader = await OpensAsync(round, visit);
        leader.Fills("Wie gaat er?", $"{fourth.Name} · Verhuur");
        leader.Fills("En wie gaat er mee?", $"{third.Name} · ICT");
        leader.Fills("Hoe laat?", "10:30");
        await leader.PressesAsync("Bezoek verplaatsen");
        Assert.StartsWith("Rond 10.30 uur is dit tweetal al bij iemand anders.", leader.Said);

        leader.Fills("Hoe laat?", "11:15");
        await leader.PressesAsync("Bezoek verplaatsen");
        Assert.Equal([other.Id], await house.AskAsync(db => db.Pairs.Where(pair => pair.Round == round.Id).Select(pair => pair.Id).ToListAsync()));
        Assert.Equal(2, await house.AskAsync(db => db.Visits.CountAsync(v => v.Pair == other.Id)));
    }

    [Fact]
    public async Task Two_round_leaders_at_once_do_not_overwrite_each_other()
    {
        var (round, visit, _, _) = await PlannedAsync();
        var leader = await OpensAsync(round, visit);
        var late = await OpensAsync(round, visit);
        leader.Fills("Hoe laat?", "09:30");
        late.Fills("Hoe laat?", "11:30");
        await leader.PressesAsync("Bezoek verplaatsen");
        await late.PressesAsync("Bezoek verplaatsen");

        Assert.StartsWith("Een collega heeft dit net gewijzigd.", late.Said);
        Assert.Equal(new TimeOnly(9, 30), await house.AskAsync(db => db.Visits.Where(v => v.Id == visit.Id).Select(v => v.StartsAt).SingleAsync()));
    }

    [Fact]
    public async Task A_colleague_is_swapped_for_one_who_can_and_never_met_the_other()
    {
        var (round, _, first, second) = await PlannedAsync();
        var third = await house.JoinsAsync(round, "ICT", experienced: true);
        await house.JoinsAsync(round, "Verhuur", works: WorkingWeek.MondayMorning);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen");
        await leader.FollowsAsync("Collega wisselen");
        Assert.DoesNotContain("Verhuur", leader.Text);

        leader.Fills("Wie gaat er dan mee?", $"{third.Name} · ICT · ervaren");
        await leader.PressesAsync("Collega wisselen");
        var pair = await house.AskAsync(db => db.Pairs.SingleAsync(pair => pair.Round == round.Id));
        Assert.True(pair.Includes(first.Id) && pair.Includes(third.Id) && !pair.Includes(second.Id));
        Assert.Equal("Wijkbeheer met ICT; ervaren met nieuw; nooit eerder samen", pair.Why);
    }

    private async Task<(Round Round, Visit Visit, ColleagueCard First, ColleagueCard Second)> PlannedAsync(
        int homes = 1, WorkingWeek suits = WorkingWeek.Fulltime)
    {
        var (round, yes) = await house.SaysYesAsync(homes, suits);
        var first = await house.JoinsAsync(round, "Wijkbeheer");
        var second = await house.JoinsAsync(round, "Financiën");
        var (_, visit) = await house.GoesAsync(round, yes[0], first.Id, second.Id, Tuesday);
        return (round, visit, first, second);
    }

    private Task<Invitation> LastAsync(Round round) => house.AskAsync(db =>
        db.Invitations.Where(i => i.Round == round.Id).OrderByDescending(i => i.DrawnAs).FirstAsync());

    private async Task<Visitor> OpensAsync(Round round, Visit visit)
    {
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/bezoek/{visit.Id}");
        return leader;
    }
}
