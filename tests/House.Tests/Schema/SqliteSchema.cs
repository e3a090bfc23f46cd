using System.Data.Common;

namespace Huiskamer.House.Tests.Schema;

/// <summary>The schema as SQLite keeps it.</summary>
internal static class SqliteSchema
{
    public static async Task<IReadOnlyList<string>> OfAsync(DbConnection database)
    {
        var tables = await database.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table'");
        var lines = new List<string>();

        foreach (var table in tables.Select(row => row[0]).Where(table => !SchemaLine.IsOfALibrary(table)))
        {
            var columns = await database.RowsAsync($"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')");
            lines.AddRange(columns.Select(column => SchemaLine.Column(table, column[0], column[1], column[2] == "0")));
            lines.Add(SchemaLine.Key(table, columns.Where(c => c[3] != "0").OrderBy(c => int.Parse(c[3], null)).Select(c => c[0])));
            lines.AddRange(await IndexesAsync(database, table));
            lines.AddRange(await ReferencesAsync(database, table));
        }

        return lines;
    }

    private static async Task<List<string>> IndexesAsync(DbConnection database, string table)
    {
        var lines = new List<string>();

        // Origin pk is the key's own index.
        foreach (var index in await database.RowsAsync($"SELECT name, \"unique\" FROM pragma_index_list('{table}') WHERE origin <> 'pk'"))
        {
            var columns = await database.RowsAsync($"SELECT name FROM pragma_index_info('{index[0]}') ORDER BY seqno");
            lines.Add(SchemaLine.Index(table, index[0], index[1] == "1", columns.Select(column => column[0])));
        }

        return lines;
    }

    private static async Task<IEnumerable<string>> ReferencesAsync(DbConnection database, string table)
    {
        var columns = await database.RowsAsync(
            $"SELECT id, \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('{table}') ORDER BY id, seq");

        return columns.GroupBy(column => column[0]).Select(reference => SchemaLine.Reference(
            table,
            reference.Select(column => column[2]),
            reference.First()[1],
            reference.Select(column => column[3]),
            reference.First()[4].ToLowerInvariant()));
    }
}
