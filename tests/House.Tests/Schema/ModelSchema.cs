using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.House.Tests.Schema;

/// <summary>The schema as the rooms' maps say it, one line for each thing, in the words of the provider at hand.</summary>
internal static class ModelSchema
{
    public static IReadOnlyList<string> Of(HouseDb db)
    {
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

        return
        [
            .. tables.SelectMany(table => table.Columns.Select(column =>
                SchemaLine.Column(table.Name, column.Name, column.StoreType, column.IsNullable))),
            .. tables.Select(table => SchemaLine.Key(table.Name, Names(table.PrimaryKey!.Columns))),
            .. tables.SelectMany(table => table.UniqueConstraints.Where(key => !key.GetIsPrimaryKey())
                .Select(key => SchemaLine.Index(table.Name, key.Name, true, Names(key.Columns)))),
            .. tables.SelectMany(table => table.Indexes.Select(index =>
                SchemaLine.Index(table.Name, index.Name, index.IsUnique, Names(index.Columns)))),
            .. tables.SelectMany(table => table.ForeignKeyConstraints.Select(reference => SchemaLine.Reference(
                table.Name, Names(reference.Columns), reference.PrincipalTable.Name, Names(reference.PrincipalColumns), Words(reference.OnDeleteAction)))),
        ];
    }

    private static IEnumerable<string> Names(IEnumerable<IColumn> columns) => columns.Select(column => column.Name);

    private static string Words(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "cascade",
        ReferentialAction.SetNull => "set null",
        ReferentialAction.Restrict => "restrict",
        ReferentialAction.SetDefault => "set default",
        ReferentialAction.NoAction => "no action",
    };
}

/// <summary>How a thing of the schema is written down, so that model and database can be laid side by side.</summary>
internal static class SchemaLine
{
    /// <summary>Tables that no map makes: the list of migrations, SQLite's own, and full-text search, which differs per provider.</summary>
    public static bool IsOfALibrary(string table) => table is "__EFMigrationsHistory" or "__EFMigrationsLock"
        || table.StartsWith("sqlite_", StringComparison.Ordinal)
        || table.StartsWith("search_", StringComparison.Ordinal);

    public static string Column(string table, string name, string type, bool nullable) =>
        $"{table}.{name} {type.ToLowerInvariant()}{(nullable ? " null" : "")}";

    public static string Key(string table, IEnumerable<string> columns) => $"{table} key ({string.Join(", ", columns)})";

    public static string Index(string table, string name, bool unique, IEnumerable<string> columns) =>
        $"{table} {(unique ? "unique " : "")}index {name} ({string.Join(", ", columns)})";

    public static string Reference(
        string table, IEnumerable<string> columns, string other, IEnumerable<string> theirs, string onDelete) =>
        $"{table} ({string.Join(", ", columns)}) refers to {other} ({string.Join(", ", theirs)}) on delete {onDelete}";
}
