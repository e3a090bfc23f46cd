using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations;

/// <summary>What both databases can do to a table that is full, and the framework does on SQLite only by building the table anew.</summary>
internal static class InPlace
{
    extension(MigrationBuilder house)
    {
        /// <summary>Adds a column that may refer to a row of another table, which then stays as long as it is referred to.</summary>
        public void AddReference(string column, string table, string other)
        {
            var (type, name) = house.IsSqlite() ? ("TEXT", "") : ("uuid", $"CONSTRAINT fk_{table}_{column} ");
            house.Sql($"ALTER TABLE {table} ADD COLUMN {column} {type} NULL {name}REFERENCES {other} (id) ON DELETE RESTRICT");
        }

        /// <summary>Takes a column away with what stands in it.</summary>
        public void TakeAway(string column, string table) => house.Sql($"ALTER TABLE {table} DROP COLUMN {column}");
    }
}
