using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.ClosingTheLoop.Tests.Decisions;

public sealed class DecisionTests
{
    [Fact]
    public void A_decision_without_words_is_no_decision()
    {
        Assert.Equal(DecisionRefusals.NoText, Decision.WhyNotMake(A.Decision(text: " "), A.April));
    }

    [Theory]
    [InlineData(DecisionKind.No)]
    [InlineData(DecisionKind.NotYet)]
    public void A_no_needs_a_because(DecisionKind kind)
    {
        Assert.Equal(DecisionRefusals.NoBecause, Decision.WhyNotMake(A.Decision(kind), A.April));
        Assert.Null(Decision.WhyNotMake(A.Decision(kind, because: "dat mag niet van de brandweer"), A.April));
    }

    [Fact]
    public void A_yes_needs_none()
    {
        Assert.Null(Decision.WhyNotMake(A.Decision(), A.April));
    }

    [Fact]
    public void A_decision_has_an_owner()
    {
        Assert.Equal(DecisionRefusals.NoOwner, Decision.WhyNotMake(A.Decision(owner: default(Staff.Door.ColleagueId)), A.April));
    }

    [Fact]
    public void A_decision_is_not_due_before_it_is_made()
    {
        Assert.Equal(DecisionRefusals.DueInThePast, Decision.WhyNotMake(A.Decision(dueOn: A.April.AddDays(-1)), A.April));
    }

    [Fact]
    public void A_yes_is_open_until_it_is_done_and_is_done_once()
    {
        var decision = Made(A.Decision());
        Assert.True(decision.IsOpen);

        decision.Finish(A.May);

        Assert.Equal(A.May, decision.DoneOn);
        Assert.Equal(DecisionRefusals.AlreadyDone, Assert.Throws<Refused>(() => decision.Finish(A.May)).Refusal);
    }

    [Fact]
    public void After_a_no_there_is_nothing_left_to_do_but_to_tell_it()
    {
        Assert.False(Made(A.Decision(DecisionKind.No, because: "het kan niet")).IsOpen);
    }

    private static Decision Made(NewDecision decision) =>
        Decision.Make(new DecisionId(Guid.CreateVersion7()), decision, A.April);
}
