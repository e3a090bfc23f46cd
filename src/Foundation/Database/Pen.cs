using Microsoft.Data.Sqlite;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// A connection to SQLite that stays open, on which statements stay prepared: reading the text of a statement takes SQLite longer
/// than doing it. Only whoever has the turn to write holds it.
/// </summary>
internal sealed class Pen(string connection) : IDisposable
{
    /// <summary>Far more than the house has; whoever would put values in the text should not fill the memory.</summary>
    private const int MostPrepared = 100;

    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private SqliteConnection? _open;

    /// <summary>Writes all of it, or nothing.</summary>
    /// <param name="statements">What is written.</param>
    /// <param name="stands">Whether it may stand, by how many rows each statement touched.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether it stands.</returns>
    public async Task<bool> WritesAsync(IReadOnlyList<Statement> statements, Func<IReadOnlyList<int>, bool> stands, CancellationToken cancel)
    {
        try
        {
            _open ??= await OpenAsync(cancel);
            await using var transaction = _open.BeginTransaction();
            var touched = new int[statements.Count];

            for (var i = 0; i < touched.Length; i++)
            {
                var command = Prepared(_open, statements[i].Sql);
                command.Transaction = transaction;
                statements[i].FillsIn(command);
                touched[i] = await command.ExecuteNonQueryAsync(cancel);
            }

            if (!stands(touched))
            {
                return false;
            }

            await transaction.CommitAsync(cancel);
            return true;
        }
        catch
        {
            // Whatever went wrong, the next one begins with a new one.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var open = _open;
        _open = null;
        Forget();
        open?.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var open = new SqliteConnection(connection);
        await open.OpenAsync(cancel);
        return open;
    }

    private SqliteCommand Prepared(SqliteConnection open, string sql)
    {
        if (_prepared.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (_prepared.Count == MostPrepared)
        {
            Forget();
        }

        return _prepared[sql] = open.CreateCommand();
    }
}
