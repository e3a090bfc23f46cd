using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class ForgettingCodesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Three_months_after_closing_the_code_in_a_letter_opens_nothing_and_a_day_earlier_it_still_does()
    {
        var old = await ClosedAsync("Klaproos", house.Clock.Now.AddMonths(-3));
        var late = await ClosedAsync("Korenbloem", house.Clock.Now.AddMonths(-3).AddDays(1));
        await RunsAsync();
        await RunsAsync();
        var tenant = house.Visitor();

        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(old.Code));
        Assert.Equal(HttpStatusCode.NotFound, tenant.Status);
        await tenant.OpensAsync("/antwoord/" + ReplyCode.Written(late.Code));
        Assert.Equal(HttpStatusCode.OK, tenant.Status);
        Assert.NotNull(await house.AskAsync(db => db.Invitations.Where(i => i.Id == old.Id).Select(i => i.PrintedOn).SingleAsync()));
    }

    private Task RunsAsync() => house.InAsync<ForgetCodesOfRoundsLongToldAbout>(routine => routine.RunAsync(CancellationToken.None));

    private async Task<Invitation> ClosedAsync(string street, DateTimeOffset moment)
    {
        var invitation = await house.InvitesAsync(street);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Rounds.SingleAsync(round => round.Id == invitation.Round)).Close(house.Today, moment, planned: 0);
            await db.SaveChangesAsync();
        });
        return invitation;
    }
}
