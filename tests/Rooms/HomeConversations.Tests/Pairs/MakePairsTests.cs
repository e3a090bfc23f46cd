using System.Net;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Pairs;

public sealed class MakePairsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_makes_pairs_looks_at_the_draft_and_settles_it()
    {
        var (round, yes) = await house.SaysYesAsync(5);
        await house.JoinsAsync(round, "Financiën");
        await house.JoinsAsync(round, "Wijkbeheer", experienced: true);
        await house.JoinsAsync(round, "ICT");
        await house.JoinsAsync(round, "Verhuur", experienced: true);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen");
        await leader.FollowsAsync("Tweetallen maken");
        Assert.Contains("5 huishoudens wachten op een bezoek en 4 collega’s doen mee.", leader.Text);

        await leader.PressesAsync("Tweetallen maken");
        Assert.Equal("Het concept staat klaar: 2 tweetallen voor 5 bezoeken. Iedereen is gepland.", leader.Said);
        Assert.Equal(0, await house.AskAsync(db => db.Visits.CountAsync(visit => visit.Round == round.Id)));

        await leader.PressesAsync("Vaststellen");
        Assert.StartsWith("Vastgesteld: 2 tweetallen en 5 bezoeken.", leader.Said);
        var pairs = await house.AskAsync(db => db.Pairs.Where(pair => pair.Round == round.Id).ToListAsync());
        Assert.All(pairs, pair => Assert.EndsWith("ervaren met nieuw; nooit eerder samen", pair.Why));
        Assert.All(pairs, pair => Assert.True(pair.Day > house.Today));
        var visits = await house.AskAsync(db => db.Visits.Where(visit => visit.Round == round.Id).ToListAsync());
        Assert.Equal(yes.Select(i => i.Id).ToHashSet(), visits.Select(visit => visit.Invitation).ToHashSet());
        Assert.All(visits, visit => Assert.Equal(0, visit.StartsAt.Minute % 5));
    }

    [Fact]
    public async Task Making_again_leaves_what_is_settled_and_plans_who_still_waits()
    {
        var (round, yes) = await house.SaysYesAsync(3);
        var first = await house.JoinsAsync(round, "Financiën");
        var second = await house.JoinsAsync(round, "Wijkbeheer");
        await house.JoinsAsync(round, "ICT");
        var (settled, _) = await house.GoesAsync(round, yes[0], first.Id, second.Id, new DateOnly(2027, 3, 9));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MakeAsync(leader, round.Id.Value);
        await MakeAsync(leader, round.Id.Value);

        var pairs = await house.AskAsync(db => db.PairsAndDrafts.Where(pair => pair.Round == round.Id).ToListAsync());
        Assert.False(pairs.Single(pair => pair.Id == settled.Id).IsDraft);
        Assert.DoesNotContain(pairs, pair => pair.Id != settled.Id && pair.Includes(first.Id) && pair.Includes(second.Id));
        Assert.Equal(2, await house.AskAsync(db => db.VisitsAndDrafts.CountAsync(visit => visit.Round == round.Id && visit.IsDraft)));
    }

    [Fact]
    public async Task A_later_wish_for_longer_visits_leaves_the_settled_ones_as_long_as_they_were()
    {
        var (round, yes) = await house.SaysYesAsync(2);
        var first = await house.JoinsAsync(round, "Financiën");
        var second = await house.JoinsAsync(round, "Wijkbeheer");
        await house.JoinsAsync(round, "ICT");
        var (settled, _) = await house.GoesAsync(round, yes[0], first.Id, second.Id, new DateOnly(2027, 3, 9));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen/maken");
        leader.Fills("Hoeveel minuten duurt een bezoek?", "90");
        await leader.PressesAsync("Tweetallen maken");

        var pairs = await house.AskAsync(db => db.PairsAndDrafts.Where(pair => pair.Round == round.Id).ToListAsync());
        Assert.Equal(60, pairs.Single(pair => pair.Id == settled.Id).Minutes);
        Assert.Equal(90, pairs.Single(pair => pair.IsDraft).Minutes);
    }

    [Fact]
    public async Task Nobody_is_sent_out_for_two_rounds_on_one_half_day()
    {
        var (here, _) = await house.SaysYesAsync(1, WorkingWeek.TuesdayMorning);
        var (elsewhere, yes) = await house.SaysYesAsync(6);
        var busy = await house.JoinsAsync(here, "Wijkbeheer");
        await house.JoinsAsync(here, "Financiën");
        var partner = await house.JoinsAsync(elsewhere, "ICT");
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MakeAsync(leader, here.Id.Value);
        var draft = await house.AskAsync(db => db.PairsAndDrafts.SingleAsync(pair => pair.Round == here.Id));
        await house.GoesAsync(elsewhere, yes[0], busy.Id, partner.Id, draft.Day);

        await leader.PressesAsync("Vaststellen");
        Assert.Contains($"{busy.Name} gaat op {draft.When.InWords} intussen al op pad voor een andere ronde.", leader.Said);

        await MakeAsync(leader, here.Id.Value);
        Assert.NotEqual(draft.Day, (await house.AskAsync(db => db.PairsAndDrafts.SingleAsync(pair => pair.Round == here.Id))).Day);
    }

    [Fact]
    public async Task Who_cannot_be_planned_is_shown_with_the_reason_and_what_helps()
    {
        var (round, _) = await house.SaysYesAsync(1, WorkingWeek.MondayMorning);
        var tuesdays = (WorkingWeek)(1 << 2);
        await house.JoinsAsync(round, "Financiën", works: tuesdays);
        await house.JoinsAsync(round, "ICT", works: tuesdays);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MakeAsync(leader, round.Id.Value);

        Assert.Contains("1 huishouden lukt nog niet", leader.Said);
        Assert.Contains("Op de halve dagen die hier uitkomen, werken geen twee deelnemers. Zij kunnen op maandagochtend.", leader.Text);
        Assert.Contains("Bel of een andere halve dag ook past", leader.Text);
        Assert.False(leader.Sees("Vaststellen"));
    }

    [Fact]
    public async Task Without_a_yes_there_is_nothing_to_make()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MakeAsync(leader, round.Id.Value);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, leader.Status);
        Assert.Equal(PlanRefusals.NobodySaidYes.Text, leader.Said);
    }

    [Fact]
    public async Task Only_a_round_leader_sees_the_pairs()
    {
        var (round, _) = await house.SaysYesAsync(1);
        var colleague = await house.VisitorAsync(Role.Colleague, Role.Director);
        await colleague.OpensAsync($"/huisgesprekken/rondes/{round.Id}/tweetallen");

        Assert.NotEqual("Tweetallen", colleague.Heading);
    }

    [Fact]
    public async Task A_pair_of_an_earlier_round_does_not_go_again()
    {
        var (earlier, before) = await house.SaysYesAsync(1);
        var (round, _) = await house.SaysYesAsync(1);
        var first = await house.JoinsAsync(round, "Financiën");
        var second = await house.JoinsAsync(round, "ICT");
        await house.GoesAsync(earlier, before[0], first.Id, second.Id, new DateOnly(2027, 3, 1));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await MakeAsync(leader, round.Id.Value);

        Assert.Contains("Wie dan kan, ging al eerder samen op pad.", leader.Text);
    }

    private static async Task MakeAsync(Visitor leader, Guid round)
    {
        await leader.OpensAsync($"/huisgesprekken/rondes/{round}/tweetallen/maken");
        await leader.PressesAsync("Tweetallen maken");
    }
}
