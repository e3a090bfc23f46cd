using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Facts;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class ForgettingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Three_months_after_closing_the_words_go_and_that_somebody_was_there_stays()
    {
        var talk = await WrittenAsync(closedAt: house.Clock.Now.AddMonths(-3));
        await RunsAsync();
        await RunsAsync();

        await AssertForgottenAsync(talk);
        Assert.Equal(VisitState.Held, (await VisitAsync(talk)).State);
        await talk.First.OpensAsync(talk.WriteUp);
        Assert.Contains("De woorden van dit gesprek zijn weggehaald", talk.First.Text);
    }

    [Fact]
    public async Task A_day_earlier_and_in_an_open_round_nothing_is_forgotten()
    {
        var closed = await WrittenAsync(closedAt: house.Clock.Now.AddMonths(-3).AddDays(1));
        var open = await WrittenAsync(closedAt: null);
        await RunsAsync();

        Assert.Equal("Woorden.", await TextAsync(closed));
        Assert.Equal("Woorden.", await TextAsync(open));
    }

    [Fact]
    public async Task A_household_that_is_forgotten_takes_its_notes_and_leaves_words_that_lead_nowhere()
    {
        var talk = await WrittenAsync(closedAt: null);
        var fact = new HouseholdForgotten(Guid.CreateVersion7(), house.Clock.Now, talk.Household);
        await house.InAsync<ForgetNotesOfHousehold>(listener => listener.HearAsync(fact, CancellationToken.None));
        await house.InAsync<ForgetNotesOfHousehold>(listener => listener.HearAsync(fact, CancellationToken.None));

        await AssertForgottenAsync(talk);
        Assert.Equal(new HarvestCounts(1, 1, 0), await house.AskAsync<IFragmentShelf, HarvestCounts>(
            shelf => shelf.CountAsync(talk.Round.Occasion, CancellationToken.None)));
    }

    [Fact]
    public void The_room_hears_that_a_household_is_forgotten()
    {
        var hearings = (IEnumerable<Hearing>)house.Services.GetService(typeof(IEnumerable<Hearing>))!;

        Assert.Contains(hearings, hearing => hearing.Fact == typeof(HouseholdForgotten) && hearing.Listener == typeof(ForgetNotesOfHousehold));
    }

    private async Task AssertForgottenAsync(Talk talk)
    {
        Assert.Equal("", await TextAsync(talk));
        Assert.False(await house.AskAsync(db => db.NoteLines.AnyAsync(line => db.Set<Note>().Any(n => n.Id == line.Note && n.Visit == talk.Visit.Id))));
        Assert.False(await house.AskAsync(db => db.Experiences.AnyAsync(own => own.Visit == talk.Visit.Id)));
        Assert.NotEqual(talk.Visit.Voice, (await VisitAsync(talk)).Voice);
    }

    private Task RunsAsync() => house.InAsync<ForgetNotesOfRoundsLongToldAbout>(routine => routine.RunAsync(CancellationToken.None));

    private Task<string> TextAsync(Talk talk) =>
        house.AskAsync(db => db.Notes.Where(n => n.Visit == talk.Visit.Id).Select(n => n.Text + n.Need).SingleAsync());

    private Task<Visit> VisitAsync(Talk talk) => house.AskAsync(db => db.Visits.SingleAsync(v => v.Id == talk.Visit.Id));

    private async Task<Talk> WrittenAsync(DateTimeOffset? closedAt)
    {
        var talk = await Talk.AtAsync(house);
        await house.InAsync<INotebook>(notebook => notebook.WriteUpAsync(
            talk.Visit.Id,
            talk.First.Colleague,
            new TalkNotes("Woorden.") { PainPoints = ["De lift is stuk."], Experience = "Spannend." },
            CancellationToken.None));

        if (closedAt is { } moment)
        {
            await house.InAsync<HouseDb>(async db =>
            {
                (await db.Rounds.SingleAsync(r => r.Id == talk.Round.Id)).Close(house.Today, moment, planned: 0);
                await db.SaveChangesAsync();
            });
        }

        return talk;
    }
}
