using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// Writes thousands of new rows of one table past the change tracker: on SQLite with one prepared statement, on PostgreSQL
/// with COPY. The values are the ones a usual save would write.
/// </summary>
internal static class ManyRows
{
    public static async Task WriteAsync(HouseDb db, IEntityType type, IEnumerable<object> rows, CancellationToken cancel)
    {
        var table = type.GetTableName()!;
        var columns = type.GetProperties().Select(property => new Column(property)).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await (db.Kind switch
        {
            DatabaseKind.Sqlite => InsertAsync(db, table, names, columns, rows, cancel),
            DatabaseKind.Postgres => CopyAsync(db, table, names, columns, rows, cancel),
        });
    }

    private static async Task InsertAsync(
        HouseDb db, string table, string names, List<Column> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        await using var insert = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns come from the model.
        insert.CommandText = $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = columns.Select((_, i) => Parameter(insert, $"@p{i}")).ToArray();

        foreach (var row in rows)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].Value = columns[i].Of(row) ?? DBNull.Value;
            }

            cancel.ThrowIfCancellationRequested();
            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task CopyAsync(
        HouseDb db, string table, string names, List<Column> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", cancel);

        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);

            foreach (var column in columns)
            {
                await (column.Of(row) is { } value ? copy.WriteAsync(value, column.StoreType, cancel) : copy.WriteNullAsync(cancel));
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Column(IProperty property)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        public string StoreType => _mapping.StoreTypeNameBase;

        public object? Of(object row) => property.GetGetter().GetClrValue(row) is { } value
            ? _mapping.Converter?.ConvertToProvider(value) ?? value
            : null;
    }
}
