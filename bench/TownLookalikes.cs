using System.Diagnostics;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Merging;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Bench;

/// <summary>Who look alike among all households, as every night, beside reading the same names, numbers and days once.</summary>
internal static class TownLookalikes
{
    private static readonly Question[] Names =
    [
        new(
            """
            SELECT h.id, r.name_to_find, r.telephone, r.email, r.birth_year, h.tenant_since
            FROM homes_resident r JOIN homes_household h ON h.id = r.household
            """),
        new("SELECT household, dwelling, \"from\", until FROM homes_tenancy"),
    ];

    public static async Task<Row> MeasureAsync(BenchHouse house, string size)
    {
        await using var bare = await house.BareAsync();
        await Overheard.AskAsync(bare, Names);
        var start = Stopwatch.GetTimestamp();
        await Overheard.AskAsync(bare, Names);
        var theirs = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await house.InAsync(house => new LookalikeFinder(
            house.GetRequiredService<HouseDb>(), house.GetRequiredService<Ids>()).FindAsync((_, _) => { }, CancellationToken.None));
        return new Row("finding households that look alike", size, house.Database, Stopwatch.GetElapsedTime(start).TotalSeconds, theirs.TotalSeconds, "s");
    }
}
