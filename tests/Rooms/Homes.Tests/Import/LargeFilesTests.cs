using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
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

    /// <summary>While one lot is compared the next is read: a household on the border of two must not notice.</summary>
    [Fact]
    public async Task A_file_of_several_lots_that_is_known_but_for_one_changes_one()
    {
        var lines = Lots("PL").ToList();
        await house.ReadsAsync(ImportKind.Households, Sheet(lines));
        Assert.Equal("2.250 zoals ze waren.", ImportWords.Summary(await house.ChecksAsync(ImportKind.Households, Sheet(lines))));

        // The last line of the first lot, whose household goes on in the second.
        lines[IImport.AtOnce - 1] += ";1951";
        Assert.Equal("1 gewijzigd, 2.249 zoals ze waren.", ImportWords.Summary(await house.ChecksAsync(ImportKind.Households, Sheet(lines, ";Geboortejaar"))));
    }

    [Fact]
    public async Task Whoever_breaks_off_lets_go_only_when_nobody_reads_ahead_any_more()
    {
        var sheet = SheetFile.Open(Encoding.UTF8.GetBytes(Sheet(Lots("PM"))), HouseholdImport.Columns);
        var answers = new TaskCompletionSource<int>();
        var asked = 0;
        var plan = new ImportPlan();

        await foreach (var (_, known) in plan.LotsAsync(sheet, _ => Interlocked.Increment(ref asked) == 1 ? Task.FromResult(1) : answers.Task, default))
        {
            Assert.Equal(1, known);
            await plan.BeginWritingAsync(default);
            break;
        }

        var leaving = plan.DisposeAsync().AsTask();
        Assert.False(leaving.IsCompleted);
        answers.SetResult(2);
        await leaving;
        Assert.Equal(2, asked);
    }

    /// <summary>Two lines for each household, from the second one on, so that one stands on the border of two lots.</summary>
    private static IEnumerable<string> Lots(string name) =>
        Enumerable.Range(1, 4_499).Select(line => $"{name}{line / 2};Familie Proef {line / 2};Bewoner {line}");

    private static string Sheet(IEnumerable<string> lines, string also = "") => string.Join('\n', lines.Prepend("Huurdernummer;Aanschrijfnaam;Bewoner" + also));

    private static Task<List<string>> KnownAsync(HouseDb db) => db.Database
        .SqlQueryRaw<string>(db.Kind switch
        {
            DatabaseKind.Sqlite => """SELECT DISTINCT tbl AS "Value" FROM sqlite_stat1 WHERE tbl LIKE 'homes_%' AND CAST(stat AS INTEGER) >= 9000 ORDER BY 1""",
            DatabaseKind.Postgres => """SELECT relname AS "Value" FROM pg_class WHERE relkind = 'r' AND relname LIKE 'homes_%' AND reltuples >= 9000 ORDER BY 1""",
        })
        .ToListAsync();
}
