using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class PoolTests
{
    [Theory]
    [InlineData("", 20, 50, true)]
    [InlineData(";Maximum Pool Size=5", 5, 50, true)]
    [InlineData(";MaxPoolSize=5;Max Auto Prepare=0;No Reset On Close=false", 5, 0, false)]
    public async Task Whoever_keeps_the_house_has_the_last_word_about_its_connections(string said, int most, int planned, bool isKept)
    {
        await using var services = new ServiceCollection()
            .AddHouseDb(DatabaseKind.Postgres, "Host=127.0.0.1;Database=huis" + said, [], "none")
            .BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<HouseDb>>().CreateDbContextAsync();
        var pool = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());

        Assert.Equal((most, planned, isKept), (pool.MaxPoolSize, pool.MaxAutoPrepare, pool.NoResetOnClose));
    }
}
