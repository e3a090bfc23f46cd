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
        /// <summary>Lets the database look at all its tables, at some rows of each. Joins the caller's transaction.</summary>
        public Task KnowSizesAsync(CancellationToken cancel) => LookAsync(db, ["ANALYZE"], cancel);

        /// <summary>The same for the tables of these things alone.</summary>
        public Task KnowSizesAsync(IEnumerable<Type> things, CancellationToken cancel) =>
            LookAsync(db, things.Select(thing => $"ANALYZE \"{RowTable.Of(db, thing).Name}\""), cancel);
    }

    private static Task LookAsync(HouseDb db, IEnumerable<string> looks, CancellationToken cancel) => db.AllOrNothingAsync(
        () => db.ExecuteLongAsync(
            string.Join("; ", db.Kind switch
            {
                DatabaseKind.Sqlite => looks.Prepend("PRAGMA analysis_limit = 1000"),
                DatabaseKind.Postgres => looks,
            }),
            [],
            cancel),
        cancel);
}

/// <summary>Every night, after what should be forgotten is gone.</summary>
internal sealed class KnowSizesEveryNight(HouseDb db) : IRoutine
{
    public static string When => "0 30 4 * * ?";

    public Task RunAsync(CancellationToken cancel) => db.KnowSizesAsync(cancel);
}
