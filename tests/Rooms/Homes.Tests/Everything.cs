using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests;

/// <summary>All that the room knows, row by row, to hold before against after.</summary>
internal static class Everything
{
    extension(TestHouse house)
    {
        /// <summary>All that stands in the tables of the room, but for files, deeds and their traces themselves.</summary>
        /// <param name="withStaff">And who works here, where, with which roles and keys.</param>
        internal Task<string> EverythingAsync(bool withStaff = false) => house.AskAsync(async db =>
        {
            var tables = db.Model.GetEntityTypes()
                .Select(type => type.GetTableName()!)
                .Where(name => (name.StartsWith("homes_", StringComparison.Ordinal) || (withStaff && name.StartsWith("staff_", StringComparison.Ordinal)))
                    && !name.StartsWith("homes_import", StringComparison.Ordinal)
                    && name is not ("homes_household_deed" or "homes_code_in_file"))
                .Order(StringComparer.Ordinal);
            var all = new StringBuilder();

            foreach (var table in tables)
            {
                all.Append(table).Append('\n').AppendJoin('\n', (await RowsAsync(db, table)).Order(StringComparer.Ordinal)).Append('\n');
            }

            return all.ToString();
        });
    }

    private static async Task<List<string>> RowsAsync(HouseDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the model.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();

        while (await reader.ReadAsync())
        {
            // How often a row was changed only goes up, also when it is put back.
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "version").Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}")));
        }

        return rows;
    }
}
