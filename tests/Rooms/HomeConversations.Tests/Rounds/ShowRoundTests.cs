using System.Net;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Tests.Invitations;
using Huiskamer.HomeConversations.Tests.Notebook;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class ShowRoundTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_page_shows_one_thing_to_do_and_how_far_every_step_is()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(round));
        Assert.Equal(["Huishoudens loten"], leader.Page.QuerySelectorAll("main .button").Select(button => button.TextContent));

        var invited = A.Round();
        await house.InvitesAsync(invited, "Stap", 2);
        await leader.OpensAsync(PathOf(invited));
        Assert.Equal(["Antwoorden bekijken"], leader.Page.QuerySelectorAll("main .button").Select(button => button.TextContent));
        Assert.Contains("2 huishoudens kregen een brief: niemand zei ja, niemand liever niet.", leader.Text);
    }

    [Fact]
    public async Task When_everybody_was_visited_what_they_said_is_the_next_thing_to_do()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", "Over de lift.");
        talk.First.Fills("Waar zit de pijn?", "De lift is vaak stuk.");
        await talk.First.PressesAsync("Opslaan");
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(talk.Round));

        Assert.Contains("1 gesprek gevoerd, geen bezoeken te gaan.", leader.Text);
        Assert.Contains("1 uitspraak om een inzicht uit te halen.", leader.Text);
    }

    [Fact]
    public async Task Five_steps_make_a_round_and_opening_it_makes_it_an_occasion_to_learn_from()
    {
        await house.LetsAsync("Vijfhuizen", 4);
        await house.HireAsync("vijfde");
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync("/huisgesprekken/rondes/nieuw");
        leader.Fills("Welke vraag staat centraal?", "Waar bent u trots op?");
        leader.Fills("Waarom komen we langs?", "Wij willen u beter leren kennen.");
        await leader.PressesAsync("Opslaan en verder");
        Assert.Contains("Wij willen u beter leren kennen.", leader.Page.QuerySelector(".preview")!.TextContent);
        await leader.PressesAsync("Opslaan en verder");
        leader.Ticks("Vijfhuizen · 4 huishoudens");
        leader.Fills("Hoeveel gesprekken hopen we te voeren?", "3");
        await leader.PressesAsync("Opslaan en verder");
        await leader.PressesAsync("Opslaan en verder");
        Assert.Contains("Vijfhuizen (4 huishoudens). We hopen op 3 gesprekken.", leader.Text);
        await leader.PressesAsync("Ronde openen");

        Assert.Equal("De ronde is geopend.", leader.Said);
        Assert.Equal("Waar bent u trots op?", leader.Heading);
        var occasions = await house.AskAsync<IInsights, IReadOnlyList<OccasionCard>>(insights => insights.OccasionsAsync(CancellationToken.None));
        Assert.Contains(occasions, occasion => occasion.Title == "Waar bent u trots op?");
    }

    [Fact]
    public async Task A_round_is_not_closed_before_it_is_decided_how_everybody_hears_and_everybody_has()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        var leader = await house.VisitorAsync(Role.RoundLeader);
        await leader.OpensAsync(PathOf(round) + "/sluiten");
        Assert.False(leader.Sees("Ronde sluiten"));
        Assert.Contains("Er is nog niet besloten hoe de bewoners horen", leader.Text);

        await DecidesAsync(round);
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<ILoops>().TookPartAsync(
                round.Occasion, HouseholdId.From(Guid.CreateVersion7()), house.Today, CancellationToken.None);
            await services.GetRequiredService<HouseDb>().SaveChangesAsync();
        });
        await leader.OpensAsync(PathOf(round) + "/sluiten");
        Assert.False(leader.Sees("Ronde sluiten"));
    }

    [Fact]
    public async Task A_round_leader_closes_a_round_and_cannot_close_it_twice()
    {
        var round = await ReadyToCloseAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        var late = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(round) + "/sluiten");
        await late.OpensAsync(PathOf(round) + "/sluiten");
        await visitor.PressesAsync("Ronde sluiten");
        await late.PressesAsync("Ronde sluiten");

        Assert.Equal("De ronde is gesloten.", visitor.Said);
        Assert.Contains("Deze ronde is gesloten op dinsdag 2 maart 2027.", visitor.Text);
        Assert.Equal("Deze ronde is al gesloten.", late.Said);
        var line = await house.AskAsync(db => db.Journal.SingleAsync(l =>
            l.SubjectId == round.Id.Value && l.Deed == Deed.Changed && l.Subject == "home_conversations_round"));
        Assert.Equal(visitor.Colleague.Value, line.Actor);
        Assert.Contains("closed_at", line.About);
    }

    [Fact]
    public async Task A_change_by_a_colleague_in_between_is_not_overwritten()
    {
        var round = await ReadyToCloseAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(round) + "/sluiten");
        await house.InAsync<HouseDb>(async db =>
        {
            db.Entry(await db.Rounds.SingleAsync(r => r.Id == round.Id)).Property(r => r.Question).CurrentValue = "Anders?";
            await db.SaveChangesAsync();
        });
        await visitor.PressesAsync("Ronde sluiten");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Een collega heeft dit net gewijzigd.", visitor.Said);
        Assert.True(visitor.Sees("Ronde sluiten"), "A round that was not closed must not be shown as closed.");
        Assert.Contains("Anders?", visitor.Text);
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
    public async Task A_director_reads_how_far_a_round_is_and_is_led_nowhere_they_may_not_go()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        var visitor = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync(PathOf(round));

        Assert.Equal(round.Question, visitor.Heading);
        Assert.Contains("Er is nog niet geloot.", visitor.Text);
        Assert.Empty(visitor.Page.QuerySelectorAll("main .button, main ol a"));
    }

    [Fact]
    public async Task The_door_tells_totals_of_rounds_that_are_open_and_of_no_draft()
    {
        var round = A.Round(question: "Hoeveel zijn het er?");
        var draft = A.Draft(house.Today);
        await house.InvitesAsync(round, "Totaal", 3);
        await house.SavesAsync(draft);

        var open = await house.AskAsync<IRounds, IReadOnlyList<RoundStand>>(rounds => rounds.OpenAsync(CancellationToken.None));

        Assert.Equal(3, Assert.Single(open, stand => stand.Id == round.Id).Invited);
        Assert.DoesNotContain(open, stand => stand.Id == draft.Id);
    }

    private static string PathOf(Round round) => $"/huisgesprekken/rondes/{round.Id}";

    private async Task<Round> ReadyToCloseAsync()
    {
        var round = A.Round();
        await house.SavesAsync(round);
        await DecidesAsync(round);
        return round;
    }

    private async Task DecidesAsync(Round round)
    {
        var signer = await house.HireAsync($"ondertekenaar-{round.Id.Value:N}");
        await house.InAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IFragmentShelf>().OpenAsync(round.Occasion, round.Question, round.From, CancellationToken.None);
            await services.GetRequiredService<IDecide>().PlanFeedbackAsync(
                new NewFeedbackPlan(round.Occasion, FeedbackWay.Letter, house.Today.AddDays(30), signer, null), CancellationToken.None);
            await services.GetRequiredService<HouseDb>().SaveChangesAsync();
        });
    }
}
