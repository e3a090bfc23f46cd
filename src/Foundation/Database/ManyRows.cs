using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// Writes thousands of rows of one table past the change tracker: on SQLite with one prepared statement, on PostgreSQL
/// with COPY.
/// </summary>
internal static class ManyRows
{
    private const string Was = "version_it_was";

#pragma warning disable CA2100 // Names of tables and columns come from the model.

    /// <summary>Adds rows.</summary>
    public static Task AddAsync(HouseDb db, RowTable table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel) =>
        db.Kind switch
        {
            DatabaseKind.Sqlite => EachAsync(
                db,
                $"INSERT INTO \"{table.Name}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})",
                rows,
                cancel),
            DatabaseKind.Postgres => ByIdAsync(db, () => CopyAsync(db, table, table.Name, columns, rows, cancel), cancel),
        };

    /// <summary>
    /// Writes whole rows over those with the same id. When one of them is gone, or its version is no longer the given one,
    /// nothing is written: somebody else was first.
    /// </summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that the rows have, the id among them.</param>
    /// <param name="rows">The values of each row, and behind them the version that it has now when the table keeps one.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task ChangeAsync(
        HouseDb db, RowTable table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows, CancellationToken cancel)
    {
        var written = db.Kind switch
        {
            DatabaseKind.Sqlite => await EachAsync(db, Update(table, columns), rows, cancel),
            DatabaseKind.Postgres => await ByIdAsync(db, () => CopyOverAsync(db, table, columns, rows, cancel), cancel),
        };

        if (written != rows.Count)
        {
            throw new DbUpdateConcurrencyException($"Of {rows.Count} rows of {table.Name} {written} were as they were read.");
        }
    }

    /// <summary>Takes rows away.</summary>
    public static async Task RemoveAsync(HouseDb db, RowTable table, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(500))
        {
            await using var remove = Command(db, $"DELETE FROM \"{table.Name}\" WHERE \"{table.Key}\" IN ({string.Join(", ", some.Select((_, i) => $"@p{i}"))})");

            for (var i = 0; i < some.Length; i++)
            {
                Parameter(remove, $"@p{i}").Value = some[i];
            }

            await remove.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string Update(RowTable table, IReadOnlyList<string> columns)
    {
        var set = string.Join(", ", columns.Select((column, i) => (column, i)).Where(one => one.column != table.Key).Select(one => $"\"{one.column}\" = @p{one.i}"));
        var key = columns.Select((column, i) => (column, i)).First(one => one.column == table.Key).i;
        var same = table.Version is { } version ? $" AND \"{version}\" = @p{columns.Count}" : "";
        return $"UPDATE \"{table.Name}\" SET {set} WHERE \"{table.Key}\" = @p{key}{same}";
    }

    private static async Task<int> EachAsync(HouseDb db, string sql, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var command = Command(db, sql);
        DbParameter[]? values = null;
        var written = 0;

        foreach (var row in rows)
        {
            values ??= [.. row.Select((_, i) => Parameter(command, $"@p{i}"))];

            for (var i = 0; i < values.Length; i++)
            {
                values[i].Value = row[i] ?? DBNull.Value;
            }

            cancel.ThrowIfCancellationRequested();
            written += await command.ExecuteNonQueryAsync(cancel);
        }

        return written;
    }

    /// <summary>
    /// Writes while PostgreSQL looks up every row by its id. It would rather read all complexes for each home that refers to one,
    /// and a town of households to its end for each two thousand that change.
    /// </summary>
    private static async Task<int> ByIdAsync(HouseDb db, Func<Task<int>> write, CancellationToken cancel)
    {
        await ExecuteAsync(db, "SET LOCAL random_page_cost = 1; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off", cancel);
        var written = await write();
        await ExecuteAsync(
            db, "SET LOCAL random_page_cost TO DEFAULT; SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT", cancel);
        return written;
    }

    private static async Task<int> CopyAsync(
        HouseDb db, RowTable table, string into, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var types = columns.Select(column => column == Was ? "integer" : table.StoreType(column)).ToArray();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{into}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancel);

        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);

            for (var i = 0; i < types.Length; i++)
            {
                await (row[i] is { } value ? copy.WriteAsync(value, types[i], cancel) : copy.WriteNullAsync(cancel));
            }
        }

        return (int)await copy.CompleteAsync(cancel);
    }

    /// <summary>Copies the rows beside the table first, with the version they have now, and then over it in one statement.</summary>
    private static async Task<int> CopyOverAsync(
        HouseDb db, RowTable table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        const string beside = "rows_to_write";
        var (was, same) = table.Version is { } version ? ($", 0 AS {Was}", $" AND t.\"{version}\" = r.{Was}") : ("", "");
        var set = string.Join(", ", columns.Where(column => column != table.Key).Select(column => $"\"{column}\" = r.\"{column}\""));

        await ExecuteAsync(db, $"CREATE TEMP TABLE {beside} ON COMMIT DROP AS SELECT {Names(columns)}{was} FROM \"{table.Name}\" LIMIT 0", cancel);
        await CopyAsync(db, table, beside, table.Version is null ? columns : [.. columns, Was], rows, cancel);
        var written = await ExecuteAsync(
            db, $"UPDATE \"{table.Name}\" t SET {set} FROM {beside} r WHERE t.\"{table.Key}\" = r.\"{table.Key}\"{same}", cancel);
        await ExecuteAsync(db, $"DROP TABLE {beside}", cancel);
        return written;
    }

    private static async Task<int> ExecuteAsync(HouseDb db, string sql, CancellationToken cancel)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Command(HouseDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
#pragma warning restore CA2100

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
