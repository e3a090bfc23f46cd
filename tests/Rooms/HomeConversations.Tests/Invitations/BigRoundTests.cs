using System.Net;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class BigRoundTests(PressedHouse house) : IClassFixture<PressedHouse>
{
    private const int Many = LetterRoom.AtOnce + 1;

    [Fact]
    public async Task Many_letters_are_made_while_the_leader_may_leave_and_lie_ready_as_one_PDF()
    {
        var (round, leader) = await DrawnAsync("Beuk");
        await leader.PressesAsync($"{Many} brieven maken");
        Assert.Contains("Brieven maken. Dit begint binnen een paar tellen. Je mag deze bladzijde sluiten", leader.Text);
        Assert.Equal(leader.Path, leader.Page.QuerySelector("#voortgang a")!.GetAttribute("hx-get"));

        await house.RunsErrandsAsync();
        await leader.FollowsAsync("Kijken hoe ver het is");
        Assert.Contains($"{Many} brieven in 1 bestand. We bewaren dit een dag", leader.Text);
        Assert.Equal(Many, await house.AskAsync(db => db.Invitations.CountAsync(i => i.Round == round.Id && i.PrintedOn != null)));
        Assert.Contains("Familie Fictief 101", house.Press.Html);

        await leader.FollowsAsync($"Brief 1 tot en met {Many} als PDF");
        Assert.Equal(("application/pdf", HttpStatusCode.OK), (leader.MediaType, leader.Status));
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(leader.File));
        Assert.Equal(Many, await house.AskAsync(db => db.Journal.CountAsync(line =>
            line.Deed == Deed.Saw && line.Actor == leader.Colleague.Value && line.Way == Way.Page && line.SubjectId != null
            && line.About == "naam en adres in een uitnodigingsbrief")));
    }

    [Fact]
    public async Task After_a_day_the_PDF_is_gone_and_is_made_again_when_somebody_asks()
    {
        var (round, leader) = await DrawnAsync("Es");
        await leader.PressesAsync($"{Many} brieven maken");
        await house.RunsErrandsAsync();
        house.Clock.Now += PaperShelf.Kept;
        leader = await house.VisitorAsync(Role.RoundLeader);

        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven?handler=Ready&number=1");
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);

        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync("De PDF maken");
        await house.RunsErrandsAsync();
        await leader.FollowsAsync("Kijken hoe ver het is");
        Assert.True(leader.Sees($"Brief 1 tot en met {Many} als PDF"));
    }

    [Fact]
    public async Task Pressing_twice_makes_the_letters_once()
    {
        var (round, leader) = await DrawnAsync("Iep");
        var other = await house.VisitorAsync(Role.RoundLeader);
        await other.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync($"{Many} brieven maken");
        await other.PressesAsync($"{Many} brieven maken");

        Assert.Contains("Brieven maken. Dit begint binnen een paar tellen.", other.Text);
        Assert.Equal(1, await ErrandsAsync(round));
    }

    [Fact]
    public async Task When_the_press_is_stuck_the_letters_are_made_and_the_leader_reads_what_to_do()
    {
        var (round, leader) = await DrawnAsync("Linde");
        await leader.PressesAsync($"{Many} brieven maken");
        house.Press.IsBroken = true;
        await house.RunsErrandsAsync();
        house.Press.IsBroken = false;

        await leader.FollowsAsync("Kijken hoe ver het is");
        Assert.Equal(LetterRefusals.PressStuck.Text, leader.Said);
        Assert.True(leader.Sees($"Brief 1 tot en met {Many}"));

        await leader.PressesAsync("De PDF maken");
        await house.RunsErrandsAsync();
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        Assert.True(leader.Sees($"Brief 1 tot en met {Many} als PDF"));
        Assert.Empty(leader.Page.QuerySelectorAll(".said"));
    }

    [Fact]
    public async Task Without_a_press_many_letters_are_printed_from_the_own_browser()
    {
        var (round, leader) = await DrawnAsync("Wilg");
        await leader.PressesAsync($"{Many} brieven maken");
        house.Press.IsThere = false;

        try
        {
            await house.RunsErrandsAsync();
            await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
            Assert.False(leader.Sees("De PDF maken"));
            await leader.FollowsAsync($"Brief 1 tot en met {Many}");
            Assert.Equal(Many, leader.Page.QuerySelectorAll(".letter").Length);
        }
        finally
        {
            house.Press.IsThere = true;
        }
    }

    [Fact]
    public async Task A_node_that_follows_up_another_prints_and_does_not_write_to_anybody_twice()
    {
        // Whatever others left to be done is done before we count.
        await house.RunsErrandsAsync();
        var (round, leader) = await DrawnAsync("Els");
        await leader.PressesAsync($"{Many} brieven maken");
        await house.InAsync<IServiceProvider>(async node => await ((LetterRoom)node.GetService(typeof(LetterRoom))!).PrintAsync(
            await ((Foundation.Database.HouseDb)node.GetService(typeof(Foundation.Database.HouseDb))!).Rounds.SingleAsync(r => r.Id == round.Id),
            CancellationToken.None));
        var before = house.Press.Printed;
        await house.RunsErrandsAsync();

        Assert.Equal(before + 1, house.Press.Printed);
        var errand = await house.AskAsync(db => db.Set<Errand>().SingleAsync(e => e.Subject == round.Id.Value));
        Assert.Equal((ErrandState.Done, $"{Many} brieven zijn gemaakt."), (errand.State, errand.Outcome));
    }

    [Fact]
    public async Task One_node_is_asked_another_does_it_and_any_hands_it_out()
    {
        var (round, _) = await DrawnAsync("Den");
        await using var second = await house.SecondNodeAsync();
        await house.HireAsync("brievenmaker", Role.RoundLeader);
        var leader = house.Visitor(second);
        await leader.SignsInAsync("brievenmaker@voorbeeld.test", TestHouse.Password);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        await leader.PressesAsync($"{Many} brieven maken");
        await house.RunsErrandsAsync();
        await second.RunsErrandsAsync();

        foreach (var _ in new[] { house, second })
        {
            await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven?handler=Ready&number=1");
            Assert.Equal("application/pdf", leader.MediaType);
        }

        Assert.Equal(1, await ErrandsAsync(round));
    }

    private async Task<(Round Round, Visitor Leader)> DrawnAsync(string street)
    {
        await house.IsNamedAsync();
        var round = A.Round(replyBy: house.Today.AddDays(10));
        await house.InvitesAsync(round, street, Many, isPrinted: false);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/brieven");
        return (round, leader);
    }

    private Task<int> ErrandsAsync(Round round) => house.AskAsync(db => db.Set<Errand>().CountAsync(e => e.Subject == round.Id.Value));
}
