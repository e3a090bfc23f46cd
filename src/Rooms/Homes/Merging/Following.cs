using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// A household that went into another stays as a row that points on. Whoever holds its id finds the other; a row always
/// points at a household that stayed, so one step is enough.
/// </summary>
internal static class Following
{
    private const int AtOnce = 500;

    extension(HouseDb db)
    {
        /// <summary>The household that this one is now: mostly itself.</summary>
        internal async Task<HouseholdId> NowAsync(HouseholdId id, CancellationToken cancel) =>
            await db.Households.Where(household => household.Id == id).Select(household => household.JoinedInto).SingleOrDefaultAsync(cancel) ?? id;

        /// <summary>The household itself that this one is now, to change it: mostly found at once.</summary>
        internal async Task<Household> ThatIsNowAsync(HouseholdId id, CancellationToken cancel)
        {
            var household = await db.Households.SingleAsync(one => one.Id == id, cancel);
            return household.JoinedInto is { } into ? await db.Households.SingleAsync(one => one.Id == into, cancel) : household;
        }

        /// <summary>Of these, those that went into another, with the one they are now.</summary>
        internal async Task<IReadOnlyDictionary<HouseholdId, HouseholdId>> WentIntoAsync(IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel)
        {
            var went = new Dictionary<HouseholdId, HouseholdId>();

            foreach (var some in ids.Distinct().Chunk(AtOnce))
            {
                var found = await db.Households
                    .Where(household => some.Contains(household.Id) && household.JoinedInto != null)
                    .Select(household => new { household.Id, Now = household.JoinedInto!.Value })
                    .ToListAsync(cancel);
                found.ForEach(one => went.Add(one.Id, one.Now));
            }

            return went;
        }

        /// <summary>All ids by which these households are known: their own, and of those that went into them.</summary>
        internal async Task<IReadOnlyList<HouseholdId>> KnownAsAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel)
        {
            var known = new List<HouseholdId>(households);

            foreach (var some in households.Chunk(AtOnce))
            {
                known.AddRange(await db.Households
                    .Where(household => household.JoinedInto != null && some.Contains(household.JoinedInto.Value))
                    .Select(household => household.Id)
                    .ToListAsync(cancel));
            }

            return known;
        }
    }
}
