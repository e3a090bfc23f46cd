using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Visits;

/// <summary>Nobody rings the bell of a household that thought better of it.</summary>
public sealed class NoLongerWelcomeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string No = "Nee, deze keer niet";
    private const string Never = "Nee, en vraag het mij liever niet meer";
    private static readonly DateOnly Tuesday = new(2027, 3, 9);

    [Theory]
    [InlineData(No)]
    [InlineData(Never)]
    public async Task A_no_after_the_plan_was_settled_calls_the_visit_off_everywhere(string answer)
    {
        var (round, yes, visit, me) = await PlannedAsync();
        await AnswersAsync(yes[0], answer);

        Assert.Equal(VisitState.Cancelled, await StateAsync(visit));
        await AssertNobodyGoesAsync(round, visit, me);
    }

    [Fact]
    public async Task Who_found_nobody_home_does_not_come_again_after_a_no()
    {
        var (_, yes, visit, _) = await PlannedAsync(day: house.Today);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Visits.SingleAsync(v => v.Id == visit.Id)).FindsNobodyHome(house.Today, house.Today);
            await db.SaveChangesAsync();
        });
        await AnswersAsync(yes[0], No);

        Assert.Equal(VisitState.Cancelled, await StateAsync(visit));
    }

    [Fact]
    public async Task A_talk_that_was_held_stays_held_whatever_is_answered_later()
    {
        var (_, yes, visit, _) = await PlannedAsync(day: house.Today);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Visits.SingleAsync(v => v.Id == visit.Id)).Hold(house.Today, house.Today);
            await db.SaveChangesAsync();
        });
        await AnswersAsync(yes[0], Never);

        Assert.Equal(VisitState.Held, await StateAsync(visit));
    }

    [Fact]
    public async Task A_no_takes_a_visit_out_of_the_draft_and_a_pair_with_nobody_left_too()
    {
        var (round, yes, leader) = await DraftAsync(1);
        await AnswersAsync(yes[0], No);

        Assert.False(await house.AskAsync(db => db.VisitsAndDrafts.AnyAsync(v => v.Round == round.Id)));
        Assert.False(await house.AskAsync(db => db.PairsAndDrafts.AnyAsync(p => p.Round == round.Id)));
        await leader.OpensAsync(Board(round));
        Assert.False(leader.Sees("Vaststellen"));
    }

    [Fact]
    public async Task Settling_leaves_out_who_asked_for_rest_meanwhile_and_says_so()
    {
        var (round, yes, leader) = await DraftAsync(2);
        await RestsAsync(yes[0].Household);
        await leader.OpensAsync(Board(round));
        await leader.PressesAsync("Vaststellen");

        Assert.Contains("1 bezoek viel weg", leader.Said);
        Assert.Equal([yes[1].Id], await house.AskAsync(db => db.VisitsAndDrafts.Where(v => v.Round == round.Id).Select(v => v.Invitation).ToListAsync()));
        Assert.Contains("vroeg ons om niet langs te komen", leader.Text);
    }

    [Fact]
    public async Task A_draft_in_which_nobody_is_welcome_any_more_settles_nothing()
    {
        var (round, yes, leader) = await DraftAsync(1);
        await RestsAsync(yes[0].Household);
        await leader.OpensAsync(Board(round));
        await leader.PressesAsync("Vaststellen");

        Assert.StartsWith("Er is niets vastgesteld", leader.Said);
        Assert.False(await house.AskAsync(db => db.PairsAndDrafts.AnyAsync(p => p.Round == round.Id)));
    }

    [Fact]
    public async Task Who_said_yes_and_asked_for_rest_is_not_planned()
    {
        var (round, yes) = await house.SaysYesAsync(1);
        await house.JoinsAsync(round, "Financiën");
        await house.JoinsAsync(round, "ICT");
        await RestsAsync(yes[0].Household);
        var leader = await MakesAsync(round);

        Assert.False(await house.AskAsync(db => db.VisitsAndDrafts.AnyAsync(v => v.Round == round.Id)));
        Assert.Contains("Dit huishouden vroeg ons om niet langs te komen.", leader.Text);
    }

    [Fact]
    public async Task Who_is_not_to_be_approached_leaves_sheets_agendas_and_plan_until_we_may_come_again()
    {
        var (round, yes, visit, me) = await PlannedAsync();
        var office = await house.VisitorAsync(Role.ContactCentre);
        await office.OpensAsync($"/woningen/huishoudens/{yes[0].Household}");
        await office.PressesAsync("Niet meer benaderen");

        await AssertNobodyGoesAsync(round, visit, me);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(Board(round));
        Assert.Contains("wil niet dat we langskomen", leader.Text);
        Assert.False(leader.Sees("Verplaatsen van " + await StreetAsync(yes[0].Household)));
        await leader.OpensAsync($"{Board(round)}/bezoek/{visit.Id}");
        Assert.Contains("Dit huishouden vroeg ons om niet langs te komen.", leader.Text);
        Assert.False(leader.Sees("Bezoek verplaatsen"));

        await office.PressesAsync("We mogen weer contact zoeken");
        await me.OpensAsync("/huisgesprekken/bezoeken");
        Assert.Contains("Wat er komt", me.Text);
    }

    [Fact]
    public async Task Where_the_last_one_died_nobody_goes_and_after_a_mistake_we_are_welcome_as_before()
    {
        var (round, yes, visit, me) = await PlannedAsync();
        var office = await house.VisitorAsync(Role.ContactCentre);
        await office.OpensAsync($"/woningen/huishoudens/{yes[0].Household}/overleden");
        await office.PressesAsync("Bekijken wat er verandert");
        Assert.Contains("1 huishouden verwacht een bezoek.", office.Text);
        await office.PressesAsync("Zo opschrijven");

        await AssertNobodyGoesAsync(round, visit, me);

        await office.FollowsAsync("Klopt dit niet?");
        await office.PressesAsync("Terugdraaien");
        await me.OpensAsync("/huisgesprekken/bezoeken");
        Assert.Contains("Wat er komt", me.Text);
    }

    [Fact]
    public async Task Who_says_yes_again_waits_to_be_planned_and_is_planned()
    {
        var (round, yes, visit, me) = await PlannedAsync();
        await AnswersAsync(yes[0], No);
        await AnswersAsync(yes[0], "Ja, u bent welkom", "dinsdagochtend");
        await house.JoinsAsync(round, "Verhuur");
        await house.JoinsAsync(round, "ICT");
        var leader = await MakesAsync(round);
        Assert.StartsWith("Het concept staat klaar: 1 tweetal voor 1 bezoek.", leader.Said);
        await me.OpensAsync("/huisgesprekken/bezoeken?handler=Calendar");
        Assert.Contains("STATUS:CANCELLED", Encoding.UTF8.GetString(me.File));

        await leader.PressesAsync("Vaststellen");
        Assert.StartsWith("Vastgesteld: 1 tweetal en 1 bezoek.", leader.Said);
        var again = await house.AskAsync(db => db.Visits.SingleAsync(v => v.Round == round.Id));
        Assert.Equal((yes[0].Id, VisitState.Planned), (again.Invitation, again.State));
        Assert.NotEqual(visit.Pair, again.Pair);
    }

    [Fact]
    public async Task A_pair_cannot_put_back_a_visit_that_the_household_called_off()
    {
        var (_, yes, visit, me) = await PlannedAsync();
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}/anders");
        await me.PressesAsync("Afgezegd");
        Assert.True(me.Sees("Klopt niet, zet terug"));
        await AnswersAsync(yes[0], No);

        await me.PressesAsync("Klopt niet, zet terug");
        Assert.StartsWith("Dit huishouden wil nu geen bezoek.", me.Said);
        Assert.Equal(VisitState.Cancelled, await StateAsync(visit));
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}/anders");
        Assert.False(me.Sees("Klopt niet, zet terug"));
        Assert.DoesNotContain("nieuwe dag", me.Text);
    }

    private static string Board(Round round) => $"/huisgesprekken/rondes/{round.Id}/tweetallen";

    private async Task AssertNobodyGoesAsync(Round round, Visit visit, Visitor me)
    {
        await me.OpensAsync("/huisgesprekken/bezoeken");
        Assert.DoesNotContain("Wat er komt", me.Text);
        Assert.Contains("Gaat voor jou niet door", me.Text);

        foreach (var page in new[] { "/huisgesprekken/bezoeken", $"/huisgesprekken/bezoeken/{visit.Id}" })
        {
            await me.OpensAsync(page + "?handler=Calendar");
            var calendar = Encoding.UTF8.GetString(me.File);
            Assert.Contains("STATUS:CANCELLED", calendar);
            Assert.DoesNotContain("STATUS:CONFIRMED", calendar);
        }

        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");
        Assert.Contains("Ga hier niet heen", me.Text);
        Assert.DoesNotContain("Wat je aan de deur zegt", me.Text);

        Assert.Empty((await house.AskAsync<IAgenda, AgendaPart>(agenda =>
            agenda.ComingAsync(me.Colleague, house.Today, 50, CancellationToken.None))).Visits);
        Assert.Empty((await house.AskAsync<DaySheets, DaySheetsModel>(sheets =>
            sheets.OfAsync(round.Id, null, CancellationToken.None))).Outings);
    }

    private async Task<(Round Round, IReadOnlyList<Invitation> Yes, Visit Visit, Visitor Me)> PlannedAsync(DateOnly? day = null)
    {
        var (round, yes) = await house.SaysYesAsync(1);
        var me = await house.VisitorAsync(Role.Colleague);
        await house.SavesAsync(new Participant(round.Id, me.Colleague));
        var partner = await house.JoinsAsync(round, "Financiën");
        var (_, visit) = await house.GoesAsync(round, yes[0], me.Colleague, partner.Id, day ?? Tuesday);
        return (round, yes, visit, me);
    }

    private async Task<(Round Round, IReadOnlyList<Invitation> Yes, Visitor Leader)> DraftAsync(int homes)
    {
        var (round, yes) = await house.SaysYesAsync(homes);
        await house.JoinsAsync(round, "Financiën");
        await house.JoinsAsync(round, "ICT");
        return (round, yes, await MakesAsync(round));
    }

    private async Task<Visitor> MakesAsync(Round round)
    {
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(Board(round) + "/maken");
        await leader.PressesAsync("Tweetallen maken");
        return leader;
    }

    private async Task AnswersAsync(Invitation invitation, string answer, string? half = null)
    {
        var tenant = house.Visitor();
        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(invitation.Code));
        tenant.Ticks(answer);

        if (half is not null)
        {
            tenant.Ticks(half);
        }

        await tenant.PressesAsync("Antwoord versturen");
    }

    private Task RestsAsync(HouseholdId household) => house.InAsync<IServiceProvider>(async rooms =>
    {
        await rooms.GetRequiredService<IHouseholds>().AskedForRestAsync(household, until: null, by: null, CancellationToken.None);
        await rooms.GetRequiredService<HouseDb>().SaveChangesAsync();
    });

    private async Task<string> StreetAsync(HouseholdId household) => (await house.AskAsync<IHouseholds, IReadOnlyDictionary<HouseholdId, HouseholdCard>>(
        households => households.FindAsync([household], CancellationToken.None)))[household].Street;

    private Task<VisitState> StateAsync(Visit visit) =>
        house.AskAsync(db => db.Visits.Where(v => v.Id == visit.Id).Select(v => v.State).SingleAsync());
}
