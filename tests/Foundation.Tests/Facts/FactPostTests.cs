using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Facts;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Tests.Facts;

/// <summary>Each test listens with ears of its own: a house has only one post.</summary>
public sealed class FactPostTests : IAsyncLifetime
{
    private readonly HouseThatListens _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_fact_is_heard_right_after_it_was_saved_and_not_again()
    {
        var fact = await TellAsync();
        await _house.InAsync<FactPost>(async post => Assert.False(await post.DeliverAsync(fact, CancellationToken.None)));

        Assert.Equal([fact], _house.Ears.First);
        Assert.Equal([fact], _house.Ears.Second);
    }

    [Fact]
    public async Task A_listener_that_failed_hears_it_again_later()
    {
        _house.Ears.SecondIsDeaf = true;
        var fact = await TellAsync();
        _house.Ears.SecondIsDeaf = false;

        Assert.Empty(_house.Ears.Second);
        Assert.Equal(1, await DeliverAsync());
        Assert.Equal([fact], _house.Ears.Second);
        Assert.Equal(0, await DeliverAsync());
    }

    [Fact]
    public async Task Who_heard_it_well_hears_it_twice_when_another_failed()
    {
        _house.Ears.SecondIsDeaf = true;
        var fact = await TellAsync();
        _house.Ears.SecondIsDeaf = false;
        await DeliverAsync();

        Assert.Equal([fact, fact], _house.Ears.First);
    }

    [Fact]
    public async Task After_ten_failures_it_is_tried_every_hour_until_it_is_heard()
    {
        _house.Ears.SecondIsDeaf = true;
        var fact = await TellAsync();

        for (var attempt = 0; attempt < 15; attempt++)
        {
            await DeliverAsync();
        }

        Assert.Equal(10, _house.Ears.First.Count);
        Assert.Equal(10, await _house.AskAsync(db => db.Facts.Where(row => row.Id == fact).Select(row => row.Failures).SingleAsync()));

        _house.Clock.Now += TimeSpan.FromHours(1);
        _house.Ears.SecondIsDeaf = false;
        Assert.Equal(1, await DeliverAsync());
        Assert.Equal([fact], _house.Ears.Second);
    }

    [Fact]
    public async Task A_fact_of_a_deed_that_failed_is_never_heard()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            async () =>
            {
                db.Tell(NewFact());
                await db.SaveChangesAsync();
                throw new InvalidOperationException("Halfway.");
            },
            CancellationToken.None)));
        await DeliverAsync();

        Assert.Empty(_house.Ears.First);
    }

    [Fact]
    public async Task Facts_of_several_saves_in_one_deed_are_heard_after_the_last()
    {
        await _house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            async () =>
            {
                db.Tell(NewFact());
                await db.SaveChangesAsync();
                Assert.Empty(_house.Ears.First);
            },
            CancellationToken.None));

        Assert.Single(_house.Ears.First);
    }

    private async Task<Guid> TellAsync()
    {
        var fact = NewFact();
        await _house.InAsync<HouseDb>(db =>
        {
            db.Tell(fact);
            return db.SaveChangesAsync();
        });
        return fact.Id;
    }

    private BellRang NewFact() => new(Guid.CreateVersion7(), _house.Clock.Now);

    private Task<int> DeliverAsync() => _house.AskAsync<FactPost, int>(post => post.DeliverAsync(CancellationToken.None));

    private sealed class HouseThatListens : TestHouse
    {
        public Ears Ears { get; } = new();

        protected override void Change(WebApplicationBuilder builder)
        {
            // These listeners fail on purpose.
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(Ears).Hears<BellRang, FirstListener>().Hears<BellRang, SecondListener>();
        }
    }

    private sealed class Ears
    {
        public List<Guid> First { get; } = [];

        public List<Guid> Second { get; } = [];

        public bool SecondIsDeaf { get; set; }
    }

    private sealed record BellRang(Guid Id, DateTimeOffset At) : Fact(Id, At);

    private sealed class FirstListener(Ears ears) : IHear<BellRang>
    {
        public Task HearAsync(BellRang fact, CancellationToken cancel)
        {
            ears.First.Add(fact.Id);
            return Task.CompletedTask;
        }
    }

    private sealed class SecondListener(Ears ears) : IHear<BellRang>
    {
        public Task HearAsync(BellRang fact, CancellationToken cancel)
        {
            if (ears.SecondIsDeaf)
            {
                throw new InvalidOperationException("Did not hear.");
            }

            ears.Second.Add(fact.Id);
            return Task.CompletedTask;
        }
    }
}
