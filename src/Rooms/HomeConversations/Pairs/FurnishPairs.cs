using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Gives every running round of the demo house its pairs, made by the same planner as any other.</summary>
internal sealed class FurnishPairs(RoundPlanner planner) : IFurnish
{
    public int Floor => 5;

    public async Task FurnishAsync(DemoHouse demo, CancellationToken cancel)
    {
        var (invitations, pairs) = (demo.Db.Invitations, demo.Db.Pairs);
        var running = await demo.Db.Rounds
            .Where(round => round.ClosedAt == null && !round.IsDraft && round.Until > demo.Today)
            .Where(round => invitations.Any(i => i.Round == round.Id && i.Reply == Reply.Yes))
            .Where(round => !pairs.Any(pair => pair.Round == round.Id))
            .OrderBy(round => round.From)
            .ToListAsync(cancel);

        foreach (var round in running)
        {
            await planner.MakeAsync(round, new PlanWish(), null, cancel);
            await planner.SettleAsync(round, cancel);
        }
    }
}
