using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Decisions;

internal sealed class DecisionBook(HouseDb db, Ids ids, TimeProvider clock, MailingRoom mailings) : IDecide
{
    public Task<DecisionId> DecideAsync(NewDecision decision, CancellationToken cancel)
    {
        var made = Decision.Make(ids.Next<DecisionId>(), decision, decision.MadeOn ?? clock.Today());
        db.Decisions.Add(made);
        db.DecisionInsights.AddRange(decision.Insights.Distinct().Select(insight => new DecisionInsight(made.Id, insight)));
        return Task.FromResult(made.Id);
    }

    public async Task FinishAsync(DecisionId decision, DateOnly on, CancellationToken cancel) =>
        (await db.Decisions.FindAsync([decision], cancel))!.Finish(on);

    public async Task PlanFeedbackAsync(NewFeedbackPlan plan, CancellationToken cancel)
    {
        var day = plan.DecidedOn ?? clock.Today();
        Refused.If(FeedbackPlan.WhyNotDecide(plan, day));

        if (await db.FeedbackPlans.FindAsync([plan.Occasion], cancel) is not { } known)
        {
            known = new FeedbackPlan(plan.Occasion);
            db.FeedbackPlans.Add(known);
        }

        known.Decide(plan, day);
    }

    public Task<int> TellAllByLetterAsync(OccasionId occasion, DateOnly on, ColleagueId? by, CancellationToken cancel) =>
        mailings.TellAllAsync(occasion, on, by, expected: null, cancel);
}
