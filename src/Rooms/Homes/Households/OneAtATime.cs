using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

/// <summary>
/// Of two who let a home at one moment, the second waits and sees that the first did. SQLite has one writer at a time. Within
/// a transaction; the home before the household, so that nobody waits for each other.
/// </summary>
internal static class OneAtATime
{
    extension(HouseDb db)
    {
        internal async Task OneAtATimeAsync(DwellingId home, CancellationToken cancel)
        {
            if (db.Kind is DatabaseKind.Postgres)
            {
                await db.Database.ExecuteSqlAsync($"SELECT 1 FROM homes_dwelling WHERE id = {home.Value} FOR UPDATE", cancel);
            }
        }

        internal async Task OneAtATimeAsync(HouseholdId household, CancellationToken cancel)
        {
            if (db.Kind is DatabaseKind.Postgres)
            {
                await db.Database.ExecuteSqlAsync($"SELECT 1 FROM homes_household WHERE id = {household.Value} FOR UPDATE", cancel);
            }
        }
    }
}
