using System.Net;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Contacts;

public sealed class EditSpokenKindTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_colleague_reads_what_counts_and_why_and_only_the_administrator_decides()
    {
        var colleague = await house.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync("/woningen/gesproken");

        Assert.Contains("Wij schreven. Of iemand het las, weten we niet.", colleague.Text);
        Assert.False(colleague.Sees("Wijzigen: Brief"));

        await colleague.OpensAsync("/woningen/gesproken/brief");
        Assert.NotEqual(HttpStatusCode.OK, colleague.Status);
    }

    [Fact]
    public async Task What_does_not_count_is_not_offered_to_who_spoke_somebody()
    {
        await using var other = new TestHouse();
        await other.InitializeAsync();
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood);
        var atTheDoor = new SpokenKind(ContactKind.AtTheDoor);
        atTheDoor.Decides(counts: false, "In het voorbijgaan is geen gesprek.", restWeeks: 0);
        await other.SavesAsync([neighbourhood, .. family.Rows, atTheDoor]);
        var colleague = await other.VisitorAsync(Role.Colleague);
        await colleague.OpensAsync($"/woningen/huishoudens/{family.Id}/gesproken");

        Assert.DoesNotContain("Aan de deur", colleague.Text);
        await colleague.PressesAsync("Opschrijven");
        Assert.Equal("Opgeschreven", colleague.Heading);
        Assert.Equal(A.Today, (await other.AskAsync(db => db.Households.SingleAsync(one => one.Id == family.Id))).LastSpokenOn);
    }

    [Fact]
    public async Task The_administrator_reads_first_what_it_does_decides_and_every_household_is_worked_out_anew()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: [A.Today.AddYears(-1)]);
        var meter = A.Contact(family.Household, A.Today.AddDays(-2), ContactKind.MeterReading);
        await house.SavesAsync([neighbourhood, .. family.Rows, meter]);
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/");
        await administrator.FollowsAsync("Wat telt als gesproken");
        await administrator.FollowsAsync("Wijzigen: Meterstand opnemen");
        Assert.Contains("Bij 1 huishouden was dit later dan het laatste gesprek.", administrator.Text);

        await administrator.FollowsAsync("1 huishouden");
        Assert.Equal("Bij wie het verandert", administrator.Heading);
        Assert.Equal([family.Dwelling.Line], administrator.Page.QuerySelectorAll(".rows strong").Select(address => address.TextContent));
        await administrator.FollowsAsync("Telt dit als gesproken?");

        administrator.Fills("Waarom?", "");
        await administrator.PressesAsync("Bewaren");
        Assert.Contains("Schrijf in één zin waarom.", administrator.Text);

        administrator.Ticks("Ja, dan spraken we elkaar");
        administrator.Fills("Waarom?", "Onze meteropnemers zitten altijd even aan tafel.");
        await administrator.PressesAsync("Bewaren");
        Assert.Equal("Meterstand opnemen telt nu wel mee. We rekenen het voor elk huishouden na.", administrator.Said);
        Assert.Contains("Onze meteropnemers zitten altijd even aan tafel.", administrator.Text);

        await house.RunsErrandsAsync();
        var household = await house.AskAsync(db => db.Households.SingleAsync(one => one.Id == family.Id));
        Assert.Equal((A.Today.AddDays(-2), meter.Id), (household.LastSpokenOn, household.LastTalk));

        await administrator.OpensAsync("/woningen/gesproken/meter");
        Assert.Contains("Bij 1 huishouden was dit het laatste gesprek.", administrator.Text);
    }

    [Fact]
    public async Task The_number_leads_page_by_page_to_exactly_those_whose_last_talk_it_was()
    {
        var neighbourhood = A.Neighbourhood();
        var rung = Enumerable.Range(0, ListTurningPage.RowsOnAPage + 1).Select(i => Spoken(neighbourhood, ContactKind.Telephone, i + 10)).ToList();
        var (seen, left) = (Spoken(neighbourhood, ContactKind.CoffeeVisit, 5), Spoken(neighbourhood, ContactKind.Telephone, 6));
        left.Household.Settles([], A.Today);
        await house.SavesAsync([neighbourhood, .. rung.Append(seen).Append(left).SelectMany(family => family.Rows)]);
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/woningen/gesproken/telefoon");
        await administrator.FollowsAsync($"{rung.Count} huishoudens");
        var shown = Addresses();
        Assert.Equal(ListTurningPage.RowsOnAPage, shown.Count);
        Assert.Contains("per telefoon", administrator.Text);

        await administrator.FollowsAsync("Volgende bladzijde");
        shown.AddRange(Addresses());
        Assert.Equal(rung.Select(family => family.Dwelling.Line).Reverse(), shown);
        Assert.Equal(rung.Count, await house.AskAsync(db => db.Journal.CountAsync(
            line => line.Actor == administrator.Colleague.Value && line.About == "adres bij wie verandert als iets anders als gesproken telt")));

        await administrator.FollowsAsync("Vorige bladzijde");
        Assert.Equal(shown[..ListTurningPage.RowsOnAPage], Addresses());

        List<string> Addresses() => [.. administrator.Page.QuerySelectorAll(".rows strong").Select(address => address.TextContent)];
    }

    [Fact]
    public async Task Who_may_not_decide_does_not_read_whom_it_turns_and_nobody_is_no_list()
    {
        var colleague = await house.VisitorAsync(Role.Colleague, Role.RoundLeader);
        await colleague.OpensAsync("/woningen/gesproken/telefoon/huishoudens");
        Assert.Equal(HttpStatusCode.Forbidden, colleague.Status);

        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/woningen/gesproken/enquete");
        Assert.Contains("Bij geen enkel huishouden was dit later", administrator.Text);
        Assert.DoesNotContain(administrator.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.EndsWith("/huishoudens", StringComparison.Ordinal));
        await administrator.OpensAsync("/woningen/gesproken/postduif/huishoudens");
        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    [Fact]
    public async Task A_second_decision_while_the_first_is_still_worked_out_is_not_lost()
    {
        var administrator = await house.VisitorAsync(Role.Administrator);

        foreach (var word in new[] { "klacht", "reparatie" })
        {
            await administrator.OpensAsync($"/woningen/gesproken/{word}");
            administrator.Ticks("Ja, dan spraken we elkaar");
            await administrator.PressesAsync("Bewaren");
        }

        var kinds = await house.AskAsync(db => db.WhatCountsAsync(default));
        Assert.True(kinds.Counts(ContactKind.Complaint) && kinds.Counts(ContactKind.Repair));
    }

    [Fact]
    public async Task A_word_that_means_nothing_is_nowhere()
    {
        var administrator = await house.VisitorAsync(Role.Administrator);
        await administrator.OpensAsync("/woningen/gesproken/postduif");

        Assert.Equal(HttpStatusCode.NotFound, administrator.Status);
    }

    [Fact]
    public void Every_kind_has_a_reason_a_name_and_a_word_of_its_own()
    {
        var kinds = Enum.GetValues<ContactKind>();

        Assert.All(kinds, kind => Assert.NotEmpty(new SpokenKind(kind).Why));
        Assert.Equal(kinds.Length, kinds.Select(kind => kind.Name()).Distinct().Count());
        Assert.All(kinds, kind => Assert.Equal(kind, ContactKinds.Called(kind.Word())));
    }

    private static Family Spoken(Neighbourhood neighbourhood, ContactKind kind, int daysAgo)
    {
        var family = A.Family(neighbourhood);
        var talk = A.Contact(family.Household, A.Today.AddDays(-daysAgo), kind);
        family.Household.Meets(talk, SpokenKinds.Proposed);
        return family with { Contacts = [talk] };
    }
}
