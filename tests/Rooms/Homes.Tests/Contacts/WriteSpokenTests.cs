using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Contacts;

public sealed class WriteSpokenTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_colleague_says_that_they_spoke_somebody_at_the_door()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));

        Assert.Equal($"Ik sprak de bewoners van {family.Dwelling.Line}", visitor.Heading);
        Assert.DoesNotContain("De Boer", visitor.Text);
        Assert.Equal("2027-03-02", visitor.Value("Wanneer?"));

        await visitor.PressesAsync("Opschrijven");

        Assert.Equal("Opgeschreven", visitor.Heading);
        Assert.Contains("vandaag, aan de deur", visitor.Text);
        var household = await house.AskAsync(db => db.Households.SingleAsync(h => h.Id == family.Id));
        var talk = await house.AskAsync(db => db.Contacts.SingleAsync(contact => contact.Id == household.LastTalk));
        Assert.Equal((A.Today, ContactKind.AtTheDoor, "Wijkbeheer"), (household.LastSpokenOn!.Value, talk.Kind, talk.Department));
    }

    [Fact]
    public async Task What_was_written_by_mistake_is_taken_back_and_the_talk_before_it_counts_again()
    {
        var lastYear = A.Today.AddYears(-1);
        var family = await SavedAsync(lastYear);
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));
        visitor.Ticks("Per telefoon");
        await visitor.PressesAsync("Opschrijven");
        await visitor.PressesAsync("Klopt niet, haal het weg");

        Assert.Equal("Het contactmoment is weggehaald.", visitor.Said);
        var household = await house.AskAsync(db => db.Households.SingleAsync(h => h.Id == family.Id));
        Assert.Equal(lastYear, household.LastSpokenOn);
        Assert.Equal(1, await house.AskAsync(db => db.Contacts.CountAsync(c => c.Household == family.Id)));
    }

    [Fact]
    public async Task A_day_later_it_stays()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));
        await visitor.PressesAsync("Opschrijven");
        var late = house.Clock.Now;
        house.Clock.Now = late.AddHours(9);
        var contact = await house.AskAsync(db => db.Contacts.SingleAsync(c => c.Household == family.Id));

        Assert.Null(contact.WhyNotTakeBack(late.AddHours(23)));
        Assert.Equal(ContactRefusals.TooLateToTakeBack, contact.WhyNotTakeBack(late.AddHours(24)));
        house.Clock.Now = late;
    }

    [Fact]
    public async Task A_contact_moment_of_a_colleague_is_not_there_for_another()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));
        await visitor.PressesAsync("Opschrijven");
        var other = await house.VisitorAsync(Role.Colleague);
        await other.OpensAsync(visitor.Path);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task A_day_still_to_come_is_refused_beside_its_field()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));
        visitor.Fills("Wanneer?", "2027-03-03");
        await visitor.PressesAsync("Opschrijven");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Deze dag moet nog komen.", visitor.Page.QuerySelector("#On-wrong")?.TextContent);
    }

    [Fact]
    public async Task What_is_not_among_the_choices_cannot_be_written_down()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));
        visitor.Page.QuerySelector("input[value=AtTheDoor]")!.SetAttribute("value", nameof(ContactKind.HomeConversation));
        await visitor.PressesAsync("Opschrijven");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.False(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.Household == family.Id)));
    }

    [Fact]
    public async Task Looking_at_an_address_stands_in_the_journal()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(family));

        var line = await house.AskAsync(db => db.Journal.SingleAsync(l =>
            l.SubjectId == family.Id.Value && l.About == "adres bij het opschrijven van contact"));
        Assert.Equal((visitor.Colleague.Value, "household"), (line.Actor!.Value, line.Subject));
    }

    private static string PathOf(Family family) => $"/woningen/huishoudens/{family.Id}/gesproken";

    private async Task<Family> SavedAsync(params DateOnly[] spokenOn)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: spokenOn);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        return family;
    }
}
