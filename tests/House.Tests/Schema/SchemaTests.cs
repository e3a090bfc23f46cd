using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests.Schema;

/// <summary>Migrations are written by hand; here an empty database is migrated and held against what the rooms' maps say.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Empty();
    private IReadOnlyList<string> _model = [];
    private IReadOnlyList<string> _stored = [];

    public async ValueTask InitializeAsync()
    {
        await using var house = HouseBuilder.Build([], _database.Settings);
        await HouseBuilder.MigrateAsync(house.Services, CancellationToken.None);
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        await db.Database.OpenConnectionAsync();

        _model = ModelSchema.Of(db);
        _stored = db.Kind switch
        {
            DatabaseKind.Sqlite => await SqliteSchema.OfAsync(db.Database.GetDbConnection()),
            DatabaseKind.Postgres => await PostgresSchema.OfAsync(db.Database.GetDbConnection()),
        };
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public void What_the_maps_say_is_what_the_migrations_make()
    {
        Assert.NotEmpty(_model);
        Wall.Holds(
            _model.Except(_stored).Select(line => "only in the maps: " + line)
                .Concat(_stored.Except(_model).Select(line => "only in the database: " + line)),
            "Mend the map, or a migration that has not landed yet; else add one with bin/migration.");
    }
}
