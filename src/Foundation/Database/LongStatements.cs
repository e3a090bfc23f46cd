using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huiskamer.Foundation.Database;

/// <summary>Statements over a whole town, which may take minutes where the disk is slow or busy.</summary>
public static class LongStatements
{
    /// <summary>Longer than any takes; whoever waits can stop it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    extension(HouseDb db)
    {
        /// <summary>
        /// Begins a transaction for a deed of several saves, which may be about a hundred thousand rows. PostgreSQL plans its
        /// statements for what they are about, also those that it has ready for a page.
        /// </summary>
        internal async Task<IDbContextTransaction> BeginDeedAsync(CancellationToken cancel)
        {
            var transaction = await db.Database.BeginTransactionAsync(cancel);

            if (db.Kind is DatabaseKind.Postgres)
            {
                await db.Database.ExecuteSqlRawAsync("SET LOCAL plan_cache_mode = force_custom_plan", cancel);
            }

            return transaction;
        }

        /// <summary>
        /// Does one statement and gives how many rows it touched. What is asked of a page is given up after half a minute;
        /// this is not, as it would begin from nothing again and never come to an end.
        /// </summary>
        /// <param name="sql">The statement, without anything in it from outside.</param>
        /// <param name="values">What stands at its {0}, {1}.</param>
        /// <param name="cancel">Stops it.</param>
        public async Task<int> ExecuteLongAsync(string sql, IEnumerable<object> values, CancellationToken cancel)
        {
            var usual = db.Database.GetCommandTimeout();
            db.Database.SetCommandTimeout(Longest);

            try
            {
                return await db.Database.ExecuteSqlRawAsync(sql, values, cancel);
            }
            finally
            {
                db.Database.SetCommandTimeout(usual);
            }
        }
    }
}
