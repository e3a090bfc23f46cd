using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.Bench;

/// <summary>
/// The first page of who was not spoken to for longest, as a colleague gets it over HTTP, beside the two bare queries of the
/// same rows on the same database; and what it took to read the homes in, beside reading the same file line by line.
/// </summary>
internal static class LongestNotSpoken
{
    private const string Bare =
        """
        SELECT h.id, h.spoken_on, h.tenant_since, h.last_spoken_kind, h.last_spoken_by, d.street, d.house_number, d.addition, n.name
        FROM homes_household h
        JOIN homes_dwelling d ON d.id = h.dwelling
        JOIN homes_neighbourhood n ON n.id = h.neighbourhood
        WHERE h.lives_here = TRUE
        ORDER BY h.spoken_on, h.tenant_since, h.id
        LIMIT 25
        """;

    public static async IAsyncEnumerable<Row> MeasureAsync(int homes)
    {
        foreach (var kind in BenchHouse.Kinds)
        {
            var size = homes.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")) + " homes";
            using var scratch = new Scratch();
            var files = await HomesOnPaper.WriteAsync(scratch, homes);
            await using var house = await BenchHouse.OpenAsync(kind, scratch);

            var start = Stopwatch.GetTimestamp();
            await house.CommandsAsync("import", "woningen", files.Dwellings);
            var import = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var parse = await Watch.MillisecondsAsync(5, () => Task.FromResult(HomesOnPaper.Count(files.Dwellings)));
            yield return new Row("import of dwellings (one run)", size, house.Database, import, parse, "ms");

            await house.CommandsAsync("import", "huishoudens", files.Households);
            await house.CommandsAsync("import", "huurcontracten", files.Tenancies);
            await house.CommandsAsync("import", "contactmomenten", files.Contacts);
            await house.SignInAsync();

            var ours = await Watch.MillisecondsAsync(15, () => house.OpensAsync("/woningen/langst-niet-gesproken"));
            var bare = await Watch.MillisecondsAsync(15, () => BareAsync(kind, house.Connection));
            yield return new Row("longest not spoken, first page", size, house.Database, ours, bare, "ms");
        }
    }

    private static async Task BareAsync(DatabaseKind kind, string text)
    {
        await using DbConnection connection = kind switch
        {
            DatabaseKind.Sqlite => new SqliteConnection(text),
            DatabaseKind.Postgres => new NpgsqlConnection(text),
        };
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM homes_household WHERE lives_here = TRUE";
        await count.ExecuteScalarAsync();
        await using var page = connection.CreateCommand();
        page.CommandText = Bare;
        await using var rows = await page.ExecuteReaderAsync();
        var seen = 0;

        while (await rows.ReadAsync())
        {
            _ = rows.GetValue(5);
            seen++;
        }

        if (seen != 25)
        {
            throw new InvalidOperationException($"The bare query gave {seen} rows.");
        }
    }
}
