using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

/// <summary>Tells Staff who keeps a promise, stands for a decision, or told about one.</summary>
internal sealed class BusyWithColleagues(HouseDb db) : IBusyWithColleagues
{
    public async Task<IReadOnlyCollection<ColleagueId>> KeptAsync(IReadOnlyCollection<ColleagueId> colleagues, CancellationToken cancel) =>
        new HashSet<ColleagueId>(
        [
            .. await db.Promises.Where(promise => colleagues.Contains(promise.Owner)).Select(promise => promise.Owner).Distinct().ToListAsync(cancel),
            .. await db.Decisions.Where(decision => colleagues.Contains(decision.Owner)).Select(decision => decision.Owner).Distinct().ToListAsync(cancel),
            .. await db.FeedbackPlans.Where(plan => colleagues.Contains(plan.SignedBy)).Select(plan => plan.SignedBy).Distinct().ToListAsync(cancel),
            .. await db.Tellings.Where(t => t.By != null && colleagues.Contains(t.By.Value)).Select(t => t.By!.Value).Distinct().ToListAsync(cancel),
            .. await db.Mailings.Where(m => m.By != null && colleagues.Contains(m.By.Value)).Select(m => m.By!.Value).Distinct().ToListAsync(cancel),
        ]);
}
