using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Invitations.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class DemoRoundsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_demo_house_has_a_round_with_letters_and_answers()
    {
        await house.LetsAsync("Demo", 90);
        var furnished = await house.AskAsync<IServiceProvider, Harvest>(async services =>
        {
            var demo = new DemoHouse(services.GetRequiredService<HouseDb>(), services.GetRequiredService<Ids>(), new Random(3), house.Today);
            await services.GetServices<IFurnish>().OfType<FurnishRunningRound>().Single().FurnishAsync(demo, CancellationToken.None);
            return await demo.Db.HarvestAsync(((FurnishedRound)demo.Shelf[typeof(FurnishedRound)]).Running, CancellationToken.None);
        });

        Assert.Equal((30, 30), (furnished.Drawn, furnished.Printed));
        Assert.InRange(furnished.Yes, 4, 20);
        Assert.InRange(furnished.Silent, 4, 22);
    }

    [Fact]
    public async Task The_code_of_a_household_that_is_forgotten_opens_nothing_and_the_totals_stay()
    {
        var invitation = await house.InvitesAsync("Vergeet");
        await house.InAsync<HouseDb>(async db =>
        {
            db.Tell(new HouseholdForgotten(Guid.CreateVersion7(), house.Clock.Now, invitation.Household));
            await db.SaveChangesAsync();
        });

        var left = await house.AskAsync(db => db.Invitations.AsNoTracking().SingleAsync(i => i.Id == invitation.Id));
        Assert.Null(ReplyCode.Read(left.Code));
    }
}
