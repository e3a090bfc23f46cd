using System.Net;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Changes;

public sealed class ShowDwellingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_home_says_who_lives_there_who_lived_there_and_what_happened_to_it()
    {
        var life = await house.LifeAsync();
        await HappenedAsync(life, new DateOnly(2026, 11, 3), ContactKind.Repair);
        await HappenedAsync(life, new DateOnly(2027, 1, 12), ContactKind.Complaint);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync(life.Path);
        await visitor.FollowsAsync("Over deze woning");

        Assert.Equal(life.Family.Dwelling.Line, visitor.Heading);
        Assert.Contains("7814 XX Emmen · Emmermeer", visitor.Text);
        Assert.Contains("Familie Eleveld Sinds mei 2011.", visitor.Text);
        Assert.Contains("Van eerdere bewoners weten we niets.", visitor.Text);
        Assert.Contains("Dinsdag 12 januari 2027: klacht. Dinsdag 3 november 2026: reparatie.", visitor.Text);
        Assert.DoesNotContain("Eleveld", visitor.Page.Title);
    }

    [Fact]
    public async Task When_people_move_their_history_goes_with_them_and_the_home_keeps_its_own()
    {
        var life = await house.LifeAsync(new DateOnly(2026, 10, 1));
        await HappenedAsync(life, new DateOnly(2026, 11, 3), ContactKind.Repair);
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today, null));
        await HappenedAsync(life, A.Today, ContactKind.Complaint);
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        await visitor.OpensAsync($"/woningen/adres/{life.Family.Dwelling.Id}");
        Assert.Contains("Niemand, voor zover we weten.", visitor.Text);
        Assert.Contains("Van mei 2011 tot maart 2027", visitor.Text);
        Assert.Contains("Dinsdag 3 november 2026: reparatie.", visitor.Text);
        Assert.DoesNotContain("klacht.", visitor.Text);

        await visitor.FollowsAsync("Van mei 2011 tot maart 2027");
        Assert.Equal(life.Empty.Line, visitor.Heading);
        Assert.Contains("Dinsdag 3 november 2026, bij een reparatie", visitor.Text);

        await visitor.OpensAsync($"/woningen/adres/{life.Empty.Id}");
        Assert.Contains("Familie Eleveld Sinds maart 2027.", visitor.Text);
        Assert.Contains("Dinsdag 2 maart 2027: klacht.", visitor.Text);
        Assert.DoesNotContain("reparatie.", visitor.Text);
    }

    [Fact]
    public async Task A_moment_in_two_histories_happened_to_the_home_once()
    {
        var life = await house.LifeAsync();
        await HappenedAsync(life, new DateOnly(2026, 11, 3), ContactKind.Repair);
        await house.SplitsAsync(life, A.Today);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/adres/{life.Family.Dwelling.Id}");

        Assert.Single(visitor.Page.QuerySelectorAll(".rows > li"), row => row.TextContent.Contains("reparatie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_people_are_forgotten_the_home_still_knows_what_happened_to_it_and_no_longer_who_lived_there()
    {
        var life = await house.LifeAsync();
        await HappenedAsync(life, new DateOnly(2026, 11, 3), ContactKind.Repair);
        await HappenedAsync(life, new DateOnly(2026, 12, 3), ContactKind.Telephone);
        await house.HappensAsync(life, new Leaving(A.Today.AddDays(-1)));
        house.Clock.Becomes(A.Today.AddYears(Household.YearsKept).AddDays(1));
        await house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(default));
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/adres/{life.Family.Dwelling.Id}");

        Assert.Contains("Van mei 2011 tot maart 2027", visitor.Text);
        Assert.False(visitor.Sees("Van mei 2011 tot maart 2027"));
        Assert.Contains("Dinsdag 3 november 2026: reparatie.", visitor.Text);
        Assert.DoesNotContain("Eleveld", visitor.Text);
        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(household => household.Id == life.Id)));
        Assert.False(await house.AskAsync(db => db.FormerResidents.AnyAsync(former => former.Household == life.Id)));
        Assert.Equal(1, await house.AskAsync(db => db.Upkeeps.CountAsync(upkeep => upkeep.Dwelling == life.Family.Dwelling.Id)));
        house.Clock.Becomes(A.Today);
    }

    [Fact]
    public async Task Who_went_to_live_apart_and_is_forgotten_leaves_no_time_of_their_own_in_the_home_of_before()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Split([life.Berend.Id], A.Today, null, "De heer B. Eleveld", "Mevrouw A. Eleveld"));
        house.Clock.Becomes(A.Today.AddYears(Household.YearsKept).AddDays(1));
        await house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(default));
        house.Clock.Becomes(A.Today);

        Assert.False(await house.AskAsync(db => db.Occupancies.AnyAsync(occupancy => occupancy.Dwelling == life.Family.Dwelling.Id)));
        Assert.True(await house.AskAsync(db => db.Households.AnyAsync(household => household.Id == life.Id)));
    }

    [Fact]
    public async Task A_home_of_elsewhere_is_not_there_for_an_adviser_and_closed_for_whoever_passes()
    {
        var life = await house.LifeAsync();
        var (adviser, colleague) = (await house.VisitorAsync(Role.NeighbourhoodAdviser), await house.VisitorAsync(Role.Colleague));
        var path = $"/woningen/adres/{life.Family.Dwelling.Id}";

        await adviser.OpensAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, adviser.Status);
        await house.AdvisesInAsync(adviser.Colleague, life.Neighbourhood.Id);
        await adviser.OpensAsync(path);
        Assert.Equal(life.Family.Dwelling.Line, adviser.Heading);
        await colleague.OpensAsync(path);
        Assert.Equal("Deze deur is voor jou dicht", colleague.Heading);
    }

    [Fact]
    public async Task That_somebody_looked_stands_in_the_journal_of_the_home_and_of_who_live_there()
    {
        var life = await house.LifeAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/adres/{life.Family.Dwelling.Id}");
        var seen = await house.AskAsync(db => db.Journal
            .Where(line => line.Actor == visitor.Colleague.Value && (line.SubjectId == life.Id.Value || line.SubjectId == life.Family.Dwelling.Id.Value))
            .Select(line => line.Subject)
            .Distinct()
            .ToListAsync());

        Assert.Equal(["dwelling", "household"], seen.Order(StringComparer.Ordinal));
    }

    private Task HappenedAsync(Life life, DateOnly on, ContactKind kind) =>
        house.SavesAsync(A.Contact(life.Family.Household, on, kind));
}
