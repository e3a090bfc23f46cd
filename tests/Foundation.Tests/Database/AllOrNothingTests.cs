using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Tests.Database;

public sealed class AllOrNothingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Several_saves_that_go_well_are_all_there()
    {
        await house.InAsync<HouseDb>(db => db.AllOrNothingAsync(() => TwoAsync(db, "goed"), CancellationToken.None));

        Assert.Equal(2, await CountAsync("goed"));
    }

    [Fact]
    public async Task When_the_last_save_fails_the_first_is_not_there_and_the_next_deed_still_works()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            async () =>
            {
                await TwoAsync(db, "half");
                throw new InvalidOperationException("Halfway.");
            },
            CancellationToken.None)));

        Assert.Equal(0, await CountAsync("half"));
        await house.SavesAsync(NewLease("daarna"));
        Assert.Equal(1, await CountAsync("daarna"));
    }

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
