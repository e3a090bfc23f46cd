using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

/// <summary>Two households that became one are drawn once, written to once and visited once.</summary>
public sealed class BecameOneTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_was_invited_under_the_id_that_went_is_not_drawn_again()
    {
        var (area, households) = await house.LetsAsync("Akelei", 3);
        var round = A.Round();
        round.WasPrinted(house.Clock.Now);
        await house.SavesAsync(round);
        var invited = new Invitation(InvitationId.From(Guid.CreateVersion7()), round.Id, households[1], area, 1, ReplyCode.New());
        invited.WasPrinted(house.Today);
        await house.SavesAsync(new RoundArea(round.Id, area), invited);
        await house.BecomeOneAsync(households[0], households[1]);
        var pool = await house.AskAsync<Lottery, Pool>(lottery => lottery.PoolAsync(round, default));

        Assert.Equal([households[2]], pool.Areas.SelectMany(part => part.Candidates).Select(candidate => candidate.Id));
        Assert.Equal(1, pool.Areas.Sum(part => part.InvitedAlready));
    }

    [Fact]
    public async Task Who_were_drawn_as_two_get_one_letter()
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(10));
        var invitations = await house.InvitesAsync(round, "Boterbloem", 3, isPrinted: false);
        await house.BecomeOneAsync(invitations[0].Household, invitations[1].Household);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync("3 brieven maken");

        Assert.StartsWith("2 brieven zijn gemaakt.", leader.Said);
        Assert.Equal(2, await house.AskAsync(db => db.Invitations.CountAsync(i => i.Round == round.Id)));
        Assert.Single(await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(invitations[0].Household, 9, default)));
    }

    [Fact]
    public async Task Who_said_yes_twice_is_visited_once()
    {
        var (round, yes) = await house.SaysYesAsync(3);
        await house.JoinsAsync(round, "Wijkbeheer", experienced: true);
        await house.JoinsAsync(round, "Verhuur");
        await house.BecomeOneAsync(yes[0].Household, yes[1].Household);

        Assert.Equal(2, await house.AskAsync<RoundPlanner, int>(planner => planner.StillToPlanAsync(round, default)));
    }

    [Fact]
    public async Task A_planned_visit_to_the_one_that_went_is_prepared_with_all_we_know_of_the_one_that_stayed()
    {
        var (round, yes) = await house.SaysYesAsync(2);
        var me = await house.VisitorAsync(Role.Colleague);
        var partner = await house.JoinsAsync(round, "Verhuur");
        var (_, visit) = await house.GoesAsync(round, yes[1], me.Colleague, partner.Id, house.Today.AddDays(7));
        await house.InSavedAsync<IContactBook>(book => book.WriteAsync(
            new NewContact(yes[0].Household, house.Today.AddDays(-3), ContactKind.AtTheDoor, null, "Verhuur"), default));
        await house.BecomeOneAsync(yes[0].Household, yes[1].Household);
        await me.OpensAsync($"/huisgesprekken/bezoeken/{visit.Id}");

        Assert.Equal("Op bezoek bij familie Fictief 1", me.Heading);
        Assert.Contains("aan de deur", me.Text);
    }
}
