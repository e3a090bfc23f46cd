using System.Net;
using AngleSharp;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Notebook;

public sealed class WriteUpTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task One_sentence_is_enough()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", "Een fijn gesprek over de tuin.");
        await talk.First.PressesAsync("Opslaan");

        Assert.Equal("Het staat erin", talk.First.Heading);
        Assert.Equal("Opgeslagen.", talk.First.Said);
        Assert.Equal(VisitState.Held, await house.AskAsync(db => db.Visits.Where(v => v.Id == talk.Visit.Id).Select(v => v.State).SingleAsync()));
    }

    [Fact]
    public async Task Everything_that_follows_from_a_talk_follows_once_however_often_it_is_saved()
    {
        var talk = await Talk.AtAsync(house);
        await WritesItAllAsync(talk);
        await WritesItAllAsync(talk);

        Assert.Equal([new ContactLine(talk.Pair.Day, ContactKind.HomeConversation, "Wijkbeheer")], await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(
            contacts => contacts.OfAsync(talk.Household, 10, CancellationToken.None)));
        Assert.Equal(new HarvestCounts(4, 1, 0), await CountAsync(talk));
        var promise = Assert.Single(await house.AskAsync<IPromises, IReadOnlyList<PromiseCard>>(
            promises => promises.OpenForAsync(talk.Household, CancellationToken.None)));
        Assert.Equal(talk.Second.Colleague, promise.Owner);
        Assert.Equal(1, (await house.AskAsync<ILoops, LoopStand>(loops => loops.StandAsync(talk.Round.Occasion, CancellationToken.None))).StillToTell);
        Assert.Equal(1, await house.AskAsync(db => db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM foundation_fact WHERE kind LIKE '%ConversationHeld' AND body LIKE {"%" + talk.Visit.Id + "%"}")
            .SingleAsync()));
    }

    [Fact]
    public async Task What_was_written_stands_there_again_and_can_be_made_shorter()
    {
        var talk = await Talk.AtAsync(house);
        await WritesItAllAsync(talk);
        await talk.First.OpensAsync(talk.WriteUp);
        Assert.Equal("Niemand belt terug.\nDe lift is vaak stuk.", talk.First.Value("Waar zit de pijn?"));
        Assert.Equal("Ik was zenuwachtig, maar het ging goed.", talk.First.Value("Hoe was het voor jezelf?"));

        talk.First.Fills("Waar zit de pijn?", "De lift is vaak stuk.");
        talk.First.Fills("Hoe was het voor jezelf?", "");
        await talk.First.PressesAsync("Opslaan");

        Assert.Equal(3, (await CountAsync(talk)).Fragments);
        Assert.False(await house.AskAsync(db => db.Experiences.AnyAsync(e => e.Visit == talk.Visit.Id)));
    }

    [Fact]
    public async Task Two_of_a_pair_who_both_write_keep_both_notes_side_by_side()
    {
        var talk = await Talk.AtAsync(house);
        await WritesItAllAsync(talk);
        await talk.Second.OpensAsync(talk.WriteUp);
        Assert.Contains("Ze vertelde over vroeger.", talk.Second.Text);
        Assert.DoesNotContain("zenuwachtig", talk.Second.Page.ToHtml());

        talk.Second.Fills("Wat vertelde de huurder?", "Ik hoorde vooral de lift.");
        talk.Second.Fills("Waar zit de pijn?", "De lift is vaak stuk.\nDe gang is koud.");
        await talk.Second.PressesAsync("Opslaan");

        Assert.Equal(2, await house.AskAsync(db => db.Notes.CountAsync(n => n.Visit == talk.Visit.Id)));
        Assert.Equal(new HarvestCounts(5, 1, 0), await CountAsync(talk));
    }

    [Fact]
    public async Task A_form_without_a_word_comes_back_with_the_rest_still_there()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat gaat er goed?", "De buren.");
        talk.First.Fills("Wat hebben jullie toegezegd?", "Terugbellen over de lift");
        await talk.First.PressesAsync("Opslaan");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, talk.First.Status);
        Assert.Contains("Kies wie van jullie dit doet.", talk.First.Said);
        Assert.Equal("De buren.", talk.First.Value("Wat gaat er goed?"));

        talk.First.Fills("Wat hebben jullie toegezegd?", "");
        await talk.First.PressesAsync("Opslaan");
        Assert.Equal("Schrijf in één zin op waar het over ging. Meer hoeft niet.", talk.First.Said);
        Assert.Equal("De buren.", talk.First.Value("Wat gaat er goed?"));
        Assert.False(await house.AskAsync(db => db.Notes.AnyAsync(n => n.Visit == talk.Visit.Id)));
    }

    [Fact]
    public async Task A_long_text_fits_and_a_longer_one_is_kept_in_the_form()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", string.Concat(Enumerable.Repeat("Regel.\n", 1142)));
        await talk.First.PressesAsync("Opslaan");
        Assert.Equal("Het staat erin", talk.First.Heading);

        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", new string('a', Note.MostText + 1));
        await talk.First.PressesAsync("Opslaan");
        Assert.Contains("Dit is langer dan er past: hooguit 8.000 tekens.", talk.First.Said);
        Assert.Equal(Note.MostText + 1, talk.First.Value("Wat vertelde de huurder?").Length);
    }

    [Fact]
    public async Task One_more_promise_gives_an_empty_row_and_loses_nothing()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);
        talk.First.Fills("Wat vertelde de huurder?", "Over de lift.");
        talk.First.Fills("Wat hebben jullie toegezegd?", "Terugbellen");
        await talk.First.PressesAsync("Nog een toezegging");

        Assert.Equal("Over de lift.", talk.First.Value("Wat vertelde de huurder?"));
        Assert.Equal("Terugbellen", talk.First.Value("Wat hebben jullie toegezegd?"));
        Assert.NotNull(talk.First.Page.GetElementById("Promises_1__Text"));
    }

    [Fact]
    public async Task A_talk_that_is_still_to_come_and_a_round_that_is_closed_have_no_form()
    {
        var coming = await Talk.AtAsync(house, day: house.Today.AddDays(3));
        await coming.First.OpensAsync(coming.WriteUp);
        Assert.Contains("Het gesprek is op", coming.First.Text);
        Assert.False(coming.First.Sees("Opslaan"));

        var over = await Talk.AtAsync(house);
        await WritesItAllAsync(over);
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            (await db.Rounds.SingleAsync(r => r.Id == over.Round.Id)).Close(house.Today, house.Clock.Now, planned: 0);
            await db.SaveChangesAsync();
        });
        await over.First.OpensAsync(over.WriteUp);
        Assert.Contains("Ze vertelde over vroeger.", over.First.Text);
        Assert.False(over.First.Sees("Opslaan"));
    }

    [Fact]
    public async Task Looking_at_a_note_stands_in_the_journal()
    {
        var talk = await Talk.AtAsync(house);
        await talk.First.OpensAsync(talk.WriteUp);

        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
            line.Deed == Deed.Saw && line.SubjectId == talk.Household.Value && line.Actor == talk.First.Colleague.Value)));
    }

    private async Task<HarvestCounts> CountAsync(Talk talk) => await house.AskAsync<IFragmentShelf, HarvestCounts>(
        shelf => shelf.CountAsync(talk.Round.Occasion, CancellationToken.None));

    private static async Task WritesItAllAsync(Talk talk)
    {
        var visitor = talk.First;
        await visitor.OpensAsync(talk.WriteUp);
        visitor.Fills("Wat vertelde de huurder?", "Ze vertelde over vroeger.\nEn over de lift.");
        visitor.Fills("Wat zei de huurder letterlijk?", "Ik wil gewoon dat iemand belt.");
        visitor.Fills("Waar zit de pijn?", "Niemand belt terug.\n\n De lift is vaak stuk. ");
        visitor.Fills("Wat heeft deze huurder nu écht nodig?", "Een vast gezicht.");
        visitor.Fills("Wat hebben jullie toegezegd?", "Terugbellen over de lift");
        visitor.Fills("Wie doet het?", "Fictief");
        visitor.Fills("Voor welke dag?", "2027-03-12");
        visitor.Fills("Wat brachten jullie?", "Tijd.");
        visitor.Fills("Wat namen jullie mee?", "Een ander beeld.");
        visitor.Fills("Hoe was het voor jezelf?", "Ik was zenuwachtig, maar het ging goed.");
        await visitor.PressesAsync("Opslaan");
        Assert.Equal("Het staat erin", visitor.Heading);
    }
}
