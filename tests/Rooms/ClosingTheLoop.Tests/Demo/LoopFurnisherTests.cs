using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.ClosingTheLoop.Tests.Demo;

public sealed class LoopFurnisherTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_earlier_occasion_is_told_but_for_who_spoke_last()
    {
        var occasion = await house.OccasionAsync();
        await house.SavesAsync(
            A.Telling(occasion, await house.FamilyAsync(), on: A.April),
            A.Telling(occasion, await house.FamilyAsync(until: A.May), on: A.April),
            A.Telling(occasion, await house.FamilyAsync(), on: A.May));
        var signer = await house.HireAsync("ondertekent");

        await house.InAsync<IServiceProvider>(services => services.GetRequiredService<IFurnishLoop>().TellAsync(
            new DemoHouse(services.GetRequiredService<HouseDb>(), services.GetRequiredService<Ids>(), new Random(1), house.Today),
            occasion,
            A.May.AddDays(30),
            signer,
            waiting: 1,
            CancellationToken.None));

        Assert.Equal(
            new LoopStand(0, true, Told: 1, NotToldWithReason: 1, StillToTell: 1),
            await house.AskAsync<ILoops, LoopStand>(loops => loops.StandAsync(occasion, CancellationToken.None)));
    }
}
