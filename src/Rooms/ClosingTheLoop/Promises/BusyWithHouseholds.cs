using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

/// <summary>Tells Homes to whom something was promised, before a file lets them leave or is taken back.</summary>
internal sealed class BusyWithHouseholds(HouseDb db) : IBusyWithHouseholds
{
    private const int AtOnce = 2000;

    public async Task<IReadOnlyList<GoingOn>> GoingOnAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var promised = 0;

        foreach (var some in households.Chunk(AtOnce))
        {
            promised += await db.Promises
                .Where(promise => some.Contains(promise.Household) && promise.KeptOn == null && promise.WithdrawnOn == null)
                .Select(promise => promise.Household)
                .Distinct()
                .CountAsync(cancel);
        }

        return [new GoingOn(promised, $"Aan {InWords.Count(promised, "huishouden is", "huishoudens is")} iets beloofd dat nog openstaat.")];
    }

    public async Task<IReadOnlyCollection<HouseholdId>> KeptAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
    {
        var kept = new HashSet<HouseholdId>();

        foreach (var some in households.Chunk(AtOnce))
        {
            kept.UnionWith(await db.Promises.Where(promise => some.Contains(promise.Household)).Select(promise => promise.Household).ToListAsync(cancel));
            kept.UnionWith(await db.Tellings.Where(telling => some.Contains(telling.Household)).Select(telling => telling.Household).ToListAsync(cancel));
        }

        return kept;
    }

    public Task<IReadOnlyCollection<NeighbourhoodId>> KeptAsync(IReadOnlyCollection<NeighbourhoodId> neighbourhoods, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyCollection<NeighbourhoodId>>([]);
}
