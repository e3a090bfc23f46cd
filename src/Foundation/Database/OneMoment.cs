using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huiskamer.Foundation.Database;

/// <summary>Deeds that work out, from all there is, how many rows are to be.</summary>
public static class OneMoment
{
    private const int MostTries = 5;

    extension(HouseDb db)
    {
        /// <summary>
        /// Does a deed that sees everything as it was at one moment. When somebody changed in between what it writes, it begins
        /// again; on SQLite nobody can. It opens its own transaction and must not be part of another.
        /// </summary>
        /// <param name="deed">The deed. Done more than once, only the last time counts.</param>
        /// <param name="cancel">Stops it.</param>
        public async Task AtOneMomentAsync(Func<Task> deed, CancellationToken cancel)
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await db.AllOrNothingAsync(() => SeeingOneMomentAsync(db, deed, cancel), cancel);
                    return;
                }
                catch (Exception overtaken) when (IsOvertaken(overtaken) && tries < MostTries)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
    }

    private static async Task SeeingOneMomentAsync(HouseDb db, Func<Task> deed, CancellationToken cancel)
    {
        if (db.Kind is DatabaseKind.Postgres)
        {
            // As usual, it would hold a row of this very second against what was before it, and write the older over it.
            await db.Database.ExecuteSqlRawAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", cancel);
        }

        await deed();
    }

    private static bool IsOvertaken(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure } => true,
        { InnerException: { } inner } => IsOvertaken(inner),
        _ => false,
    };
}
