using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Dwellings;
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

    [Fact]
    public async Task Whose_home_lies_in_another_neighbourhood_than_we_remember_is_set_right_at_night()
    {
        var (was, becomes) = (A.Neighbourhood("Oost"), A.Neighbourhood("West"));
        var (astray, right) = (A.Family(was), A.Family(was));
        var at = new Address("Walstraat", 901, "", "7814XX", "Emmen");
        astray.Dwelling.IsAt(at, becomes.Id, 52.79, 6.89);
        await house.SavesAsync([was, becomes, .. astray.Rows, .. right.Rows]);

        await RunsAsync();

        Assert.Equal(becomes.Id, (await NowAsync(astray)).Neighbourhood);
        Assert.Equal(was.Id, (await NowAsync(right)).Neighbourhood);
    }

    private Task RunsAsync() => house.InAsync<HouseDb>(db => new SettleHouseholdsThatMoved(db, house.Clock).RunAsync(default));

    private Task<Household> NowAsync(Family family) => house.AskAsync(db => db.Households.SingleAsync(h => h.Id == family.Id));
}
