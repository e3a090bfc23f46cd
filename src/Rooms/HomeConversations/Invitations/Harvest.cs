using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>The invitations of one round in figures.</summary>
internal sealed record Harvest(int Drawn, int Printed, int Yes, int No, int RatherNotAgain)
{
    internal int WithoutLetter => Drawn - Printed;

    internal int Answered => Yes + No + RatherNotAgain;

    internal int Silent => Drawn - Answered;
}

internal static class Harvests
{
    extension(HouseDb db)
    {
        internal async Task<Harvest> HarvestAsync(RoundId round, CancellationToken cancel)
        {
            var groups = await db.Invitations
                .Where(i => i.Round == round)
                .GroupBy(i => new { i.Reply, IsPrinted = i.PrintedOn != null })
                .Select(group => new { group.Key.Reply, group.Key.IsPrinted, Count = group.Count() })
                .ToListAsync(cancel);

            return new Harvest(
                groups.Sum(group => group.Count),
                groups.Where(group => group.IsPrinted).Sum(group => group.Count),
                Of(Reply.Yes),
                Of(Reply.No),
                Of(Reply.RatherNotAgain));

            int Of(Reply reply) => groups.Where(group => group.Reply == reply).Sum(group => group.Count);
        }
    }
}
