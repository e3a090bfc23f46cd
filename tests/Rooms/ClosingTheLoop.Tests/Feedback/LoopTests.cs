using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Tests.Feedback;

public sealed class LoopTests
{
    private static readonly InsightCard Dark = new(new InsightId(Guid.CreateVersion7()), A.Occasion(), "Het is donker.", 6, 0, 6);

    [Fact]
    public void First_we_decide_then_we_plan_then_we_tell()
    {
        Assert.Equal(LoopStep.Decide, Loop(insights: [Dark]).Next);
        Assert.Equal(LoopStep.PlanFeedback, Loop(insights: [Dark], answers: [AnswerTo(Dark)]).Next);
        Assert.Equal(LoopStep.Tell, Loop(plan: Plan(), waiting: 1).Next);
        Assert.Equal(LoopStep.Nothing, Loop(plan: Plan(), told: 1).Next);
    }

    [Theory]
    [InlineData(0, 0, 0, "Er heeft nog niemand meegedaan. Zodra een gesprek is opgeschreven, staat het huishouden hier.")]
    [InlineData(0, 0, 1, "Eén huishouden deed mee en heeft nog niets gehoord.")]
    [InlineData(0, 0, 12, "12 huishoudens deden mee. Nog niemand heeft gehoord wat ermee gedaan is.")]
    [InlineData(12, 0, 0, "Alle 12 huishoudens die meededen hebben gehoord wat ermee gedaan is.")]
    [InlineData(30, 2, 0, "30 van de 32 huishoudens hebben gehoord wat ermee gedaan is. Van 2 huishoudens staat er waarom niet.")]
    [InlineData(30, 2, 11, "30 van de 43 huishoudens hebben gehoord wat ermee gedaan is. Van 2 huishoudens staat er waarom niet. 11 wachten nog.")]
    [InlineData(30, 1, 1, "30 van de 32 huishoudens hebben gehoord wat ermee gedaan is. Van 1 huishouden staat er waarom niet. 1 wacht nog.")]
    public void How_far_telling_is_is_said_in_words(int told, int reason, int waiting, string words)
    {
        Assert.Equal(words, Loop(told: told, reason: reason, waiting: waiting).TellingInWords);
    }

    [Fact]
    public void A_decision_that_rests_on_nothing_of_this_occasion_is_still_shown()
    {
        var loose = AnswerTo();

        Assert.Equal([loose], Loop(insights: [Dark], answers: [loose]).AnswersToNothing);
    }

    [Fact]
    public void What_tenants_read_names_no_colleague()
    {
        Assert.DoesNotContain("Joke", AnswerTo(Dark).WhenInWords(A.April), StringComparison.Ordinal);
        Assert.Contains("Joke", AnswerTo(Dark).CareInWords(A.April), StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_promises_a_day_that_is_past()
    {
        Assert.Equal("Uiterlijk in mei 2026 is dit klaar.", AnswerTo(Dark).WhenInWords(A.May));
        Assert.Equal("Dit duurt langer dan wij dachten. Wij zijn ermee bezig.", AnswerTo(Dark).WhenInWords(A.May.AddDays(1)));
    }

    private static Loop Loop(
        IReadOnlyList<InsightCard>? insights = null,
        IReadOnlyList<Answer>? answers = null,
        FeedbackPlan? plan = null,
        int told = 0,
        int reason = 0,
        int waiting = 0) => new(
            new OccasionCard(A.Occasion(), "Wat maakt uw buurt een thuis?", A.April),
            insights ?? [],
            answers ?? [],
            plan,
            null,
            new LoopStand(answers?.Count ?? 0, plan is not null, told, reason, waiting));

    private static Answer AnswerTo(params InsightCard[] insights) => new(
        new DecisionId(Guid.CreateVersion7()),
        DecisionKind.Yes,
        "We hangen lampen op.",
        "",
        "Joke Voorbeeld",
        A.May,
        null,
        [.. insights.Select(insight => insight.Id)]);

    private static FeedbackPlan Plan()
    {
        var plan = new FeedbackPlan(A.Occasion());
        plan.Decide(A.Plan(), A.April);
        return plan;
    }
}
