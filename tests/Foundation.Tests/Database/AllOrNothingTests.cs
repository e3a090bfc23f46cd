using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class AllOrNothingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_saves_that_go_well_are_all_there(bool ofMany)
    {
        await DoAsync(ofMany, db => TwoAsync(db, $"goed {ofMany}"));

        Assert.Equal(2, await CountAsync($"goed {ofMany}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_last_save_fails_the_first_is_not_there_and_the_next_deed_still_works(bool ofMany)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => DoAsync(
            ofMany,
            async db =>
            {
                await TwoAsync(db, $"half {ofMany}");
                throw new InvalidOperationException("Halfway.");
            }));

        Assert.Equal(0, await CountAsync($"half {ofMany}"));
        await house.SavesAsync(NewLease($"daarna {ofMany}"));
        Assert.Equal(1, await CountAsync($"daarna {ofMany}"));
    }

    private Task DoAsync(bool ofMany, Func<HouseDb, Task> deed) => house.InAsync<HouseDb>(db => ofMany
        ? db.AllOrNothingOfManyAsync(() => deed(db), CancellationToken.None)
        : db.AllOrNothingAsync(() => deed(db), CancellationToken.None));

    private async Task TwoAsync(HouseDb db, string name)
    {
        db.Add(NewLease(name + " 1"));
        await db.SaveChangesAsync();
        db.Add(NewLease(name + " 2"));
        await db.SaveChangesAsync();
    }

    private Lease NewLease(string name) => new() { Name = name, Until = house.Clock.Now };

    private Task<int> CountAsync(string name) =>
        house.AskAsync(db => db.Set<Lease>().CountAsync(lease => lease.Name.StartsWith(name)));
}
