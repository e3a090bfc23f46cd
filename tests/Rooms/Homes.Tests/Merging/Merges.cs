using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Merging;

/// <summary>Lets households become one, as somebody does on the page.</summary>
internal static class Merges
{
    extension(TestHouse house)
    {
        internal async Task<HouseholdDeed> MergesAsync(
            HouseholdId stays, HouseholdId goes, DeedKind kind = DeedKind.Merge, LettingGo? letsGo = null, string? agreement = null)
        {
            HouseholdDeed? deed = null;
            await house.InAsync<HouseDb>(async db =>
            {
                var merger = new Merger(db, new HouseholdDeeds(db, new DeedPlans(db, []), new Ids(house.Clock), house.Clock), house.Clock);
                var two = new Two(await db.Households.SingleAsync(h => h.Id == stays), await db.Households.SingleAsync(h => h.Id == goes));
                deed = await merger.MergeAsync(new NewMerge(kind, two, letsGo, agreement), null, default);
            });
            return deed!;
        }

        internal Task TakesBackAsync(HouseholdDeed deed) => house.InAsync<HouseholdDeeds>(deeds => deeds.TakeBackAsync(deed.Id, default));

        internal Task<Household> NowAsync(HouseholdId id) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == id));

        internal Task<List<string>> NamesIn(HouseholdId id) =>
            house.AskAsync(db => db.Residents.Where(r => r.Household == id).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync());
    }
}
