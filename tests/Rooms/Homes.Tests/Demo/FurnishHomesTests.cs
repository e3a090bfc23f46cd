using System.Diagnostics;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Demo;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.House;
using Huiskamer.House.Demo;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Demo;

public sealed class FurnishHomesTests(DemoHouseOfHomes house) : IClassFixture<DemoHouseOfHomes>
{
    [Fact]
    public async Task Five_thousand_homes_have_had_some_five_thousand_six_hundred_households_and_nine_thousand_people()
    {
        Assert.Equal(5_000, await house.AskAsync(db => db.Dwellings.CountAsync()));
        Assert.InRange(await house.AskAsync(db => db.Households.CountAsync()), 5_450, 5_750);
        Assert.Equal(9_003, await house.AskAsync(db => db.Residents.CountAsync()));
        Assert.Equal(4, (await house.AskAsync<INeighbourhoods, IReadOnlyList<NeighbourhoodCard>>(n => n.AllAsync(default))).Count);
    }

    [Fact]
    public async Task No_home_has_a_number_that_exists()
    {
        var highest = DemoStreets.Read().ToLookup(street => street.Name);
        var homes = await house.AskAsync(db => db.Dwellings.Select(d => new { d.Street, d.HouseNumber, d.Postcode }).ToListAsync());

        Assert.All(homes, home => Assert.All(highest[home.Street], street => Assert.True(home.HouseNumber > street.Highest)));
        Assert.All(homes, home => Assert.Contains(home.Postcode, highest[home.Street].Select(street => street.Postcode)));
        Assert.Equal(homes.Count, homes.Select(home => (home.Street, home.HouseNumber)).Distinct().Count());
    }

    [Fact]
    public async Task Some_have_rented_for_more_than_forty_years_and_some_have_left_or_moved()
    {
        var fortyYearsAgo = house.Today.AddYears(-40);

        Assert.InRange(await house.AskAsync(db => db.Households.CountAsync(h => h.LivesHere && h.TenantSince < fortyYearsAgo)), 50, 400);
        Assert.InRange(await house.AskAsync(db => db.Households.CountAsync(h => !h.LivesHere)), 400, 900);
        Assert.InRange(await house.AskAsync(db => db.Tenancies.GroupBy(t => t.Household).CountAsync(g => g.Count() > 1)), 20, 100);
    }

    [Fact]
    public async Task A_home_has_one_household_at_a_time()
    {
        // Who went to live apart has lived there too.
        var tenancies = (await house.AskAsync(db => db.Tenancies.AsNoTracking().ToListAsync())).Where(tenancy => !tenancy.ByHand || tenancy.Until is null);

        var alike = await house.AskAsync(db => db.Lookalikes.AsNoTracking().ToListAsync());
        var twice = alike.SelectMany(pair => new[] { pair.One, pair.Other }).ToHashSet();

        Assert.All(tenancies.Where(tenancy => !twice.Contains(tenancy.Household)).GroupBy(tenancy => tenancy.Dwelling), home =>
        {
            var inOrder = home.OrderBy(tenancy => tenancy.From).ToList();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.Until < pair.Second.From));
        });
    }

    [Fact]
    public async Task A_few_went_to_live_apart_not_long_ago_and_took_their_history_along()
    {
        var apart = await house.AskAsync(db => db.Households.AsNoTracking().Where(h => h.OutsideKey.StartsWith(OwnNumber.Begins)).ToListAsync());

        Assert.InRange(apart.Count, 3, 12);
        Assert.All(apart, household => Assert.True(household.LivesHere));
        Assert.Contains(apart, household => household.LastSpokenOn is not null);
        Assert.True(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.CopyOf != null)));
    }

    [Fact]
    public async Task Many_were_never_spoken_and_what_a_household_remembers_is_what_its_contact_moments_say()
    {
        var counts = await house.AskAsync<IHouseholds, SpokenCounts>(book => book.SpokenCountsAsync(default));
        var remembered = await house.AskAsync(db => db.Households.AsNoTracking().ToDictionaryAsync(h => h.Id, h => h.LastSpokenOn));
        var spoken = (await house.AskAsync(db => db.Contacts.AsNoTracking().ToListAsync()))
            .Where(contact => SpokenKinds.Proposed.Counts(contact.Kind))
            .GroupBy(contact => contact.Household)
            .ToDictionary(group => group.Key, group => group.Max(contact => contact.On));

        Assert.InRange(counts.Never, counts.Households / 4, counts.Households / 2);
        Assert.All(remembered, household => Assert.Equal(spoken.TryGetValue(household.Key, out var day) ? day : null, household.Value));
    }

    [Fact]
    public async Task Some_would_rather_be_left_in_peace_and_many_languages_are_spoken()
    {
        Assert.InRange(await house.AskAsync(db => db.Households.CountAsync(h => h.DoNotApproach)), 40, 120);
        Assert.InRange(await house.AskAsync(db => db.Households.CountAsync(h => h.RestUntil != null)), 60, 160);
        Assert.Equal(
            ["ar", "fa", "nl", "pl", "ti", "tr", "uk"],
            await house.AskAsync(db => db.Households.Select(h => h.Language).Distinct().OrderBy(code => code).ToListAsync()));
    }

    [Fact]
    public async Task Every_adviser_has_one_to_three_neighbourhoods_and_every_neighbourhood_an_adviser()
    {
        var advisers = await house.AskAsync<IColleagues, IReadOnlyList<ColleagueCard>>(s => s.AtWorkAsync(Role.NeighbourhoodAdviser, default));
        var links = (await house.AskAsync(db => db.Advisers.AsNoTracking().ToListAsync())).ToLookup(link => link.Colleague, link => link.Neighbourhood);
        var names = await house.AskAsync(db => db.Neighbourhoods.AsNoTracking().ToDictionaryAsync(n => n.Id, n => n.Name));

        Assert.All(advisers, adviser => Assert.InRange(links[adviser.Id].Count(), 1, 3));
        Assert.Equal(names.Keys.ToHashSet(), links.SelectMany(link => link).ToHashSet());
        Assert.Contains("Emmermeer", links[advisers.Single(adviser => adviser.Name == "Sanne Brouwer").Id].Select(id => names[id]));
    }

    [Fact]
    public async Task Some_stand_in_the_books_twice_and_a_father_and_son_only_seem_so()
    {
        var alike = await house.AskAsync(db => db.Lookalikes.AsNoTracking().OrderByDescending(pair => pair.Score).ToListAsync());

        Assert.Equal(
            [
                "De naam lijkt erop, ze zijn van hetzelfde geboortejaar en ze wonen op hetzelfde adres.",
                "De naam is hetzelfde, ze zijn van hetzelfde geboortejaar en ze woonden na elkaar op hetzelfde adres.",
                "De naam lijkt erop en ze wonen op hetzelfde adres.",
            ],
            alike.Select(pair => pair.InWords));
    }

    [Fact]
    public async Task Nobody_can_be_called_or_mailed()
    {
        var people = await house.AskAsync(db => db.Residents.AsNoTracking().ToListAsync());

        Assert.All(people, person => Assert.True(person.Telephone?.StartsWith("06 0", StringComparison.Ordinal) ?? true));
        Assert.All(people, person => Assert.True(person.Email?.EndsWith(".example", StringComparison.Ordinal) ?? true));
    }
}

/// <summary>A house that was furnished before its doors opened.</summary>
public sealed class DemoHouseOfHomes : TestHouse
{
    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var watch = Stopwatch.StartNew();
        await DemoBuilder.FurnishAsync(Services.GetRequiredService<HouseSettings>(), Today, null, default);
        TestContext.Current.SendDiagnosticMessage($"Furnished in {watch.Elapsed}");
    }
}
