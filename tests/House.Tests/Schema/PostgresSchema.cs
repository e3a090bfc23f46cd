using System.Data.Common;

namespace Huiskamer.House.Tests.Schema;

/// <summary>The schema as PostgreSQL keeps it.</summary>
internal static class PostgresSchema
{
    private const string Columns =
        """
        SELECT t.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
        FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        """;

    private const string Indexes =
        """
        SELECT t.relname, i.relname, x.indisprimary, x.indisunique,
            (SELECT string_agg(a.attname, ',' ORDER BY k.n)
             FROM unnest(x.indkey) WITH ORDINALITY AS k(att, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.att)
        FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
        WHERE t.relnamespace = 'public'::regnamespace
        """;

    private const string References =
        """
        SELECT t.relname, o.relname, c.confdeltype,
            (SELECT string_agg(a.attname, ',' ORDER BY k.n)
             FROM unnest(c.conkey) WITH ORDINALITY AS k(att, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.att),
            (SELECT string_agg(a.attname, ',' ORDER BY k.n)
             FROM unnest(c.confkey) WITH ORDINALITY AS k(att, n) JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = k.att)
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
        WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(DbConnection database) =>
    [
        .. (await OursAsync(database, Columns)).Select(row => SchemaLine.Column(row[0], row[1], row[2], row[3] == "False")),
        .. (await OursAsync(database, Indexes)).Select(row => row[2] == "True"
            ? SchemaLine.Key(row[0], row[4].Split(','))
            : SchemaLine.Index(row[0], row[1], row[3] == "True", row[4].Split(','))),
        .. (await OursAsync(database, References)).Select(row =>
            SchemaLine.Reference(row[0], row[3].Split(','), row[1], row[4].Split(','), OnDelete(row[2]))),
    ];

    private static async Task<IEnumerable<string[]>> OursAsync(DbConnection database, string question) =>
        (await database.RowsAsync(question)).Where(row => !SchemaLine.IsOfALibrary(row[0]));

    private static string OnDelete(string letter) => letter switch
    {
        "c" => "cascade",
        "n" => "set null",
        "r" => "restrict",
        "d" => "set default",
        _ => "no action",
    };
}

/// <summary>Asks a database about itself, below the tables that EF knows.</summary>
internal static class Questions
{
    /// <summary>The rows of an answer, every value as text.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(this DbConnection database, string question)
    {
        await using var command = database.CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();

        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), null) ?? "")]);
        }

        return rows;
    }
}
