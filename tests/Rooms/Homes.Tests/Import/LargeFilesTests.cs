using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class LargeFilesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task After_a_large_file_the_database_knows_how_large_each_table_became()
    {
        var lines = Enumerable.Range(0, 9_000).Select(line => $"KP{line};Familie Verzonnen van nummer {line};Bewoner Verzonnen van nummer {line}");
        var text = string.Join('\n', lines.Prepend("Huurdernummer;Aanschrijfnaam;Bewoner"));

        await house.InAsync<Importer>(async importer =>
        {
            var file = await importer.HandInAsync(ImportKind.Households, "groot.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
            Assert.True(file.IsLarge);
            await importer.ReadInAsync(file, _ => { }, default);
        });

        var known = await house.AskAsync(db => KnownAsync(db));
        Assert.Equal(["homes_household", "homes_name_word", "homes_resident"], known);
    }

    private static Task<List<string>> KnownAsync(HouseDb db) => db.Database
        .SqlQueryRaw<string>(db.Kind switch
        {
            DatabaseKind.Sqlite => """SELECT DISTINCT tbl AS "Value" FROM sqlite_stat1 WHERE tbl LIKE 'homes_%' AND CAST(stat AS INTEGER) >= 9000 ORDER BY 1""",
            DatabaseKind.Postgres => """SELECT relname AS "Value" FROM pg_class WHERE relkind = 'r' AND relname LIKE 'homes_%' AND reltuples >= 9000 ORDER BY 1""",
        })
        .ToListAsync();
}
