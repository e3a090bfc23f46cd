using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Huiskamer.Foundation.Database;

/// <summary>A statement that is written past the change tracker, with others in one go.</summary>
/// <param name="Sql">The statement, in which the values are called <c>@p0</c>, <c>@p1</c> and on.</param>
/// <param name="Values">Its values, in that order.</param>
public sealed record Statement(string Sql, IReadOnlyList<object?> Values)
{
    private const int RowsAtOnce = 1000;
    private const int StatementsAtOnce = 20;

    /// <summary>What PostgreSQL calls the types of the values; where nothing is said it follows from the value.</summary>
    private IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Adds one new thing, whole: the database fills in nothing.</summary>
    public static Statement Adding(HouseDb db, object thing)
    {
        var table = RowTable.Of(db, thing.GetType());
        return Adding(table, table.Values(thing));
    }

    /// <summary>
    /// Adds whole rows. On PostgreSQL many travel in one statement; on SQLite, which is no journey away, the same statement is
    /// done once more.
    /// </summary>
    internal static IEnumerable<Statement> Adding(DatabaseKind database, RowTable table, IEnumerable<object?[]> rows) => database switch
    {
        DatabaseKind.Sqlite => rows.Select(row => Adding(table, row)),
        DatabaseKind.Postgres => rows.Chunk(RowsAtOnce).Select(some => some is [var one] ? Adding(table, one) : AddingTogether(table, some)),
    };

    /// <summary>Does it in the transaction that is going on.</summary>
    /// <returns>How many rows it touched.</returns>
    public static async Task<int> DoAsync(HouseDb db, Statement statement, CancellationToken cancel) => (await DoAsync(db, [statement], cancel))[0];

    /// <summary>Does statements in the transaction that is going on; on PostgreSQL in one go to the server.</summary>
    /// <returns>How many rows each of them touched.</returns>
    internal static async Task<IReadOnlyList<int>> DoAsync(HouseDb db, IEnumerable<Statement> statements, CancellationToken cancel)
    {
        var touched = new List<int>();

        foreach (var some in statements.Chunk(StatementsAtOnce))
        {
            touched.AddRange(db.Kind switch
            {
                DatabaseKind.Sqlite => await EachAsync(db, some, cancel),
                DatabaseKind.Postgres => await TogetherAsync(db, some, cancel),
            });
        }

        return touched;
    }

    /// <summary>Does statements on PostgreSQL without a transaction around them: one go to the server is a transaction by itself.</summary>
    /// <returns>Whether it is done: more than travel together are not one.</returns>
    internal static async Task<bool> DoAloneAsync(HouseDb db, Statement[] statements, CancellationToken cancel)
    {
        if (statements.Length > StatementsAtOnce)
        {
            return false;
        }

        await db.Database.OpenConnectionAsync(cancel);

        try
        {
            await TogetherAsync(db, statements, cancel);
            return true;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Puts it in a command; when it is the same statement with other values, it stays prepared.</summary>
    internal void FillsIn(DbCommand command)
    {
        if (Sql != command.CommandText)
        {
            command.CommandText = Sql;
            command.Parameters.Clear();
            command.Parameters.AddRange(Values.Select((_, place) => Parameter(command, place)).ToArray());
        }

        for (var place = 0; place < Values.Count; place++)
        {
            command.Parameters[place].Value = Values[place] ?? DBNull.Value;
        }
    }

    private static Statement Adding(RowTable table, object?[] row)
    {
        var places = string.Join(", ", row.Select((_, place) => $"@p{place}"));
        return new Statement($"INSERT INTO \"{table.Name}\" ({Names(table)}) VALUES ({places})", row) { Types = table.StoreTypes };
    }

    /// <summary>A column travels as one value, so that the statement is the same however many rows there are.</summary>
    private static Statement AddingTogether(RowTable table, object?[][] rows)
    {
        var places = string.Join(", ", table.Columns.Select((_, place) => $"@p{place}"));
        return new Statement(
            $"INSERT INTO \"{table.Name}\" ({Names(table)}) SELECT * FROM unnest({places})",
            [.. table.Columns.Select((_, place) => table.Downwards(place, rows))])
        {
            Types = [.. table.StoreTypes.Select(type => type + "[]")],
        };
    }

    private static string Names(RowTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column}\""));

#pragma warning disable CA2100 // Names of tables and columns come from the model.
    private static async Task<IReadOnlyList<int>> EachAsync(HouseDb db, Statement[] statements, CancellationToken cancel)
    {
        var touched = new int[statements.Length];
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();

        for (var i = 0; i < statements.Length; i++)
        {
            statements[i].FillsIn(command);
            touched[i] = await command.ExecuteNonQueryAsync(cancel);
        }

        return touched;
    }

    private static async Task<IReadOnlyList<int>> TogetherAsync(HouseDb db, Statement[] statements, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());

        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);

            for (var place = 0; place < statement.Values.Count; place++)
            {
                command.Parameters.Add(new NpgsqlParameter($"p{place}", statement.Values[place] ?? DBNull.Value)
                {
                    DataTypeName = statement.Types.Count == 0 ? null : statement.Types[place],
                });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync(cancel);
        await batch.ExecuteNonQueryAsync(cancel);
        return [.. batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(command => command.RecordsAffected)];
    }
#pragma warning restore CA2100

    private static DbParameter Parameter(DbCommand command, int place)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{place}";
        return parameter;
    }
}
