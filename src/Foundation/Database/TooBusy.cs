using Microsoft.Data.Sqlite;

namespace Huiskamer.Foundation.Database;

/// <summary>Somebody who wanted to write waited as long as one may, and did not get a turn. They did nothing; later it goes.</summary>
public static class TooBusy
{
    // SQLITE_BUSY and SQLITE_LOCKED, https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>After how many seconds they may try again.</summary>
    public const string TryAfter = "60";

    extension(Exception failure)
    {
        /// <summary>Whether this is why it failed.</summary>
        public bool IsTooBusy => failure switch
        {
            SqliteException { SqliteErrorCode: Busy or Locked } => true,
            { InnerException: { } cause } => cause.IsTooBusy,
            _ => false,
        };
    }

    /// <summary>What SQLite says too.</summary>
    internal static SqliteException NoTurn() => new("The turn to write did not come in time.", Busy);
}
