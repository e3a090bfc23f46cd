using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Feedback;

/// <summary>Brings together what several pages and papers show of one occasion.</summary>
internal sealed class LoopReader(HouseDb db, IInsights insights, ILoops loops, IColleagues colleagues) : IAnswers
{
    public async Task<OccasionCard?> OccasionAsync(OccasionId occasion, CancellationToken cancel) =>
        (await insights.OccasionsAsync(cancel)).FirstOrDefault(card => card.Id == occasion);

    public async Task<Loop?> ReadAsync(OccasionId occasion, CancellationToken cancel)
    {
        if (await OccasionAsync(occasion, cancel) is not { } card)
        {
            return null;
        }

        var decisions = await db.Decisions
            .AsNoTracking()
            .Where(decision => decision.Occasion == occasion)
            .OrderBy(decision => decision.DueOn)
            .ThenBy(decision => decision.Id)
            .ToListAsync(cancel);
        var made = decisions.Select(decision => decision.Id).ToList();
        var grounds = (await db.DecisionInsights.AsNoTracking().Where(ground => made.Contains(ground.Decision)).ToListAsync(cancel))
            .ToLookup(ground => ground.Decision, ground => ground.Insight);
        var plan = await db.FeedbackPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Occasion == occasion, cancel);
        var people = decisions.Select(decision => decision.Owner).Concat(plan is null ? [] : [plan.SignedBy]).Distinct().ToList();
        var names = await colleagues.FindAsync(people, cancel);

        return new Loop(
            card,
            await insights.OfAsync(occasion, cancel),
            [
                .. decisions.OrderBy(decision => decision.Kind == DecisionKind.No).Select(decision => new Answer(
                    decision.Id,
                    decision.Kind,
                    decision.Text,
                    decision.Because,
                    NameOf(names, decision.Owner),
                    decision.DueOn,
                    decision.DoneOn,
                    [.. grounds[decision.Id]])),
            ],
            plan,
            plan is null ? null : NameOf(names, plan.SignedBy),
            await loops.StandAsync(occasion, cancel));
    }

    public async Task<IReadOnlyList<AnswerCard>> OfAsync(OccasionId occasion, DateOnly today, CancellationToken cancel) =>
    [
        .. (await ReadAsync(occasion, cancel))?.Answers.Select(answer => new AnswerCard(
            answer.Insights,
            answer.Kind.InWords(),
            answer.Text,
            answer.Because.Length > 0 ? answer.Kind.Want() + answer.Because : "",
            answer.WhenInWords(today))) ?? [],
    ];

    private static string NameOf(IReadOnlyDictionary<ColleagueId, ColleagueCard> names, ColleagueId id) =>
        names.TryGetValue(id, out var card) ? card.Name : "Een oud-collega";
}
