using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Households;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Households;

public sealed class SettlingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_moved_out_yesterday_no_longer_lives_here_and_nobody_else_is_touched()
    {
        var neighbourhood = A.Neighbourhood();
        var (leaves, stays, comes) = (A.Family(neighbourhood), A.Family(neighbourhood), A.Family(neighbourhood, since: A.Today.AddDays(1)));
        leaves.Tenancy.EndsOn(A.Today);
        await house.SavesAsync([neighbourhood, .. leaves.Rows, .. stays.Rows, .. comes.Rows]);
        house.Clock.Becomes(A.Today.AddDays(1));

        await RunsAsync();
        await RunsAsync();

        Assert.False((await NowAsync(leaves)).LivesHere);
        Assert.Null((await NowAsync(leaves)).Neighbourhood);
        Assert.True((await NowAsync(comes)).LivesHere);
        Assert.Equal(0, (await NowAsync(stays)).Version);
        Assert.Equal(1, (await NowAsync(leaves)).Version);
        house.Clock.Becomes(A.Today);
    }

    private Task RunsAsync() => house.InAsync<HouseDb>(db => new SettleHouseholdsThatMoved(db, house.Clock).RunAsync(default));

    private Task<Household> NowAsync(Family family) => house.AskAsync(db => db.Households.SingleAsync(h => h.Id == family.Id));
}
