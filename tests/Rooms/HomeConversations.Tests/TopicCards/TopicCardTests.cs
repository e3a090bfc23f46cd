using Huiskamer.HomeConversations.TopicCards;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.TopicCards;

public sealed class TopicCardTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_begins_with_a_deck_changes_it_and_takes_a_card_out_and_back()
    {
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync("/huisgesprekken/kaartjes");
        await leader.PressesAsync("Beginnen met zestien kaartjes");
        Assert.Equal(16, await house.AskAsync(db => db.TopicCards.CountAsync()));

        await leader.FollowsAsync("Kaartje toevoegen");
        leader.Fills("Welk woord staat erop?", "Muziek");
        leader.Fills("Welke vraag hoort erbij?", "Welke muziek hoort bij dit huis?");
        await leader.PressesAsync("Opslaan");
        Assert.Equal("Het kaartje ‘Muziek’ is opgeslagen.", leader.Said);

        await leader.PressesAsync("Naar voren: Muziek");
        Assert.Equal("Muziek", (await house.AskAsync(db => db.TopicCards.OrderBy(card => card.Place).ToListAsync()))[15].Word);

        await leader.PressesAsync("Weghalen: Muziek");
        Assert.StartsWith("‘Muziek’ ligt er niet meer bij.", leader.Said);
        await leader.PressesAsync("Terugleggen: Muziek");
        Assert.Equal("‘Muziek’ ligt er weer bij.", leader.Said);

        await leader.FollowsAsync("Kaartjes afdrukken");
        Assert.Equal(17, leader.Page.QuerySelectorAll(".card").Length);

        await leader.OpensAsync("/huisgesprekken/kaartjes/tafel");
        Assert.Equal("Welk woord past bij u?", leader.Heading);
        Assert.Null(leader.Page.QuerySelector("nav"));
        await leader.FollowsAsync("Trots");
        Assert.Equal("Trots", leader.Heading);
        Assert.Contains("Waarop bent u trots in dit huis?", leader.Text);
    }

    [Fact]
    public async Task A_colleague_reads_the_cards_and_changes_none()
    {
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync("/huisgesprekken/kaartjes");

        Assert.Equal("Themakaartjes", colleague.Heading);
        Assert.False(colleague.Sees("Kaartje toevoegen"));
        await colleague.OpensAsync("/huisgesprekken/kaartjes/schrijven");
        Assert.NotEqual("Een kaartje toevoegen", colleague.Heading);
    }
}
