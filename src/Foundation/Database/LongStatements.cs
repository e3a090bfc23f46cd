using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Database;

/// <summary>Statements over a whole town, which may take minutes where the disk is slow or busy.</summary>
public static class LongStatements
{
    /// <summary>Longer than any takes; whoever waits can stop it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    extension(HouseDb db)
    {
        /// <summary>
        /// Looks up thousands in a transaction that writes them too. PostgreSQL plans it anew: else it would keep the plan that it
        /// made when there was nothing yet. Only for what is read; what guards a reference is best planned once.
        /// </summary>
        /// <param name="read">The question.</param>
        /// <param name="cancel">Stops it.</param>
        public async Task<T> PlannedAnewAsync<T>(Func<Task<T>> read, CancellationToken cancel)
        {
            if (db.Kind is DatabaseKind.Sqlite || db.Database.CurrentTransaction is null)
            {
                return await read();
            }

            await db.Database.ExecuteSqlRawAsync("SET LOCAL plan_cache_mode = force_custom_plan", cancel);
            var found = await read();
            await db.Database.ExecuteSqlRawAsync("SET LOCAL plan_cache_mode = auto", cancel);
            return found;
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
