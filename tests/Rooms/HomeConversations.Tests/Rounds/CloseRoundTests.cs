using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Invitations;
using Huiskamer.HomeConversations.Tests.Notebook;
using Huiskamer.HomeConversations.Tests.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Rounds;

/// <summary>A round closes when everybody who took part has heard, and never a moment before.</summary>
public sealed class CloseRoundTests(BusyHouse house) : IClassFixture<BusyHouse>
{
    private const string Tellings = "closing_the_loop_telling";

    [Fact]
    public async Task A_round_is_not_closed_while_a_visit_is_still_planned()
    {
        var talk = await PlannedAsync(house.Today.AddDays(1));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk));

        Assert.False(leader.Sees("Ronde sluiten"));
        Assert.Contains("Er staat nog 1 bezoek gepland. Schrijf het gesprek op, of zeg het bezoek af.", leader.Text);
    }

    [Fact]
    public async Task When_the_last_visit_is_off_the_round_may_close()
    {
        var talk = await PlannedAsync(house.Today.AddDays(1));
        await talk.First.OpensAsync(talk.Otherwise);
        await talk.First.PressesAsync("Afgezegd");
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk));
        await leader.PressesAsync("Ronde sluiten");

        Assert.Equal("De ronde is gesloten.", leader.Said);
    }

    [Fact]
    public async Task A_visit_nobody_writes_up_is_called_off_by_the_leader_who_sees_who_went_and_no_address()
    {
        var talk = await PlannedAsync(house.Today);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk));
        Assert.Contains("Dinsdag 2 maart om 10.00 uur: Fictief bezoeker", leader.Text);
        Assert.DoesNotContain("Verzonnenstraat", leader.Text, StringComparison.Ordinal);

        await leader.PressesAsync("Dit bezoek afzeggen");
        Assert.Equal("Het bezoek is afgezegd.", leader.Said);
        await leader.PressesAsync("Ronde sluiten");
        Assert.Equal("De ronde is gesloten.", leader.Said);
    }

    [Fact]
    public async Task Who_spoke_while_the_button_was_pressed_still_hears_what_was_done()
    {
        var talk = await NobodyHomeAsync();
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk));
        house.Meanwhile(Tellings, () => WritesUpAsync(talk));
        await leader.PressesAsync("Ronde sluiten");

        Assert.Contains("Eén huishouden dat meedeed heeft nog niets gehoord.", leader.Said);
        Assert.True(await IsOpenAsync(talk));
    }

    [Fact]
    public async Task A_visit_that_is_planned_again_while_the_button_was_pressed_keeps_the_round_open()
    {
        var talk = await NobodyHomeAsync();
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk));
        await talk.First.OpensAsync(talk.Otherwise);
        house.Meanwhile(Tellings, () => talk.First.PressesAsync("Klopt niet, zet terug"));
        await leader.PressesAsync("Ronde sluiten");

        Assert.Contains("Er staat nog 1 bezoek gepland.", leader.Said);
        Assert.True(await IsOpenAsync(talk));
    }

    /// <summary>Whoever comes first, the round is closed and nobody waits, or it is open.</summary>
    [Fact]
    public async Task Closing_and_writing_up_at_once_never_leave_somebody_waiting_behind_a_closed_round()
    {
        for (var i = 0; i < LongRun.Count(4, 40); i++)
        {
            var talk = await NobodyHomeAsync();
            var leader = await house.VisitorAsync(Role.RoundLeader);
            await leader.OpensAsync(PathOf(talk));
            await Task.WhenAll(
                Task.Run(() => leader.PressesAsync("Ronde sluiten")),
                Task.Run(async () => await Record.ExceptionAsync(() => WritesUpAsync(talk))));

            var stand = await house.AskAsync<ILoops, LoopStand>(loops => loops.StandAsync(talk.Round.Occasion, CancellationToken.None));
            Assert.True(stand.StillToTell == 0 || await IsOpenAsync(talk), $"Somebody waits behind a closed round; the house said: {leader.Said}");
        }
    }

    [Fact]
    public async Task A_talk_is_written_up_only_when_nobody_closes_its_round_in_between()
    {
        var talk = await NobodyHomeAsync();
        await house.InAsync<HouseDb>(async db =>
        {
            db.Entry(await db.Rounds.SingleAsync(r => r.Id == talk.Round.Id)).Property(r => r.ClosedAt).CurrentValue = house.Clock.Now;
            await db.SaveChangesAsync();
        });

        var refused = await Assert.ThrowsAsync<Refused>(() => WritesUpAsync(talk));
        Assert.Equal(NoteRefusals.RoundIsClosed, refused.Refusal);
    }

    private static string PathOf(Talk talk) => $"/huisgesprekken/rondes/{talk.Round.Id}/sluiten";

    [Fact]
    public async Task Before_the_first_day_nothing_is_asked_of_who_still_has_to_go()
    {
        await house.IsNamedAsync();
        var round = A.Round(house.Today.AddDays(7));
        var invitations = await house.InvitesAsync(round, "Morgenstraat", 1);
        var (first, second) = (await house.JoinsAsync(round, "ICT"), await house.JoinsAsync(round, "Verhuur"));
        await house.GoesAsync(round, invitations[0], first.Id, second.Id, house.Today.AddDays(7));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/sluiten");

        Assert.Contains("Deze ronde is nog niet begonnen.", leader.Text);
        Assert.False(leader.Sees("Dit bezoek afzeggen"));
    }

    private async Task<Talk> PlannedAsync(DateOnly day)
    {
        var talk = await Talk.AtAsync(house, day: day);
        var signer = await house.HireAsync($"ondertekenaar-{talk.Round.Id.Value:N}");
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IFragmentShelf>().OpenAsync(
                talk.Round.Occasion, talk.Round.Question, talk.Round.From, CancellationToken.None);
            await services.GetRequiredService<IDecide>().PlanFeedbackAsync(
                new NewFeedbackPlan(talk.Round.Occasion, FeedbackWay.Letter, house.Today.AddDays(30), signer, null), CancellationToken.None);
            await services.GetRequiredService<HouseDb>().SaveChangesAsync();
        });
        return talk;
    }

    private async Task<Talk> NobodyHomeAsync()
    {
        var talk = await PlannedAsync(house.Today);
        await house.InAsync<INotebook>(notebook => notebook.NobodyHomeAsync(talk.Visit.Id, CancellationToken.None));
        return talk;
    }

    private Task WritesUpAsync(Talk talk) => house.InAsync<INotebook>(notebook => notebook.WriteUpAsync(
        talk.Visit.Id, talk.First.Colleague, new TalkNotes("Ze deed toch nog open."), CancellationToken.None));

    private Task<bool> IsOpenAsync(Talk talk) =>
        house.AskAsync(db => db.Rounds.AnyAsync(round => round.Id == talk.Round.Id && round.ClosedAt == null));
}
