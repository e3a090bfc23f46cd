using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huiskamer.Foundation.Database;

/// <summary>Two who wrote what may be there only once, at one moment.</summary>
internal static class Collision
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY, https://sqlite.org/rescode.html
    private const int Unique = 2067;
    private const int PrimaryKey = 1555;

    extension(DbUpdateException failure)
    {
        /// <summary>Whether somebody else was first.</summary>
        internal bool IsCollision => failure switch
        {
            DbUpdateConcurrencyException => true,
            { InnerException: SqliteException { SqliteExtendedErrorCode: Unique or PrimaryKey } } => true,
            { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => true,
            _ => false,
        };
    }
}
