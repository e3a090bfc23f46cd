using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

internal static class Settling
{
    extension(HouseDb db)
    {
        /// <summary>Lets these households know again where they live on this day, from their tenancies. The caller saves.</summary>
        internal async Task SettleAsync(IReadOnlyCollection<HouseholdId> ids, DateOnly today, CancellationToken cancel)
        {
            var households = await db.Households.Where(household => ids.Contains(household.Id)).ToListAsync(cancel);
            var stays = await db.Tenancies
                .Where(tenancy => ids.Contains(tenancy.Household))
                .Join(db.Dwellings, t => t.Dwelling, d => d.Id, (tenancy, dwelling) => new
                {
                    tenancy.Household,
                    Stay = new Stay(
                        tenancy.Dwelling, dwelling.Neighbourhood, dwelling.Complex, dwelling.Building, tenancy.From, tenancy.Until),
                })
                .ToListAsync(cancel);
            var staysOf = stays.ToLookup(row => row.Household, row => row.Stay);

            households.ForEach(household => household.Settles([.. staysOf[household.Id]], today));
        }

        /// <summary>
        /// Lets every household know where its home lies and what it is by now, in one statement. Nobody moved: a form that
        /// stands open somewhere may still be saved.
        /// </summary>
        internal Task SettlePlacesAsync(CancellationToken cancel)
        {
            var dwellings = db.Dwellings;

            return db.AllOrNothingAsync(
                () => db.Households
                    .Where(h => h.LivesHere && dwellings.Any(d => d.Id == h.Dwelling
                        && (d.Neighbourhood != h.Neighbourhood || d.Complex != h.Complex || d.Building != h.Building)))
                    .ExecuteUpdateAsync(
                        households => households
                            .SetProperty(
                                h => h.Neighbourhood,
                                h => dwellings.Where(d => d.Id == h.Dwelling).Select(d => (NeighbourhoodId?)d.Neighbourhood).First())
                            .SetProperty(h => h.Complex, h => dwellings.Where(d => d.Id == h.Dwelling).Select(d => d.Complex).First())
                            .SetProperty(h => h.Building, h => dwellings.Where(d => d.Id == h.Dwelling).Select(d => d.Building).First()),
                        cancel),
                cancel);
        }
    }
}

/// <summary>A tenancy begins or ends at midnight without anybody touching it; who moved is where they are from that day, and in its neighbourhood and complex.</summary>
internal sealed class SettleHouseholdsThatMoved(HouseDb db, TimeProvider clock) : IRoutine
{
    private const int AtOnce = 200;

    public static string When => "0 10 0 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var current = db.Tenancies.Where(t => t.From <= today && (t.Until == null || t.Until >= today));
        var moved = await db.Households
            .Where(household => household.LivesHere
                ? !current.Any(t => t.Household == household.Id && t.Dwelling == household.Dwelling)
                : !household.NobodyLeft && current.Any(t => t.Household == household.Id))
            .Select(household => household.Id)
            .ToListAsync(cancel);

        foreach (var some in moved.Chunk(AtOnce))
        {
            await db.SettleAsync(some, today, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await db.SettlePlacesAsync(cancel);
    }
}
