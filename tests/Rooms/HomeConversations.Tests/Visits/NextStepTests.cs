using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Invitations;
using Huiskamer.HomeConversations.Tests.Notebook;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Visits;

/// <summary>The page of a round leads on when nothing more can be done about its pairs.</summary>
public sealed class NextStepTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_moved_away_does_not_hold_up_the_round()
    {
        var (round, yes) = await house.SaysYesAsync(1);
        await GoesAsync(round, yes[0]);
        await SaysYesAsync(round, await house.FamilyAsync(until: house.Today.AddDays(-5)));
        var leader = await OpensAsync(round);

        Assert.Equal(["Dagbladen bekijken"], Buttons(leader));
        Assert.Contains("1 tweetal gaat op pad; 1 huishouden kan geen bezoek meer krijgen.", leader.Text);
    }

    [Fact]
    public async Task Who_can_still_be_visited_is_planned_first()
    {
        var (round, yes) = await house.SaysYesAsync(2);
        await GoesAsync(round, yes[0]);
        var leader = await OpensAsync(round);

        Assert.Equal(["Tweetallen bekijken"], Buttons(leader));
        Assert.Contains("1 huishouden wacht nog", leader.Text);
    }

    [Fact]
    public async Task After_the_last_day_nobody_waits_for_a_pair_and_the_page_leads_to_what_was_said()
    {
        var talk = await Talk.AtAsync(house);
        await house.InAsync<HouseDb>(async db =>
        {
            Agrees(talk.Round, await db.Invitations.SingleAsync(one => one.Id == talk.Visit.Invitation));
            await db.SaveChangesAsync();
        });
        await SaysYesAsync(talk.Round, await house.FamilyAsync());
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", "Over de lift.");
        talk.First.Fills("Waar zit de pijn?", "De lift is vaak stuk.");
        await talk.First.PressesAsync("Opslaan");
        var now = house.Clock.Now;
        house.Clock.Becomes(talk.Round.Until);
        var leader = await OpensAsync(talk.Round);
        house.Clock.Now = now;

        Assert.Equal(["Naar de inzichten"], Buttons(leader));
        Assert.Contains("1 huishouden kan geen bezoek meer krijgen.", leader.Text);
    }

    private static IEnumerable<string> Buttons(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("main .button").Select(button => button.TextContent);

    private async Task GoesAsync(Round round, Invitation invitation)
    {
        var first = await house.JoinsAsync(round, "Financiën");
        var second = await house.JoinsAsync(round, "ICT");
        await house.GoesAsync(round, invitation, first.Id, second.Id, new DateOnly(2027, 3, 9));
    }

    private async Task SaysYesAsync(Round round, HouseholdId household)
    {
        var invitation = new Invitation(
            InvitationId.From(Guid.CreateVersion7()), round.Id, household, NeighbourhoodId.From(Guid.CreateVersion7()), 9, ReplyCode.New());
        Agrees(round, invitation);
        await house.SavesAsync(invitation);
    }

    private void Agrees(Round round, Invitation invitation)
    {
        invitation.WasPrinted(house.Today);
        invitation.Answers(round, Reply.Yes, WorkingWeek.Fulltime, AnsweredBy.Colleague, house.Clock.Now);
    }

    private async Task<Visitor> OpensAsync(Round round)
    {
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}");
        return leader;
    }
}
