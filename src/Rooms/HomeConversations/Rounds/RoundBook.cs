using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class RoundBook(HouseDb db) : IRounds
{
    public async Task<IReadOnlyList<RoundStand>> OpenAsync(CancellationToken cancel) => await StandsOf(db.Rounds
        .Where(round => round.ClosedAt == null && !round.IsDraft)
        .OrderByDescending(round => round.From))
        .ToListAsync(cancel);

    /// <summary>How far one round is.</summary>
    internal Task<RoundStand> StandAsync(RoundId id, CancellationToken cancel) =>
        StandsOf(db.Rounds.Where(round => round.Id == id)).SingleAsync(cancel);

    private IQueryable<RoundStand> StandsOf(IQueryable<Round> rounds)
    {
        var (invitations, visits) = (db.Invitations, db.Visits);

        return rounds.Select(round => new RoundStand(
            round.Id,
            round.Question,
            round.From,
            round.Until,
            invitations.Count(i => i.Round == round.Id && i.PrintedOn != null),
            invitations.Count(i => i.Round == round.Id && i.Reply == Reply.Yes),
            visits.Count(v => v.Round == round.Id && v.State == VisitState.Planned),
            visits.Count(v => v.Round == round.Id && v.State == VisitState.Held)));
    }
}
