using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

/// <summary>Two people, or one impatient finger, at the same deed in the same second.</summary>
public sealed class TwoAtOnceTests(BusyHouse house) : IClassFixture<BusyHouse>
{
    private const string Tellings = "closing_the_loop_telling";
    private const string SomebodyElse = "Een collega heeft dit net gewijzigd.";

    [Fact]
    public async Task Letters_that_are_confirmed_twice_at_once_were_sent_once()
    {
        var occasion = await PlannedAsync();
        var families = await WaitingAsync(occasion, 3);
        var one = await house.VisitorAsync(Role.RoundLeader);
        var other = await house.VisitorAsync(Role.RoundLeader);
        await one.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        await other.OpensAsync($"/terugkoppeling/{occasion}/verzenden");

        // The page counts who waits, and the deed reads them: only after that does either of them write.
        await house.AtOnceAsync(
            Tellings,
            times: 2,
            () => one.PressesAsync("Ja, 3 brieven zijn verstuurd"),
            () => other.PressesAsync("Ja, 3 brieven zijn verstuurd"));

        string[] said = [one.Said, other.Said];
        Assert.Single(said, words => words.StartsWith("3 huishoudens weten het, per brief van", StringComparison.Ordinal));
        Assert.Single(said, words => words == MailingRefusals.JustWritten.Text);
        Assert.Equal(1, await house.AskAsync(db => db.Mailings.CountAsync(mailing => mailing.Occasion == occasion)));

        foreach (var family in families)
        {
            Assert.Single(await ContactsAsync(family));
        }
    }

    [Fact]
    public async Task A_mailing_turned_back_leaves_no_letter_in_anybodys_history()
    {
        var occasion = await PlannedAsync();
        var families = await WaitingAsync(occasion, 2);
        var one = await house.VisitorAsync(Role.RoundLeader);
        await one.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        house.Meanwhile(Tellings, () => TellsAllAsync(occasion), times: 2);
        await one.PressesAsync("Ja, 2 brieven zijn verstuurd");
        await one.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        await one.PressesAsync("Deze verzending terugdraaien");

        foreach (var family in families)
        {
            Assert.Empty(await ContactsAsync(family));
        }

        Assert.False(one.Sees("Deze verzending terugdraaien"));
    }

    [Fact]
    public async Task A_telephone_call_beside_a_mailing_is_written_down_once()
    {
        var occasion = await PlannedAsync();
        var family = (await WaitingAsync(occasion, 1))[0];
        var telling = await house.AskAsync(db => db.Tellings.SingleAsync(t => t.Occasion == occasion));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/terugkoppeling/huishoudens/{telling.Id}");
        visitor.Ticks("Per telefoon");
        house.Meanwhile(Tellings, () => TellsAllAsync(occasion));
        await visitor.PressesAsync("Ja, dit huishouden weet het");

        Assert.StartsWith(SomebodyElse, visitor.Said);
        Assert.Contains("per brief", visitor.Text);
        Assert.Equal(ContactKind.Letter, Assert.Single(await ContactsAsync(family)).Kind);
    }

    [Fact]
    public async Task What_was_told_again_in_another_way_is_not_turned_back_by_who_never_saw_that()
    {
        var occasion = await PlannedAsync();
        await WaitingAsync(occasion, 1);
        await TellsAllAsync(occasion);
        var telling = await house.AskAsync(db => db.Tellings.SingleAsync(t => t.Occasion == occasion));
        var late = await house.VisitorAsync(Role.RoundLeader);
        var first = await house.VisitorAsync(Role.RoundLeader);
        await late.OpensAsync($"/terugkoppeling/huishoudens/{telling.Id}");
        await first.OpensAsync($"/terugkoppeling/huishoudens/{telling.Id}");
        await first.PressesAsync("Dit klopt niet, terugdraaien");
        first.Ticks("Per telefoon");
        await first.PressesAsync("Ja, dit huishouden weet het");
        await late.PressesAsync("Dit klopt niet, terugdraaien");

        Assert.StartsWith(SomebodyElse, late.Said);
        Assert.Equal(TellingChannel.Telephone, await house.AskAsync(db => db.Tellings.Where(t => t.Id == telling.Id).Select(t => t.Channel).SingleAsync()));
    }

    [Fact]
    public async Task Two_who_plan_feedback_on_an_empty_form_do_not_overwrite_each_other()
    {
        var occasion = await house.OccasionAsync();
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.Director);
        await FillsAsync(first, "Van de eerste.");
        await FillsAsync(second, "Van de tweede.");
        await first.PressesAsync("Plan bewaren");
        await second.PressesAsync("Plan bewaren");

        Assert.StartsWith(SomebodyElse, second.Said);
        Assert.Equal("Van de tweede.", second.Value("Wat wil je eerst zeggen?"));
        Assert.Equal("Van de eerste.", await OpeningAsync(occasion));

        async Task FillsAsync(Visitor visitor, string words)
        {
            await visitor.OpensAsync($"/terugkoppeling/{occasion}/plan");
            visitor.Fills("Wanneer weet iedereen het, uiterlijk?", "2027-03-22");
            visitor.Fills("Wat wil je eerst zeggen?", words);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Two_plans_for_feedback_in_the_same_second_are_one_plan_and_a_sentence(int reads)
    {
        var occasion = await house.OccasionAsync();
        var signer = await house.HireAsync($"tekent{Guid.CreateVersion7():N}");
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/terugkoppeling/{occasion}/plan");
        visitor.Fills("Wanneer weet iedereen het, uiterlijk?", "2027-03-22");
        house.Meanwhile(
            "closing_the_loop_feedback_plan",
            () => house.InSavedAsync<IDecide>(decide => decide.PlanFeedbackAsync(
                A.Plan(occasion, opening: "Net ervoor.", by: house.Today.AddDays(30), signer: signer), CancellationToken.None)),
            reads);
        await visitor.PressesAsync("Plan bewaren");

        Assert.StartsWith(SomebodyElse, visitor.Said);
        Assert.Equal("Net ervoor.", await OpeningAsync(occasion));
    }

    [Fact]
    public async Task Two_who_lay_other_insights_under_a_decision_do_not_overwrite_each_other()
    {
        var occasion = await house.OccasionAsync();
        var dark = await house.InsightAsync(occasion, "Het is donker.");
        await house.InsightAsync(occasion, "Het is koud.");
        var decision = await DecidedAsync(occasion, dark);
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.Director);
        await first.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        await second.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        first.Ticks("Het is koud.");
        await first.PressesAsync("Wijziging bewaren");
        second.Ticks("Het is donker.", ticked: false);
        await second.PressesAsync("Wijziging bewaren");

        Assert.Equal("Het besluit is gewijzigd.", first.Said);
        Assert.StartsWith(SomebodyElse, second.Said);
        Assert.Equal(2, await house.AskAsync(db => db.DecisionInsights.CountAsync(ground => ground.Decision == decision)));
    }

    [Fact]
    public async Task A_decision_that_was_just_changed_is_not_removed_unseen()
    {
        var occasion = await house.OccasionAsync();
        var decision = await DecidedAsync(occasion);
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.Director);
        await first.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        await second.OpensAsync($"/terugkoppeling/besluiten/{decision}");
        first.Fills("Wat doen we, of wat doen we niet?", "We hangen overal een lamp.");
        await first.PressesAsync("Wijziging bewaren");
        await second.PressesAsync("Besluit weghalen");

        Assert.StartsWith(SomebodyElse, second.Said);
        Assert.Equal("We hangen overal een lamp.", second.Heading);
    }

    private async Task<OccasionId> PlannedAsync()
    {
        var occasion = await house.OccasionAsync();
        var signer = await house.HireAsync($"tekent{Guid.CreateVersion7():N}");
        await house.InSavedAsync<IDecide>(decide => decide.PlanFeedbackAsync(
            A.Plan(occasion, by: house.Today.AddDays(30), signer: signer), CancellationToken.None));
        return occasion;
    }

    private async Task<IReadOnlyList<HouseholdId>> WaitingAsync(OccasionId occasion, int families)
    {
        var households = new List<HouseholdId>();

        for (var i = 0; i < families; i++)
        {
            households.Add(await house.FamilyAsync());
        }

        await house.SavesAsync([.. households.Select(household => A.Telling(occasion, household))]);
        return households;
    }

    private async Task<DecisionId> DecidedAsync(OccasionId occasion, params InsightId[] insights)
    {
        var owner = await house.HireAsync($"zorgt{Guid.CreateVersion7():N}");
        var decision = default(DecisionId);
        await house.InSavedAsync<IDecide>(async decide => decision = await decide.DecideAsync(
            A.Decision(occasion: occasion, owner: owner, dueOn: house.Today.AddDays(9), insights: insights), CancellationToken.None));
        return decision;
    }

    private Task TellsAllAsync(OccasionId occasion) =>
        house.InAsync<IDecide>(decide => decide.TellAllByLetterAsync(occasion, house.Today, null, CancellationToken.None));

    private Task<string> OpeningAsync(OccasionId occasion) =>
        house.AskAsync(db => db.FeedbackPlans.Where(plan => plan.Occasion == occasion).Select(plan => plan.Opening).SingleAsync());

    private Task<IReadOnlyList<ContactLine>> ContactsAsync(HouseholdId household) =>
        house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(household, 10, CancellationToken.None));
}
