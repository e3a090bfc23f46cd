using System.Data.Common;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.House.Demo;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests.Demo;

public sealed class SameHouseTests
{
    private static readonly DateOnly Day = new(2027, 3, 2);

    [Fact]
    public async Task Two_demo_houses_of_one_seed_and_one_day_do_not_differ()
    {
        var one = await TablesAsync(Day, DemoBuilder.Seed);
        var other = await TablesAsync(Day, DemoBuilder.Seed);

        Assert.Equal(one.Keys.Order(), other.Keys.Order());
        Assert.All(one, table => Assert.Equal(table.Value, other[table.Key]));
    }

    [Fact]
    public async Task Another_seed_gives_other_people()
    {
        var one = await TablesAsync(Day, DemoBuilder.Seed);
        var other = await TablesAsync(Day, DemoBuilder.Seed + 1);

        Assert.NotEqual(one["staff_colleague"], other["staff_colleague"]);
    }

    [Fact]
    public async Task A_demo_house_of_any_size_has_so_many_homes_and_people_who_live_and_are_spoken_there()
    {
        var homes = LongRun.Count(usual: 1000, full: 100_000);
        await using var database = await TestDatabase.MigratedAsync();
        await DemoBuilder.FurnishAsync(database.Settings, Day, null, default, homes: homes);
        await using var house = HouseBuilder.Build([], database.Settings);
        await using var scope = house.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<IHouseholds>().SpokenCountsAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();

        Assert.Equal(homes, await db.Database.SqlQueryRaw<int>("SELECT CAST(COUNT(*) AS INT) AS \"Value\" FROM homes_dwelling").SingleAsync());
        Assert.InRange(counts.Households, homes / 2, homes);
        Assert.InRange(counts.Never, 1, counts.Households / 2);
    }

    [Fact]
    public async Task A_house_in_use_is_not_furnished()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await DemoBuilder.FurnishAsync(database.Settings, Day, null, default);
        var refused = await Assert.ThrowsAsync<Refused>(() => DemoBuilder.FurnishAsync(database.Settings, Day, null, default));

        Assert.Equal("demo.not-empty", refused.Refusal.Code);
    }

    [Fact]
    public async Task Who_stops_the_furnishing_half_way_finds_an_empty_house()
    {
        await using var database = await TestDatabase.MigratedAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoBuilder.FurnishAsync(
            database.Settings, Day, (done, all) => { if (done == all) { stop.Cancel(); } }, stop.Token));

        await using var house = HouseBuilder.Build([], database.Settings);
        Assert.True(await DemoBuilder.IsEmptyAsync(house.Services, default));
    }

    private static async Task<Dictionary<string, List<string>>> TablesAsync(DateOnly day, int seed)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await DemoBuilder.FurnishAsync(database.Settings, day, null, default, seed);
        await using var house = HouseBuilder.Build([], database.Settings);
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        await db.Database.OpenConnectionAsync();
        var tables = new Dictionary<string, List<string>>();

        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            tables[table] = await RowsAsync(db.Database.GetDbConnection(), table);
        }

        return tables;
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the model.
        command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();

        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field))));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
