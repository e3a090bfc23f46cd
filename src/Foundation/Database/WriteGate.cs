using Microsoft.Data.Sqlite;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// One writer at a time on SQLite: waiting here is fair and short, while SQLite's own busy wait polls and may take
/// a second. PostgreSQL needs no gate; there it stands open.
/// </summary>
public sealed class WriteGate(DatabaseKind kind, string connection) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim? _turn = kind is DatabaseKind.Sqlite ? new(1, 1) : null;

    /// <summary>How long a visitor waits: as long as for the file itself.</summary>
    private readonly TimeSpan _patience = kind is DatabaseKind.Sqlite
        ? TimeSpan.FromSeconds(new SqliteConnectionStringBuilder(connection).DefaultTimeout)
        : TimeSpan.Zero;

    /// <summary>Whether there is one writer at a time.</summary>
    internal bool IsForOne => _turn is not null;

    /// <summary>What that one may write with.</summary>
    internal Pen? Pen { get; } = kind is DatabaseKind.Sqlite ? new(connection) : null;

    /// <summary>Waits for a turn; dispose the answer to let the next one in.</summary>
    public ValueTask<IDisposable?> EnterAsync(CancellationToken cancel) => EnterAsync(Timeout.InfiniteTimeSpan, cancel);

    /// <summary>The same for a visitor, who is told when it takes too long.</summary>
    internal ValueTask<IDisposable?> VisitAsync(CancellationToken cancel) => EnterAsync(_patience, cancel);

    private async ValueTask<IDisposable?> EnterAsync(TimeSpan longest, CancellationToken cancel)
    {
        if (_turn is null)
        {
            return null;
        }

        return await _turn.WaitAsync(longest, cancel) ? new Turn(_turn) : throw TooBusy.NoTurn();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Whoever writes writes on; nobody comes after.
        _turn?.Wait(LongestWait);
        Pen?.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

/// <summary>The two databases the house lives in.</summary>
public enum DatabaseKind
{
    /// <summary>One file beside the program: the default.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    Postgres,
}
