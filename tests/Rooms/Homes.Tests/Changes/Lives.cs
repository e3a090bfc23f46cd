using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Search;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Changes;

/// <summary>A household of two with an empty home of ours next door, and what can happen to them.</summary>
internal sealed record Life(Neighbourhood Neighbourhood, Family Family, Resident Aaltje, Resident Berend, Dwelling Empty)
{
    public HouseholdId Id => Family.Id;

    public string Path => $"/woningen/huishoudens/{Id}";
}

internal static class Lives
{
    extension(TestHouse house)
    {
        internal async Task<Life> LifeAsync(params DateOnly[] spokenOn)
        {
            var neighbourhood = A.Neighbourhood();
            var family = A.Family(neighbourhood, addressee: "Familie Eleveld", spokenOn: spokenOn);
            var aaltje = new Resident(A.Id<ResidentId>(), family.Id, "Aaltje Eleveld", "06 00 12 34 56", null, 1961);
            var berend = new Resident(A.Id<ResidentId>(), family.Id, "Berend Eleveld", "06 00 12 34 57", null, 1959);
            var empty = A.Dwelling(neighbourhood, "Kerkstraat");
            await house.SavesAsync([neighbourhood, .. family.Rows, aaltje, berend, empty]);
            return new Life(neighbourhood, family, aaltje, berend, empty);
        }

        internal Task<Household> NowAsync(HouseholdId id) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == id));

        internal Task<List<Tenancy>> TenanciesAsync(HouseholdId id) =>
            house.AskAsync(db => db.Tenancies.AsNoTracking().Where(t => t.Household == id).OrderBy(t => t.From).ToListAsync());

        internal Task<List<string>> NamesAsync(HouseholdId id) =>
            house.AskAsync(db => db.Residents.Where(r => r.Household == id).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync());

        /// <summary>Who is found by this word of a name.</summary>
        internal Task<List<HouseholdId>> CalledAsync(string name) =>
            house.AskAsync(db => db.Called(db.Households, name, asItSounds: false).Select(household => household.Id).ToListAsync());

        internal Task HappensAsync(Life life, Move move) => house.DoesAsync(life, (changes, household) => changes.HappensAsync(household, move, null, default));

        internal Task HappensAsync(Life life, Leaving leaving) => house.DoesAsync(life, (changes, household) => changes.HappensAsync(household, leaving, null, default));

        internal Task HappensAsync(Life life, Death death) => house.DoesAsync(life, (changes, household) => changes.HappensAsync(household, death, null, default));

        internal async Task<HouseholdId> HappensAsync(Life life, Split split)
        {
            var apart = default(HouseholdId);
            await house.DoesAsync(life, async (changes, household) => apart = await changes.HappensAsync(household, split, null, default));
            return apart;
        }

        /// <summary>Berend goes to live in the empty home.</summary>
        internal Task<HouseholdId> SplitsAsync(Life life, DateOnly on) =>
            house.HappensAsync(life, new Split([life.Berend.Id], on, life.Empty.Id, "De heer B. Eleveld", "Mevrouw A. Eleveld"));

        /// <summary>What was done last is taken back.</summary>
        internal async Task TakesBackAsync(HouseholdId id)
        {
            var last = await house.AskAsync(db => db.HouseholdDeeds.Where(d => d.Household == id && d.TakenBackAt == null).OrderByDescending(d => d.Number).Select(d => d.Id).FirstAsync());
            await house.InAsync<HouseholdDeeds>(deeds => deeds.TakeBackAsync(last, default));
        }

        private async Task DoesAsync(Life life, Func<HouseholdChanges, Household, Task> deed)
        {
            await using var scope = house.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
            var changes = scope.ServiceProvider.GetRequiredService<HouseholdChanges>();
            await deed(changes, await db.Households.SingleAsync(h => h.Id == life.Id));
        }
    }
}
