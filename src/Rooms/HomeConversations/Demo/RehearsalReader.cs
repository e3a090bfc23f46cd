using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Insights.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Demo;

/// <summary>Tells what a rehearsed round came to.</summary>
internal sealed class RehearsalReader(HouseDb db, IFragmentShelf shelf, ILoops loops, OutingBook outings)
{
    internal async Task<RehearsalCounts> CountAsync(RoundId round, CancellationToken cancel)
    {
        var occasion = round.Occasion;
        var harvest = await shelf.CountAsync(occasion, cancel);
        var stand = await loops.StandAsync(occasion, cancel);
        var visits = db.Visits.Where(visit => visit.Round == round);

        return new RehearsalCounts(
            await db.Invitations.CountAsync(i => i.Round == round, cancel),
            await db.Invitations.CountAsync(i => i.Round == round && i.Reply == Reply.Yes, cancel),
            await db.Pairs.CountAsync(pair => pair.Round == round, cancel),
            await visits.CountAsync(cancel),
            await visits.CountAsync(visit => visit.State == VisitState.NobodyHome, cancel),
            await visits.CountAsync(visit => visit.State == VisitState.Held, cancel),
            harvest.Fragments,
            harvest.Insights,
            stand.Decisions,
            stand.Told,
            stand.StillToTell);
    }

    internal async Task<IReadOnlyList<RehearsedVisit>> VisitsAsync(RoundId round, CancellationToken cancel)
    {
        var pairs = await OutingBook.InOrder(db.Pairs.AsNoTracking().Where(pair => pair.Round == round)).ToListAsync(cancel);
        var cards = await outings.OfAsync(pairs, "straat en huisnummer in het plan van een ronde", cancel);
        await db.SaveChangesAsync(cancel);

        return
        [
            .. cards.SelectMany(card => card.Stops.Select(stop => new RehearsedVisit(
                card.Pair.Day, stop.Visit.StartsAt, card.First.Name, card.Second.Name, card.Pair.Why,
                stop.Home.NeighbourhoodName, stop.Home.Street))),
        ];
    }
}
