using Huiskamer.Foundation.Routines;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Routines;

public sealed class LeasesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task What_one_node_does_no_other_begins()
    {
        Assert.True(await TakesAsync("ramen lappen"));
        Assert.False(await TakesAsync("ramen lappen"));
        Assert.True(await TakesAsync("stoep vegen"));
    }

    [Fact]
    public async Task What_is_given_back_can_be_taken()
    {
        Assert.True(await TakesAsync("koffie zetten"));
        await house.InAsync<Leases>(leases => leases.ReturnAsync("koffie zetten", CancellationToken.None));

        Assert.True(await TakesAsync("koffie zetten"));
    }

    [Fact]
    public async Task A_node_that_died_is_followed_up_when_its_time_is_over()
    {
        Assert.True(await TakesAsync("post rondbrengen"));
        house.Clock.Now = house.Clock.Now.Add(Long);

        Assert.True(await TakesAsync("post rondbrengen"));
    }

    [Fact]
    public async Task Of_many_who_try_at_once_one_gets_it()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakesAsync("als eerste")));

        Assert.Single(tries, taken => taken);
    }

    private Task<bool> TakesAsync(string name) =>
        house.AskAsync<Leases, bool>(leases => leases.TakeAsync(name, Long, CancellationToken.None));
}
