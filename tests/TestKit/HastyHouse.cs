using Huiskamer.Foundation.Database;
using Huiskamer.House;
using Microsoft.Data.Sqlite;

namespace Huiskamer.TestKit;

/// <summary>A house whose visitors wait for a turn to write for a second. On PostgreSQL nobody waits for that.</summary>
public sealed class HastyHouse : TestHouse
{
    /// <summary>Does something while another process holds the only turn to write.</summary>
    public async Task WhileAnotherProcessWritesAsync(Func<Task> deed)
    {
        if (TestDatabase.Kind is DatabaseKind.Postgres)
        {
            await deed();
            return;
        }

        await using var another = new SqliteConnection(Settings.Connection);
        await another.OpenAsync();
        await using var writes = another.BeginTransaction();
        await deed();
    }

    /// <summary>Does something while this house itself writes for a long time.</summary>
    public Task WhileItWritesAsync(Func<Task> deed) => InAsync<HouseDb>(db => db.AllOrNothingAsync(deed, CancellationToken.None));

    /// <inheritdoc />
    protected override HouseSettings With(HouseSettings settings) => settings.Database is DatabaseKind.Sqlite
        ? settings with { Connection = settings.Connection.Replace("Timeout=30", "Timeout=1", StringComparison.Ordinal) }
        : settings;
}
