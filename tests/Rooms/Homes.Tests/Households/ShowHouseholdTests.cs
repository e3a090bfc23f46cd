using System.Net;
using System.Security.Claims;
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
    public async Task A_colleague_in_passing_finds_the_door_closed()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync(PathOf(await SavedAsync()));

        Assert.Equal("Deze deur is voor jou dicht", visitor.Heading);
    }

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
