using System.Net;
using System.Security.Claims;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Households;

public sealed class ShowHouseholdTests(HouseWithAPlace house) : IClassFixture<HouseWithAPlace>
{
    [Fact]
    public async Task A_household_is_an_address_with_sentences()
    {
        var family = await SavedAsync(A.Today.AddDays(-1), new DateOnly(2025, 6, 3));
        await house.SavesAsync(new Resident(A.Id<ResidentId>(), family.Id, "Aaltje de Boer", "06 00 12 34 56"));
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(family));

        Assert.Equal(family.Dwelling.Line, visitor.Heading);
        Assert.Contains("Familie De Boer", visitor.Text);
        Assert.Contains("Ze huren bij ons sinds mei 2011.", visitor.Text);
        Assert.Contains("06 00 12 34 56", visitor.Text);
        Assert.Contains("Voor het laatst gesproken gisteren, aan de deur, door Wijkbeheer.", visitor.Text);
        Assert.Contains("Maandag 1 maart 2027, aan de deur, door Wijkbeheer. Dinsdag 3 juni 2025, aan de deur, door Wijkbeheer.", visitor.Text);
        Assert.DoesNotContain("De Boer", visitor.Page.Title);
    }

    [Fact]
    public async Task What_rooms_above_know_stands_on_the_page()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(PathOf(family));

        Assert.Contains("We beloofden iemand terug te bellen.", visitor.Text);
        Assert.True(visitor.Sees("Een open toezegging"));
    }

    [Fact]
    public async Task Whoever_would_rather_be_left_in_peace_is_and_may_change_their_mind()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(PathOf(family));
        await visitor.PressesAsync("Niet meer benaderen");

        Assert.Contains("Niet benaderen.", visitor.Text);
        Assert.False(await MayBeApproachedAsync(family));

        await visitor.PressesAsync("We mogen weer contact zoeken");
        Assert.True(await MayBeApproachedAsync(family));
    }

    [Fact]
    public async Task Rest_for_a_while_names_its_last_day()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(family));
        visitor.Fills("Liever niet tot", "2027-09-01");
        await visitor.PressesAsync("Tot die dag met rust laten");

        Assert.Contains("Liever niet tot 1 september 2027.", visitor.Text);
        Assert.False(await MayBeApproachedAsync(family));
    }

    [Fact]
    public async Task Rest_until_yesterday_is_refused_beside_its_field()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync(PathOf(family));
        visitor.Fills("Liever niet tot", "2027-03-01");
        await visitor.PressesAsync("Tot die dag met rust laten");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Kies een dag in de toekomst.", visitor.Page.QuerySelector("#RestUntil-wrong")?.TextContent);
    }

    [Fact]
    public async Task An_adviser_reads_and_does_not_decide_about_rest()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(visitor.Colleague, family.Household.Neighbourhood!.Value);
        await visitor.OpensAsync(PathOf(family));

        Assert.Equal(family.Dwelling.Line, visitor.Heading);
        Assert.False(visitor.Sees("Niet meer benaderen"));
    }

    [Fact]
    public async Task Everybody_who_reads_a_household_sees_which_adviser_to_go_to()
    {
        var family = await SavedAsync();
        var neighbourhood = family.Household.Neighbourhood!.Value;
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(PathOf(family));
        Assert.DoesNotContain("Wijkadviseur", visitor.Text);

        await house.AdvisesInAsync(await house.HireAsync("wijkkenner", Role.NeighbourhoodAdviser), neighbourhood);
        await house.AdvisesInAsync(await house.HireAsync("huismeester", Role.Colleague), neighbourhood);
        await visitor.OpensAsync(PathOf(family));
        Assert.Contains("Wijkadviseur van Emmermeer: Fictief wijkkenner.", visitor.Text);

        await house.AdvisesInAsync(await house.HireAsync("zijbuur", Role.NeighbourhoodAdviser), neighbourhood);
        await visitor.OpensAsync(PathOf(family));
        Assert.Contains("Wijkadviseurs van Emmermeer: Fictief wijkkenner en Fictief zijbuur.", visitor.Text);
    }

    [Fact]
    public async Task A_contact_moment_is_written_down_on_the_page_and_taken_back_when_it_was_a_slip()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}");

        Assert.Equal("2027-03-02", visitor.Value("Wanneer?"));
        Assert.Equal("Telefoon", visitor.Value("Hoe was er contact?"));
        await visitor.PressesAsync("Opschrijven");

        Assert.Equal("Opgeschreven: per telefoon, vandaag.", visitor.Said);
        Assert.Contains("Dinsdag 2 maart 2027, per telefoon, door Fictief bezoeker", visitor.Text);
        Assert.Equal(A.Today, (await NowAsync(family)).LastSpokenOn);

        await visitor.FollowsAsync("Klopt dit niet?");
        await visitor.PressesAsync("Klopt niet, haal het weg");
        Assert.Null((await NowAsync(family)).LastSpokenOn);
    }

    [Fact]
    public async Task A_day_that_must_still_come_and_a_home_conversation_are_not_written_down_here()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}");
        visitor.Fills("Wanneer?", "2027-03-03");
        await visitor.PressesAsync("Opschrijven");

        Assert.Contains("Deze dag moet nog komen.", visitor.Text);
        Assert.Equal("2027-03-03", visitor.Value("Wanneer?"));
        Assert.DoesNotContain(ShowHouseholdPage.Kinds, kind => kind.Value is nameof(ContactKind.HomeConversation) or nameof(ContactKind.Invitation));
        Assert.False(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.Household == family.Id)));
    }

    [Fact]
    public async Task One_line_says_how_they_like_to_be_reached_and_an_empty_line_takes_it_away()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}");
        visitor.Fills("Hoe bereiken we ze het liefst?", "Bel na vijf uur.");
        await visitor.PressesAsync("Afspraak bewaren");
        Assert.Contains("Afgesproken: Bel na vijf uur.", visitor.Text);

        visitor.Fills("Wanneer?", "");
        await visitor.PressesAsync("Opschrijven");
        Assert.Contains("Kies de dag.", visitor.Text);
        Assert.Equal("Bel na vijf uur.", visitor.Value("Hoe bereiken we ze het liefst?"));

        visitor.Fills("Hoe bereiken we ze het liefst?", "");
        await visitor.PressesAsync("Afspraak bewaren");
        Assert.DoesNotContain("Afgesproken:", visitor.Text);
    }

    [Fact]
    public async Task How_often_we_asked_something_and_until_when_to_leave_them_in_peace_stands_on_the_page()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        Contact[] asked = [A.Contact(family.Household, A.Today.AddDays(-10), ContactKind.Survey), A.Contact(family.Household, A.Today.AddDays(-100), ContactKind.CoffeeVisit)];
        Array.ForEach(asked, contact => family.Household.Meets(contact, SpokenKinds.Proposed));
        await house.SavesAsync([neighbourhood, .. family.Rows, .. asked]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}");

        Assert.Contains("vroegen we dit huishouden 1 keer iets", visitor.Text);
        Assert.Contains("Vraag tot 21 augustus 2027 niets nieuws.", visitor.Text);
    }

    [Fact]
    public async Task When_we_last_spoke_stands_on_the_page_as_on_the_list_however_many_letters_came_after()
    {
        var neighbourhood = A.Neighbourhood();
        var (spoken, never) = (A.Family(neighbourhood), A.Family(neighbourhood));
        var talk = A.Contact(spoken.Household, A.Today.AddYears(-3), ContactKind.Telephone);
        Contact[] contacts =
        [
            talk,
            .. Enumerable.Range(1, 25).Select(week => A.Contact(spoken.Household, A.Today.AddDays(-7 * week), ContactKind.Letter)),
            A.Contact(never.Household, A.Today.AddDays(-7), ContactKind.Letter),
        ];
        Array.ForEach(contacts[..^1], contact => spoken.Household.Meets(contact, SpokenKinds.Proposed));
        await house.SavesAsync([neighbourhood, .. spoken.Rows, .. never.Rows, .. contacts]);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/langst-niet-gesproken?buurt={neighbourhood.Id}");
        Assert.Contains("Voor het laatst gesproken in maart 2024, per telefoon, door Wijkbeheer.", visitor.Text);

        await visitor.OpensAsync(PathOf(spoken));
        Assert.Contains("Voor het laatst gesproken in maart 2024, per telefoon, door Wijkbeheer.", visitor.Text);
        Assert.Equal(20, visitor.Page.QuerySelectorAll("ul.rows .quiet-line").Length);

        await visitor.OpensAsync(PathOf(spoken) + "?bladzijde=2");
        Assert.Equal(5, visitor.Page.QuerySelectorAll("ul.rows .quiet-line").Length);
        Assert.EndsWith("2 maart 2024, per telefoon, door Wijkbeheer.", visitor.Page.QuerySelectorAll("ul.rows li")[^1].TextContent.Trim());

        await visitor.OpensAsync(PathOf(never));
        Assert.Contains("Nog nooit gesproken.", visitor.Text);
        Assert.Contains("per brief, door Wijkbeheer. Telt niet als gesproken.", visitor.Text);
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_bell_of_whoever_wants_rest()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(PathOf(family));
        Assert.Contains("Een mooie reden om eens aan te bellen.", visitor.Text);

        await visitor.PressesAsync("Niet meer benaderen");
        Assert.Contains("Nog nooit, voor zover we weten.", visitor.Text);
        Assert.DoesNotContain("aan te bellen", visitor.Text);
    }

    [Fact]
    public async Task A_rest_that_runs_can_be_made_longer_shorter_or_for_good()
    {
        var family = await SavedAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(PathOf(family));
        visitor.Fills("Liever niet tot", "2027-09-01");
        await visitor.PressesAsync("Tot die dag met rust laten");
        Assert.Equal("2027-09-01", visitor.Value("Liever niet tot"));
        Assert.Contains("De rust tot 1 september 2027 gaat er dan af.", visitor.Text);

        visitor.Fills("Liever niet tot", "2028-09-01");
        await visitor.PressesAsync("Tot die dag met rust laten");
        Assert.Contains("Liever niet tot 1 september 2028.", visitor.Text);

        await visitor.PressesAsync("Niet meer benaderen");
        Assert.Contains("‘Niet benaderen’ gaat er dan af.", visitor.Text);
        Assert.False(visitor.Sees("Tot die dag met rust laten"));
    }

    [Fact]
    public async Task A_colleague_in_passing_finds_the_door_closed()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(await SavedAsync()));

        Assert.Equal("Deze deur is voor jou dicht", visitor.Heading);
    }

    private Task<Household> NowAsync(Family family) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == family.Id));

    private static string PathOf(Family family) => $"/woningen/huishoudens/{family.Id}";

    private Task<bool> MayBeApproachedAsync(Family family) =>
        house.AskAsync<IHouseholds, bool>(async book => (await book.FindAsync([family.Id], default))[family.Id].MayBeApproached);

    private async Task<Family> SavedAsync(params DateOnly[] spokenOn)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: spokenOn);
        await house.SavesAsync([neighbourhood, .. family.Rows]);
        return family;
    }
}

/// <summary>A house in which a room above fills the place on a household's page.</summary>
public sealed class HouseWithAPlace : TestHouse
{
    /// <inheritdoc />
    protected override void Change(WebApplicationBuilder builder) => builder.Services.AddScoped<IOnHousehold, OpenPromise>();

    private sealed class OpenPromise : IOnHousehold
    {
        public Task<IReadOnlyList<HouseholdLine>> LinesAsync(HouseholdId household, ClaimsPrincipal visitor, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<HouseholdLine>>(
                [new("Een open toezegging", "We beloofden iemand terug te bellen.", "/toezeggingen")]);
    }
}
