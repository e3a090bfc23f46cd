using Huiskamer.Foundation.Routines;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// How large tables are and how their values lie. By that the database chooses its index; without it, it guesses.
/// </summary>
public static class Sizes
{
    extension(HouseDb db)
    {
        /// <summary>Lets the database look at its tables, at some rows of each. Joins the caller's transaction.</summary>
        public Task KnowSizesAsync(CancellationToken cancel) => db.AllOrNothingAsync(
            () => db.ExecuteLongAsync(
                db.Kind switch
                {
                    DatabaseKind.Sqlite => "PRAGMA analysis_limit = 1000; ANALYZE",
                    DatabaseKind.Postgres => "ANALYZE",
                },
                [],
                cancel),
            cancel);
    }
}

/// <summary>Every night, after what should be forgotten is gone.</summary>
internal sealed class KnowSizesEveryNight(HouseDb db) : IRoutine
{
    public static string When => "0 30 4 * * ?";

    public Task RunAsync(CancellationToken cancel) => db.KnowSizesAsync(cancel);
}
