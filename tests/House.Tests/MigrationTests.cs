using System.Text.RegularExpressions;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.House.Tests;

public sealed partial class MigrationTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_migration_is_named_by_its_moment_its_room_and_what_it_does()
    {
        var migrations = await house.AskAsync(db => Task.FromResult(
            db.GetService<IMigrationsAssembly>().Migrations.Select(found => (Id: found.Key, Class: found.Value)).ToList()));

        Assert.NotEmpty(migrations);
        Assert.All(migrations, found =>
            Assert.Equal($"{Stamp().Match(found.Id).Value}_{found.Class.Namespace!.Split('.')[^1]}_{found.Class.Name}", found.Id));
    }

    [Fact]
    public async Task No_two_migrations_have_one_stamp_so_that_their_order_is_certain()
    {
        var stamps = await house.AskAsync(db => Task.FromResult(
            db.GetService<IMigrationsAssembly>().Migrations.Keys.Select(id => Stamp().Match(id).Value).ToList()));

        Assert.Equal(stamps.Distinct(), stamps);
    }

    [GeneratedRegex("^[0-9]{12}")]
    private static partial Regex Stamp();
}
