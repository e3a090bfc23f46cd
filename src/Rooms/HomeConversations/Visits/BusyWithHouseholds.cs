using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>Tells Homes whom somebody visits, and whom a round knows, before a file lets them leave or is taken back.</summary>
internal sealed class BusyWithHouseholds(HouseDb db) : IBusyWithHouseholds
{
    private const int AtOnce = 2000;

    public async Task<IReadOnlyList<GoingOn>> GoingOnAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var (visited, invited, rounds) = (0, 0, db.Rounds);

        foreach (var some in households.Chunk(AtOnce))
        {
            visited += await db.Visits
                .Where(visit => some.Contains(visit.Household) && (visit.State == VisitState.Planned || visit.State == VisitState.NobodyHome))
                .Select(visit => visit.Household)
                .Distinct()
                .CountAsync(cancel);
            invited += await db.Invitations
                .Where(invitation => some.Contains(invitation.Household) && rounds.Any(round => round.Id == invitation.Round && round.ClosedAt == null))
                .Select(invitation => invitation.Household)
                .Distinct()
                .CountAsync(cancel);
        }

        return
        [
            new GoingOn(visited, $"{InWords.Count(visited, "huishouden verwacht", "huishoudens verwachten")} een bezoek. Kijk bij de ronde of dat nog doorgaat."),
            new GoingOn(invited, $"{InWords.Count(invited, "huishouden kreeg", "huishoudens kregen")} een brief in een ronde die nog loopt."),
        ];
    }

    public async Task<IReadOnlyCollection<HouseholdId>> KeptAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var kept = new HashSet<HouseholdId>();

        foreach (var some in households.Chunk(AtOnce))
        {
            kept.UnionWith(await db.Invitations.Where(invitation => some.Contains(invitation.Household)).Select(invitation => invitation.Household).ToListAsync(cancel));
            kept.UnionWith(await db.VisitsAndDrafts.Where(visit => some.Contains(visit.Household)).Select(visit => visit.Household).ToListAsync(cancel));
        }

        return kept;
    }

    public async Task<IReadOnlyCollection<NeighbourhoodId>> KeptAsync(IReadOnlyCollection<NeighbourhoodId> neighbourhoods, CancellationToken cancel) =>
        await db.RoundAreas.Where(area => neighbourhoods.Contains(area.Neighbourhood)).Select(area => area.Neighbourhood).Distinct().ToListAsync(cancel);
}
