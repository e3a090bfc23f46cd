using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiskamer.Foundation.Database;

/// <summary>Puts the database in the house.</summary>
public static class DatabaseServices
{
    /// <summary>Adds the database of the given kind, with the tables of the given rooms.</summary>
    public static IServiceCollection AddHouseDb(
        this IServiceCollection services,
        DatabaseKind kind,
        string connection,
        IReadOnlyList<IRoom> rooms,
        string migrations)
    {
        services.AddSingleton(_ => new WriteGate(kind, connection));
        services.TryAddSingleton<Ids>();
        services.AddSingleton<FactRegister>();
        services.AddSingleton<FactPost>();
        services.AddScoped<Acting>();
        services.AddPooledDbContextFactory<HouseDb>(options => Configure(options, kind, connection, rooms, migrations));
        services.AddScoped(Open);
        return services;
    }

    private static void Configure(
        DbContextOptionsBuilder options,
        DatabaseKind kind,
        string connection,
        IReadOnlyList<IRoom> rooms,
        string migrations)
    {
        _ = kind switch
        {
            // A list of thousands travels as one parameter: SQLite looks up each name of a parameter in all of them.
            DatabaseKind.Sqlite => options
                .UseSqlite(connection, lite => lite.MigrationsAssembly(migrations).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new RoomyCache()),
            DatabaseKind.Postgres => options.UseNpgsql(Pooled(connection), pg => pg.MigrationsAssembly(migrations)),
        };

        // Migrations are written by hand and carry no snapshot; a house test holds the schema against the model.
        // A room may have no tables of its own.
        options.ConfigureWarnings(warnings => warnings.Ignore(
            RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
        ((IDbContextOptionsBuilderInfrastructure)options)
            .AddOrUpdateExtension(new RoomsExtension([.. rooms.Select(room => room.Assembly)]));
    }

    /// <summary>
    /// The house leaves nothing behind on a connection: what it sets and what it lays aside goes with the transaction. Twenty
    /// connections do more together than a hundred, and four houses fit on a server as it comes. Whoever keeps the house may say
    /// otherwise. What a page asks again and again stays planned: planning takes longer than finding.
    /// </summary>
    private static string Pooled(string connection) => $"No Reset On Close=true;Maximum Pool Size=20;Max Auto Prepare=50;{connection}";

    private static HouseDb Open(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<HouseDb>>().CreateDbContext().With(new HouseDbCompany(
            services.GetRequiredService<WriteGate>(),
            services.GetRequiredService<FactPost>(),
            services.GetRequiredService<Ids>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<Acting>()));
}
