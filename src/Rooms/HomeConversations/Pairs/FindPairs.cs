using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Makes the pairs and visits of a big round as a draft. Begun again it makes the same draft.</summary>
internal sealed class FindPairs(HouseDb db, RoundPlanner planner) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var id = new RoundId(subject);
        var round = await db.Rounds.SingleAsync(r => r.Id == id, cancel);
        db.Touches(round);

        try
        {
            var made = await planner.MakeAsync(round, await db.WishOfAsync(id, cancel), new Percent(progress), cancel);
            return made.InWords;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refused(PlanRefusals.ChangedMeanwhile);
        }
    }

    /// <summary>Says it at once and in order, unlike the framework's own, which posts.</summary>
    private sealed class Percent(IProgress<(int Done, int Total)> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report((value, 100));
    }
}
