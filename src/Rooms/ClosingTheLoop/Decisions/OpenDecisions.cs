using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Decisions;

internal sealed class OpenDecisions(HouseDb db) : IOpenDecisions
{
    public async Task<IReadOnlyList<OpenDecision>> FirstAsync(int most, CancellationToken cancel) =>
        await db.Decisions
            .Where(decision => decision.DoneOn == null)
            .OrderBy(decision => decision.DueOn)
            .ThenBy(decision => decision.Id)
            .Take(most)
            .Select(decision => new OpenDecision(
                decision.Id, decision.Occasion, decision.Text, decision.Owner, decision.DueOn))
            .ToListAsync(cancel);

    public Task<int> CountAsync(CancellationToken cancel) => db.Decisions.CountAsync(decision => decision.DoneOn == null, cancel);
}
