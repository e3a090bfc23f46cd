using System.Data.Common;
using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class LongStatementsTests(TestHouse house) : IClassFixture<TestHouse>
{
    /// <summary>On SQLite nothing is given up while it works, only while it waits for its turn.</summary>
    private static string Slow => TestDatabase.Kind is DatabaseKind.Postgres ? "SELECT pg_sleep(2.5)" : "SELECT 1";

    [Fact]
    public async Task A_long_statement_is_not_given_up_and_what_comes_after_it_is_as_usual()
    {
        await house.InAsync<HouseDb>(async db =>
        {
            db.Database.SetCommandTimeout(1);
            await db.ExecuteLongAsync(Slow, [], TestContext.Current.CancellationToken);
            Assert.Equal(1, db.Database.GetCommandTimeout());
        });
    }

    [Fact]
    public async Task After_one_that_fails_it_is_as_usual_too()
    {
        await house.InAsync<HouseDb>(async db =>
        {
            db.Database.SetCommandTimeout(1);
            await Assert.ThrowsAnyAsync<DbException>(() => db.ExecuteLongAsync("SELECT nothing FROM nowhere", [], TestContext.Current.CancellationToken));
            Assert.Equal(1, db.Database.GetCommandTimeout());
        });
    }
}
