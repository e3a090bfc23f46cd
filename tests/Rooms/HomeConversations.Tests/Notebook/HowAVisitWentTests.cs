using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class HowAVisitWentTests
{
    private static readonly DateOnly Day = A.March;

    [Fact]
    public void A_talk_that_is_written_up_again_is_no_news()
    {
        var visit = Planned();

        Assert.True(visit.Hold(Day, Day));
        Assert.False(visit.Hold(Day, Day.AddDays(3)));
        Assert.Equal(VisitState.Held, visit.State);
    }

    [Fact]
    public void A_talk_is_not_held_before_its_day()
    {
        Assert.Equal("visit.still-to-come", Planned().WhyNotHold(Day, Day.AddDays(-1))?.Code);
    }

    [Fact]
    public void Every_bell_rung_in_vain_counts_and_the_talk_may_still_come()
    {
        var visit = Planned();
        visit.FindsNobodyHome(Day, Day);
        visit.After(AfterNobodyHome.LeftACard);
        visit.FindsNobodyHome(Day, Day.AddDays(7));

        Assert.Equal(2, visit.Attempts);
        Assert.Null(visit.Then);
        Assert.True(visit.Hold(Day, Day.AddDays(8)));
    }

    [Fact]
    public void A_bell_that_was_not_rung_is_taken_back_one_at_a_time()
    {
        var visit = Planned();
        visit.FindsNobodyHome(Day, Day);
        visit.FindsNobodyHome(Day, Day);
        visit.TakesBack();
        Assert.Equal((VisitState.NobodyHome, 1), (visit.State, visit.Attempts));

        visit.TakesBack();
        Assert.Equal((VisitState.Planned, 0), (visit.State, visit.Attempts));
    }

    [Fact]
    public void Declining_remembers_the_rest_that_was_asked_until_it_is_taken_back()
    {
        var visit = Planned();
        visit.IsDeclined(RestAsked.AYear, Day, Day.AddDays(-2));
        Assert.Equal(RestAsked.AYear, visit.Rest);

        visit.TakesBack();
        Assert.Null(visit.Rest);
        Assert.Equal(VisitState.Planned, visit.State);
    }

    [Fact]
    public void A_slip_after_the_visit_got_another_day_goes_back_to_that_day_and_not_to_the_bell_before()
    {
        var visit = Planned();
        visit.FindsNobodyHome(Day, Day);
        visit.Moves(new Pair(default, visit.Round, default, default, Day.AddDays(3), HalfDay.Morning, ""), new TimeOnly(11, 0));
        visit.IsDeclined(RestAsked.ThisTime, Day.AddDays(3), Day);
        visit.TakesBack();
        Assert.Equal((VisitState.Planned, 1), (visit.State, visit.Attempts));

        visit.FindsNobodyHome(Day.AddDays(3), Day.AddDays(3));
        visit.TakesBack();
        Assert.Equal((VisitState.Planned, 1), (visit.State, visit.Attempts));
    }

    [Fact]
    public void A_slip_after_nobody_was_home_leaves_the_card_in_the_letter_box()
    {
        var visit = Planned();
        visit.FindsNobodyHome(Day, Day);
        visit.After(AfterNobodyHome.LeftACard);
        visit.IsDeclined(RestAsked.ThisTime, Day, Day);
        visit.TakesBack();

        Assert.Equal((VisitState.NobodyHome, AfterNobodyHome.LeftACard), (visit.State, visit.Then));
    }

    [Theory]
    [InlineData(VisitState.Declined)]
    [InlineData(VisitState.Moved)]
    [InlineData(VisitState.Cancelled)]
    public void What_did_not_take_place_is_first_put_back_before_it_is_written_up(object state)
    {
        var visit = Planned();
        Becomes(visit, (VisitState)state);

        Assert.Equal(VisitRefusals.WentOtherwise, Assert.Throws<Refused>(() => visit.Hold(Day, Day)).Refusal);
        Assert.Equal(VisitRefusals.WentOtherwise, visit.WhyNotOtherwise(VisitState.NobodyHome, Day, Day));
    }

    [Fact]
    public void A_talk_that_was_held_does_not_go_otherwise_any_more()
    {
        var visit = Planned();
        visit.Hold(Day, Day);

        Assert.Equal(VisitRefusals.AlreadyHeld, Assert.Throws<Refused>(() => visit.FindsNobodyHome(Day, Day)).Refusal);
        Assert.Equal(VisitRefusals.AlreadyHeld, Assert.Throws<Refused>(visit.TakesBack).Refusal);
    }

    private static void Becomes(Visit visit, VisitState state)
    {
        switch (state)
        {
            case VisitState.Declined:
                visit.IsDeclined(RestAsked.ThisTime, Day, Day);
                break;
            case VisitState.Moved:
                visit.HasMoved(Day, Day);
                break;
            default:
                visit.IsCancelled(Day, Day);
                break;
        }
    }

    private static Visit Planned()
    {
        var invitation = new Invitation(default, A.Round().Id, default, new NeighbourhoodId(), 1, "code");
        return new Visit(default, default, invitation, new TimeOnly(10, 0), new VoiceId(Guid.CreateVersion7()));
    }
}
