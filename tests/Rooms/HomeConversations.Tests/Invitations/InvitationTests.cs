using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Round _round = A.Round(replyBy: new DateOnly(2027, 3, 15));

    [Fact]
    public void A_yes_comes_with_the_half_days_that_suit()
    {
        var invitation = Invitation();

        Assert.True(invitation.Answers(_round, Reply.Yes, WorkingWeek.MondayMorning, AnsweredBy.Household, Now));
        Assert.Equal(Reply.Yes, invitation.Reply);
        Assert.Equal(WorkingWeek.MondayMorning, invitation.Suits);
    }

    [Fact]
    public void A_yes_without_a_half_day_asks_for_one()
    {
        var refused = Assert.Throws<Refused>(() => Answer(Invitation(), Reply.Yes, Now, suits: WorkingWeek.None));

        Assert.Equal(InvitationRefusals.NoHalfDay, refused.Refusal);
    }

    [Fact]
    public void The_same_answer_twice_changes_nothing()
    {
        var invitation = Invitation();
        Answer(invitation, Reply.No, Now);

        Assert.False(invitation.Answers(_round, Reply.No, WorkingWeek.None, AnsweredBy.Household, Now.AddHours(1)));
        Assert.Equal(Now, invitation.RepliedAt);
    }

    [Fact]
    public void A_yes_may_become_a_no_and_then_no_half_day_is_left()
    {
        var invitation = Invitation();
        Answer(invitation, Reply.Yes, Now);
        Answer(invitation, Reply.No, Now.AddDays(1));

        Assert.Equal(Reply.No, invitation.Reply);
        Assert.Equal(WorkingWeek.None, invitation.Suits);
    }

    [Fact]
    public void The_last_day_counts_until_midnight_in_Amsterdam()
    {
        var lastMinute = new DateTimeOffset(2027, 3, 15, 22, 59, 0, TimeSpan.Zero);

        Answer(Invitation(), Reply.Yes, lastMinute);
        var refused = Assert.Throws<Refused>(() => Answer(Invitation(), Reply.Yes, lastMinute.AddMinutes(1)));

        Assert.Equal(InvitationRefusals.TooLate, refused.Refusal);
    }

    [Fact]
    public void A_colleague_may_still_write_down_what_was_said_on_the_telephone_until_the_round_ends()
    {
        Assert.Null(Invitation().WhyNotAnswer(_round, A.April, AnsweredBy.Colleague));
        Assert.Equal(
            InvitationRefusals.RoundIsOver,
            Invitation().WhyNotAnswer(_round, A.April.AddDays(1), AnsweredBy.Colleague));
    }

    private void Answer(Invitation invitation, Reply reply, DateTimeOffset now, WorkingWeek suits = WorkingWeek.Fulltime) =>
        invitation.Answers(_round, reply, suits, AnsweredBy.Household, now);

    private Invitation Invitation()
    {
        var invitation = new Invitation(
            InvitationId.From(Guid.CreateVersion7()),
            _round.Id,
            HouseholdId.From(Guid.CreateVersion7()),
            NeighbourhoodId.From(Guid.CreateVersion7()),
            1,
            ReplyCode.New());
        invitation.WasPrinted(new DateOnly(2027, 3, 1));
        return invitation;
    }
}
