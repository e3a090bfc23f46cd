using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations.Demo;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>Walks a round by the deeds of this room and the doors below it.</summary>
internal sealed class RehearsedRound(
    HouseDb db, DemoRounds rounds, RoundPlanner planner, INotebook notebook, Lessons lessons, CloseStep closing, IDecide decide, RehearsalReader reader)
    : IRehearseRounds
{
    private const int WeeksOfVisits = 5;

    public async Task<RoundId> InviteAsync(DemoHouse demo, Rehearsal rehearsal, CancellationToken cancel)
    {
        var from = MondayFrom(rehearsal.DrawnOn.AddDays(28));
        var replyBy = from.AddDays(-7);
        demo.Clock.Becomes(rehearsal.DrawnOn.AddDays(1), 10);
        var round = await rounds.InviteAsync(
            demo with { Today = replyBy.AddDays(1) },
            new DemoRound(
                rehearsal.Question,
                rehearsal.Purpose,
                from,
                from.AddDays((7 * WeeksOfVisits) - 3),
                rehearsal.DrawnOn,
                replyBy,
                rehearsal.Talks,
                rehearsal.Invited,
                []),
            cancel);
        demo.Clock.Becomes(replyBy.AddDays(1));
        db.ChangeTracker.Clear();
        return round.Id;
    }

    public async Task PlanAsync(DemoHouse demo, RoundId round, CancellationToken cancel)
    {
        var planned = await FindAsync(round, cancel);
        await planner.MakeAsync(planned, new PlanWish(), null, cancel);
        await planner.SettleAsync(planned, cancel);
        db.ChangeTracker.Clear();
    }

    public async Task TalkAsync(
        DemoHouse demo, RoundId round, RehearsedStory story, IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        var outings = await db.Visits.AsNoTracking()
            .Where(visit => visit.Round == round)
            .Join(db.Pairs, visit => visit.Pair, pair => pair.Id, (visit, pair) => new { visit.Id, visit.StartsAt, Pair = pair })
            .OrderBy(row => row.Pair.Day)
            .ThenBy(row => row.StartsAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancel);

        foreach (var (done, outing) in outings.Index())
        {
            cancel.ThrowIfCancellationRequested();
            demo.Clock.Becomes(outing.Pair.Day, 18);
            await TalkAsync(demo, outing.Id, outing.Pair, story, cancel);
            db.ChangeTracker.Clear();
            progress?.Report((done + 1, outings.Count));
        }

        demo.Clock.Becomes((await FindAsync(round, cancel)).Until.AddDays(3));
    }

    public async Task<IReadOnlyList<KeptDecision>> DecideAsync(DemoHouse demo, RoundId round, RehearsedStory story, CancellationToken cancel)
    {
        var of = await FindAsync(round, cancel);
        demo.Clock.Becomes(of.Until.AddDays(14));
        var kept = await lessons.DrawAsync(demo, of, story, cancel);
        db.ChangeTracker.Clear();
        return kept;
    }

    public async Task TellAndCloseAsync(DemoHouse demo, RoundId round, CancellationToken cancel)
    {
        var told = await FindAsync(round, cancel);
        var on = told.Until.AddDays(28);
        demo.Clock.Becomes(on);
        await decide.TellAllByLetterAsync(told.Occasion, on, null, cancel);
        demo.Clock.Becomes(on, 16);
        await closing.CloseAsync(told, cancel);
        db.ChangeTracker.Clear();
    }

    public Task<RehearsalCounts> CountAsync(RoundId round, CancellationToken cancel) => reader.CountAsync(round, cancel);

    public Task<IReadOnlyList<RehearsedVisit>> VisitsAsync(RoundId round, CancellationToken cancel) => reader.VisitsAsync(round, cancel);

    /// <summary>Of twenty bells one is rung in vain.</summary>
    private async Task TalkAsync(DemoHouse demo, VisitId visit, Pair pair, RehearsedStory story, CancellationToken cancel)
    {
        var author = demo.Chance.Next(2) == 0 ? pair.First : pair.Second;

        if (demo.Chance.Next(20) == 0)
        {
            await notebook.NobodyHomeAsync(visit, cancel);
        }
        else
        {
            await notebook.WriteUpAsync(visit, author, Talks.One(demo.Chance, story, author, pair.Day), cancel);
        }
    }

    private Task<Round> FindAsync(RoundId round, CancellationToken cancel) => db.Rounds.SingleAsync(r => r.Id == round, cancel);

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
