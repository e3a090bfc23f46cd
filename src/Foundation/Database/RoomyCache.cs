using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// Gives SQLite more room to keep pages in than its usual two megabytes, so that a file of a hundred thousand homes is not
/// written out and read back while it is read in. Asked once of each connection that is really new.
/// </summary>
internal sealed class RoomyCache : DbConnectionInterceptor
{
    private const string Room = "PRAGMA cache_size = -24576";

    private readonly ConditionalWeakTable<object, object> _known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Gives((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Gives((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Gives(SqliteConnection connection)
    {
        // What is opened comes from a pool: the handle tells whether it was seen before.
        if (connection.Handle is { } handle && _known.TryAdd(handle, this))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Room;
            command.ExecuteNonQuery();
        }
    }
}
