using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Demo;

/// <summary>Furnishes the demo house: the same seed and the same day give the same house, to the last byte.</summary>
public static class DemoBuilder
{
    /// <summary>The seed of the demo house that everybody sees.</summary>
    public const int Seed = 1901;

    private static readonly Refusal NotEmpty = new(
        "demo.not-empty", "Dit huis is al in gebruik. Demogegevens komen alleen in een leeg huis.");

    /// <summary>Whether nobody lives or works in this house yet.</summary>
    public static async Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var association = await scope.ServiceProvider.GetRequiredService<IAssociation>().CardAsync(cancel);
        var colleagues = await scope.ServiceProvider.GetRequiredService<IColleagues>().AtWorkAsync(cancel);

        return !association.IsNamed && colleagues.Count == 0;
    }

    /// <summary>
    /// Furnishes an empty, migrated database, all or nothing. It does so in a house of its own, in which the clock stands
    /// still and ids repeat, so that whatever a room does there comes out the same.
    /// </summary>
    /// <param name="settings">Where the house keeps its things.</param>
    /// <param name="today">The day the demo lives in.</param>
    /// <param name="progress">Hears how many rooms are done, and of how many.</param>
    /// <param name="cancel">Stops, and leaves the house empty.</param>
    /// <param name="seed">Another seed gives other people.</param>
    /// <param name="homes">How many homes are let.</param>
    public static async Task FurnishAsync(
        HouseSettings settings,
        DateOnly today,
        Action<int, int>? progress,
        CancellationToken cancel,
        int seed = Seed,
        int homes = DemoHouse.UsualHomes)
    {
        var clock = new DemoClock(today);
        var ids = new SeededIds(clock, new Random(seed));
        await using var house = HouseBuilder.Build([], settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<Ids>(ids);
        });
        Refused.If(await IsEmptyAsync(house.Services, cancel) ? null : NotEmpty);

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var demo = new DemoHouse(scope.ServiceProvider.GetRequiredService<HouseDb>(), ids, new Random(seed), today)
        {
            Clock = clock,
            Homes = homes,
        };
        var furnishers = scope.ServiceProvider.GetServices<IFurnish>().OrderBy(furnisher => furnisher.Floor).ToList();

        await demo.Db.AllOrNothingAsync(() => AllAsync(furnishers, demo, progress, cancel), cancel);
    }

    private static async Task AllAsync(
        List<IFurnish> furnishers, DemoHouse demo, Action<int, int>? progress, CancellationToken cancel)
    {
        foreach (var (done, furnisher) in furnishers.Index())
        {
            progress?.Invoke(done, furnishers.Count);
            await furnisher.FurnishAsync(demo, cancel);
            demo.Db.ChangeTracker.Clear();
        }

        progress?.Invoke(furnishers.Count, furnishers.Count);
        cancel.ThrowIfCancellationRequested();
    }
}
