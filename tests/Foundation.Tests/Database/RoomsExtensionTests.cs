using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class RoomsExtensionTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseKind.Postgres, "Host=127.0.0.1;Database=huis")]
    public async Task Two_houses_in_one_process_each_have_the_tables_of_their_own_rooms(DatabaseKind kind, string connection)
    {
        var none = await TablesAsync(kind, connection);
        var staff = await TablesAsync(kind, connection, new StaffRoom());
        var both = await TablesAsync(kind, connection, new StaffRoom(), new HomesRoom());

        Assert.DoesNotContain("staff_colleague", none);
        Assert.Contains("staff_colleague", staff);
        Assert.DoesNotContain("homes_household", staff);
        Assert.Superset(staff, both);
        Assert.Contains("homes_household", both);
    }

    private static async Task<HashSet<string>> TablesAsync(DatabaseKind kind, string connection, params IRoom[] rooms)
    {
        await using var services = new ServiceCollection().AddHouseDb(kind, connection, rooms, "none").BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<HouseDb>>().CreateDbContextAsync();
        return [.. db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>()];
    }
}
