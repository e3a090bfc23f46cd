using System.Net;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Invitations;

public sealed class DrawHouseholdsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_draw_is_looked_at_first_and_then_done_and_told_so_that_it_can_be_done_again()
    {
        var (large, _) = await house.LetsAsync("Noord", 20, spoken: number => house.Today.AddYears(-number));
        var (small, _) = await house.LetsAsync("Zuid", 10);
        var round = await ARoundAsync(large, small);
        var visitor = await house.VisitorAsync(Role.RoundLeader);

        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
        visitor.Fills("Hoeveel huishoudens nodigen we uit?", "9");
        visitor.Fills("Begingetal", "2027");
        await visitor.PressesAsync("Bekijk wat er gebeurt");
        Assert.Contains("Uit 30 huishoudens kiest de loting er 9.", visitor.Text);
        Assert.False(await house.AskAsync(db => db.Invitations.AnyAsync(i => i.Round == round.Id)));

        await visitor.PressesAsync("Nu loten");
        Assert.Equal("Er is geloot: 9 huishoudens zijn gekozen.", visitor.Said);
        var drawn = await house.AskAsync(db => db.Invitations.Where(i => i.Round == round.Id).ToListAsync());
        Assert.Equal(6, drawn.Count(i => i.Neighbourhood == large));
        Assert.Equal(3, drawn.Count(i => i.Neighbourhood == small));
        Assert.All(drawn, invitation => Assert.Equal(invitation.Code, ReplyCode.Read(invitation.Code)));

        await visitor.FollowsAsync("Zo is er geloot");
        Assert.Contains("zijn door loting 9 huishoudens gekozen uit 30 die konden meedoen", visitor.Text);
        Assert.Contains("2027", visitor.Text);
        await visitor.FollowsAsync("Verslag om af te drukken");
        Assert.Contains("Loten per plaats in de lijst", visitor.Text);
        var draw = await house.AskAsync(db => db.Draws.SingleAsync(d => d.Round == round.Id));
        var told = await house.AskAsync(db => db.DrawStrata.Where(s => s.Draw == draw.Id).OrderBy(s => s.Number).ToListAsync());
        var again = Planning.Sampling.StratifiedDraw.Draw([.. told.Select(s => s.Tickets.Split(' ').Select(int.Parse).ToList())], 9, 2027);
        Assert.Equal(told.Select(s => s.Places), again.Select(places => string.Join(' ', places.Select(place => place + 1))));
    }

    [Fact]
    public async Task Who_may_not_be_approached_or_was_asked_something_not_long_ago_is_left_out()
    {
        var (area, households) = await house.LetsAsync("Oost", 6, notToApproach: number => number == 1);
        await house.InSavedAsync<IContactBook>(book => book.WriteAsync(
            new NewContact(households[1], house.Today.AddMonths(-7), ContactKind.Invitation, null, null), default));
        await house.InSavedAsync<IContactBook>(book => book.WriteAsync(
            new NewContact(households[2], house.Today.AddMonths(-13), ContactKind.Invitation, null, null), default));
        var round = await ARoundAsync(area);

        await DrawsAsync(round, size: 4);

        var drawn = await house.AskAsync(db => db.Invitations.Where(i => i.Round == round.Id).Select(i => i.Household).ToListAsync());
        Assert.DoesNotContain(households[0], drawn);
        Assert.DoesNotContain(households[1], drawn);
        Assert.Contains(households[2], drawn);
        var stratum = await house.AskAsync(db => db.DrawStrata.SingleAsync(s => s.Neighbourhood == area));
        Assert.Equal((4, 1, 1), (stratum.Candidates, stratum.AtRest, stratum.InvitedRecently));
    }

    [Fact]
    public async Task Too_few_candidates_is_said_with_how_many_there_are()
    {
        var (area, _) = await house.LetsAsync("West", 3);
        var round = await ARoundAsync(area);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
        visitor.Fills("Hoeveel huishoudens nodigen we uit?", "4");
        await visitor.PressesAsync("Bekijk wat er gebeurt");

        Assert.Contains("kun je nu hooguit 3 huishoudens uitnodigen", visitor.Said);
        Assert.False(await house.AskAsync(db => db.Draws.AnyAsync(d => d.Round == round.Id)));
    }

    [Fact]
    public async Task A_round_without_neighbourhoods_and_a_draft_are_not_drawn()
    {
        var empty = await ARoundAsync();
        Assert.Equal(RoundRefusals.NoNeighbourhoods, (await Assert.ThrowsAsync<Refused>(() => DrawsAsync(empty, 1))).Refusal);

        var draft = A.Draft(house.Today);
        await house.SavesAsync(draft);
        Assert.Equal(RoundRefusals.NotOpenYet, (await Assert.ThrowsAsync<Refused>(() => DrawsAsync(draft, 1))).Refusal);
    }

    [Fact]
    public async Task A_draw_is_taken_back_until_its_letters_are_printed_and_never_done_twice()
    {
        var (area, _) = await house.LetsAsync("Midden", 5);
        var round = await ARoundAsync(area);
        await DrawsAsync(round, 2);
        Assert.Equal(DrawRefusals.LettersFirst, (await Assert.ThrowsAsync<Refused>(() => DrawsAsync(round, 2))).Refusal);

        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
        await visitor.PressesAsync("Loting terugdraaien");
        Assert.Equal("De loting is teruggedraaid. Je kunt opnieuw loten.", visitor.Said);
        Assert.False(await house.AskAsync(db => db.Draws.AnyAsync(d => d.Round == round.Id)));
        Assert.Null((await house.AskAsync(db => db.Rounds.SingleAsync(r => r.Id == round.Id))).DrawnAt);

        await DrawsAsync(round, 2);
        await PrintsAsync(round);
        Assert.Equal(DrawRefusals.AlreadyPrinted, (await Assert.ThrowsAsync<Refused>(() => InAsync(round, (lottery, found) =>
            lottery.TakeBackAsync(found, CancellationToken.None)))).Refusal);
    }

    [Fact]
    public async Task After_the_letters_a_second_wave_draws_from_who_has_none()
    {
        var (area, households) = await house.LetsAsync("Rand", 5);
        var round = await ARoundAsync(area);
        await DrawsAsync(round, 2);
        await PrintsAsync(round);
        await DrawsAsync(round, 3);

        var drawn = await house.AskAsync(db => db.Invitations.Where(i => i.Round == round.Id).OrderBy(i => i.DrawnAs).ToListAsync());
        Assert.Equal([1, 2, 3, 4, 5], drawn.Select(i => i.DrawnAs));
        Assert.Equal(households.Count, drawn.Select(i => i.Household).Distinct().Count());
        Assert.Equal(2, await house.AskAsync(db => db.Draws.CountAsync(d => d.Round == round.Id)));
    }

    [Fact]
    public async Task Two_organisers_who_draw_at_once_draw_once()
    {
        var (area, _) = await house.LetsAsync("Kade", 6);
        var round = await ARoundAsync(area);
        var first = await house.VisitorAsync(Role.RoundLeader);
        var second = await house.VisitorAsync(Role.RoundLeader);

        foreach (var visitor in new[] { first, second })
        {
            await visitor.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
            visitor.Fills("Hoeveel huishoudens nodigen we uit?", "2");
            await visitor.PressesAsync("Bekijk wat er gebeurt");
        }

        await first.PressesAsync("Nu loten");
        await second.PressesAsync("Nu loten");

        Assert.Contains("Er is al geloot.", second.Said);
        Assert.Equal(2, await house.AskAsync(db => db.Invitations.CountAsync(i => i.Round == round.Id)));
    }

    [Fact]
    public async Task Who_looks_at_an_older_draw_does_not_take_a_newer_one_back()
    {
        var (area, _) = await house.LetsAsync("Wal", 6);
        var round = await ARoundAsync(area);
        await DrawsAsync(round, 2);
        var late = await house.VisitorAsync(Role.RoundLeader);
        await late.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
        await InAsync(round, (lottery, found) => lottery.TakeBackAsync(found, CancellationToken.None));
        await DrawsAsync(round, 3);

        await late.PressesAsync("Loting terugdraaien");
        Assert.StartsWith("Een collega heeft dit net gewijzigd.", late.Said);
        Assert.Equal(3, await house.AskAsync(db => db.Invitations.CountAsync(i => i.Round == round.Id)));
    }

    [Fact]
    public async Task A_double_press_draws_once_and_is_answered()
    {
        var (area, _) = await house.LetsAsync("Singel", 6);
        var round = await ARoundAsync(area);
        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var leader = await house.VisitorAsync(Role.RoundLeader);
            await leader.OpensAsync($"/huisgesprekken/rondes/{round.Id}/loting");
            leader.Fills("Hoeveel huishoudens nodigen we uit?", "2");
            await leader.PressesAsync("Bekijk wat er gebeurt");
            return leader;
        }));
        await Task.WhenAll(presses.Select(leader => leader.PressesAsync("Nu loten")));

        Assert.Single(presses, leader => leader.Status is HttpStatusCode.OK);
        Assert.All(presses.Where(leader => leader.Status is not HttpStatusCode.OK), leader => Assert.Equal(HttpStatusCode.UnprocessableEntity, leader.Status));
        Assert.Equal(2, await house.AskAsync(db => db.Invitations.CountAsync(i => i.Round == round.Id)));
    }

    private async Task<Round> ARoundAsync(params NeighbourhoodId[] areas)
    {
        var round = A.Round();
        await house.SavesAsync([round]);
        await house.SavesAsync([.. areas.Select(area => new RoundArea(round.Id, area))]);
        return round;
    }

    private Task DrawsAsync(Round round, int size) => InAsync(round, (lottery, found) =>
        lottery.DrawAsync(found, new DrawWish(7, DrawManner.LongestNotSpoken, size), ReplyCode.New, CancellationToken.None));

    private Task PrintsAsync(Round round) => house.InAsync<Foundation.Database.HouseDb>(async db =>
    {
        (await db.Rounds.SingleAsync(r => r.Id == round.Id)).WasPrinted(house.Clock.Now);
        (await db.Invitations.Where(i => i.Round == round.Id).ToListAsync()).ForEach(i => i.WasPrinted(house.Today));
        await db.SaveChangesAsync();
    });

    private async Task InAsync(Round round, Func<Lottery, Round, Task> deed) => await house.InAsync<IServiceProvider>(async services =>
    {
        var db = (Foundation.Database.HouseDb)services.GetService(typeof(Foundation.Database.HouseDb))!;
        await deed((Lottery)services.GetService(typeof(Lottery))!, await db.Rounds.SingleAsync(r => r.Id == round.Id));
    });

    private static Invitation Printed(Round round, HouseholdId household, NeighbourhoodId area, DateOnly on, int drawnAs = 1)
    {
        var invitation = new Invitation(
            InvitationId.From(Guid.CreateVersion7()), round.Id, household, area, drawnAs, ReplyCode.New());
        invitation.WasPrinted(on);
        return invitation;
    }
}
