using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class ShowRoundTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_closes_a_round_and_cannot_close_it_twice()
    {
        var round = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        var late = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(round));
        await late.OpensAsync(PathOf(round));
        await visitor.PressesAsync("Ronde sluiten");
        await late.PressesAsync("Ronde sluiten");

        Assert.Equal("De ronde is gesloten.", visitor.Said);
        Assert.False(visitor.Sees("Ronde sluiten"));
        Assert.Equal("Deze ronde is al gesloten.", late.Said);
    }

    [Fact]
    public async Task A_change_by_a_colleague_in_between_is_not_overwritten()
    {
        var round = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(round));
        await house.InAsync<Huiskamer.Foundation.Database.HouseDb>(async db =>
        {
            db.Entry(await db.Rounds.SingleAsync(r => r.Id == round.Id)).Property(r => r.Question).CurrentValue = "Anders?";
            await db.SaveChangesAsync();
        });
        await visitor.PressesAsync("Ronde sluiten");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Een collega heeft dit net gewijzigd.", visitor.Said);
        Assert.True(visitor.Sees("Ronde sluiten"), "A round that was not closed must not be shown as closed.");
        Assert.Equal("Anders?", visitor.Heading);
        Assert.True(await house.AskAsync(db => db.Rounds.AnyAsync(r => r.Id == round.Id && r.ClosedAt == null)));
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_not_found()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/{Guid.CreateVersion7()}");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("Hier is niets", visitor.Heading);
    }

    [Fact]
    public async Task A_director_reads_a_round_and_cannot_close_it()
    {
        var round = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync(PathOf(round));

        Assert.Equal(round.Question, visitor.Heading);
        Assert.False(visitor.Sees("Ronde sluiten"));
    }

    [Fact]
    public async Task Closing_stands_in_the_journal_with_who_did_it()
    {
        var round = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(round));
        await visitor.PressesAsync("Ronde sluiten");

        var line = await house.AskAsync(db => db.Journal.SingleAsync(l => l.SubjectId == round.Id.Value && l.Deed == Deed.Changed));
        Assert.Equal(visitor.Colleague.Value, line.Actor);
        Assert.Equal("home_conversations_round", line.Subject);
        Assert.Contains("closed_at", line.About);
    }

    private static string PathOf(Round round) => $"/huisgesprekken/rondes/{round.Id}";

    private async Task<Round> SavedAsync()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        return round;
    }
}
