using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.ClosingTheLoop.Tests.Feedback;

public sealed class FeedbackPlanTests
{
    [Fact]
    public void Somebody_signs()
    {
        Assert.Equal(
            FeedbackRefusals.NobodySigns,
            FeedbackPlan.WhyNotDecide(A.Plan(signer: default(Staff.Door.ColleagueId)), A.April));
    }

    [Fact]
    public void Nobody_is_told_by_a_day_that_is_past()
    {
        Assert.Equal(FeedbackRefusals.InThePast, FeedbackPlan.WhyNotDecide(A.Plan(by: A.April.AddDays(-1)), A.April));
    }

    [Fact]
    public void Whoever_is_asked_to_an_evening_must_read_where_and_when()
    {
        Assert.Equal(
            FeedbackRefusals.EveningWhere, FeedbackPlan.WhyNotDecide(A.Plan(way: FeedbackWay.ReturnEvening), A.April));
        Assert.Null(FeedbackPlan.WhyNotDecide(A.Plan(way: FeedbackWay.ReturnEvening, opening: "Dinsdag in het buurthuis."), A.April));
    }

    [Fact]
    public void A_plan_may_change()
    {
        var plan = new FeedbackPlan(A.Occasion());
        plan.Decide(A.Plan(), A.April);
        plan.Decide(A.Plan(way: FeedbackWay.Telephone), A.April);

        Assert.Equal(FeedbackWay.Telephone, plan.Way);
    }

    [Fact]
    public void A_refused_change_leaves_the_plan_as_it_was()
    {
        var plan = new FeedbackPlan(A.Occasion());
        plan.Decide(A.Plan(), A.April);

        Assert.Throws<Refused>(() => plan.Decide(A.Plan(way: FeedbackWay.ReturnEvening), A.April));

        Assert.Equal(FeedbackWay.Letter, plan.Way);
    }
}
