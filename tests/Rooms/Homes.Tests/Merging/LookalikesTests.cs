using System.Net;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Tests.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Merging;

/// <summary>Each test has surnames of its own, and asks for those.</summary>
public sealed class LookalikesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_way_to_be_alike_is_found_in_the_database_and_whoever_is_not_is_not()
    {
        var neighbourhood = A.Neighbourhood();
        var (one, other, third) = (A.Family(neighbourhood, addressee: "Familie Zandstra"), A.Family(neighbourhood, addressee: "Familie Santstra"), A.Family(neighbourhood, addressee: "Familie Zandstra"));
        var twin = At(one, "Mevrouw Sandstra");
        await house.SavesAsync(
        [
            neighbourhood, .. one.Rows, .. other.Rows, .. third.Rows, .. twin.Rows.Where(row => row != twin.Dwelling),
            Person(one, "Klaas Zandstra"), Person(twin, "Klaas Sandstra"),
            Person(one, "Griet Zandstra", "+31 6 00000031"), Person(other, "Griet Sandstra", "06-00000031"),
            Person(other, "Ype Zandstra", null, "Ype@voorbeeld.test"), Person(third, "Y. Zandstra", null, "ype@voorbeeld.test"),
            Person(third, "Klaas Zandstra"),
        ]);
        await FindsAsync();

        Assert.Equal(
            new[] { Key(one, twin), Key(one, other), Key(other, third) }.Order(),
            (await PairsAsync(one, other, third, twin)).Select(pair => Key(pair.One, pair.Other)).Order());
    }

    [Fact]
    public async Task Who_left_and_came_to_another_home_with_a_new_number_is_found_by_name_and_year()
    {
        var neighbourhood = A.Neighbourhood();
        var (left, came) = (A.Family(neighbourhood), A.Family(neighbourhood, since: new DateOnly(2026, 5, 1)));
        left.Tenancy.EndsOn(new DateOnly(2026, 4, 30));
        left.Household.Settles([Stay.Of(left.Tenancy, left.Dwelling)], A.Today);
        await house.SavesAsync([neighbourhood, .. left.Rows, .. came.Rows, Person(left, "Wietske Hoitsma", birthYear: 1951), Person(came, "Hoitsma, Wietske", birthYear: 1951)]);
        await FindsAsync();

        var pair = Assert.Single(await PairsAsync(left, came));
        Assert.Equal("De naam lijkt erop, ze zijn van hetzelfde geboortejaar en de een vertrok toen de ander kwam.", pair.InWords);
    }

    [Fact]
    public async Task A_pair_that_is_not_the_same_does_not_come_back_until_somebody_looks_again()
    {
        var (one, twin) = await TwinsAsync("Nauta");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/dubbel");
        Assert.Contains("Familie Nauta en familie Nauta", visitor.Text);
        await visitor.PressesAsync("Niet dezelfde: Familie Nauta en familie Nauta");
        Assert.DoesNotContain("Familie Nauta en familie Nauta", visitor.Text);

        await FindsAsync();
        Assert.NotNull(Assert.Single(await PairsAsync(one, twin)).NotTheSameAt);
        await visitor.OpensAsync("/woningen/dubbel");
        Assert.DoesNotContain("Familie Nauta en familie Nauta", visitor.Text);
        await visitor.FollowsAsync("Van wie zeiden we dat het niet dezelfde zijn?");
        await visitor.PressesAsync("Toch nog eens bekijken: Familie Nauta en familie Nauta");
        Assert.Contains("Familie Nauta en familie Nauta", visitor.Text);
    }

    [Fact]
    public async Task A_pair_that_is_alike_no_more_goes_from_the_list_by_itself()
    {
        var (one, twin) = await TwinsAsync("Poortvliet");
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            (await db.Residents.SingleAsync(resident => resident.Household == twin.Id)).IsBornIn(1999);
            await db.SaveChangesAsync();
        });
        await FindsAsync();

        Assert.Empty(await PairsAsync(one, twin));
    }

    [Fact]
    public async Task From_the_list_two_are_held_beside_each_other_merged_and_parted_again()
    {
        var (one, twin) = await TwinsAsync("Reitsma");
        var before = await house.EverythingAsync();
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/woningen/dubbel");
        await visitor.FollowsAsync("Familie Reitsma en familie Reitsma");
        Assert.Equal("Is dit één huishouden?", visitor.Heading);
        Assert.Contains("Alles van beide komt bij elkaar: 2 bewoners en 2 huurovereenkomsten.", visitor.Text);
        Assert.Contains("Sjoerd Reitsma staat in allebei en wordt één bewoner.", visitor.Text);
        await visitor.PressesAsync("Samenvoegen");

        Assert.Equal(one.Dwelling.Line, visitor.Heading);
        Assert.Contains("Het is nu één huishouden.", visitor.Text);
        await visitor.FollowsAsync("Klopt dit niet?");
        Assert.Contains("Het worden weer twee huishoudens.", visitor.Text);
        Assert.Contains("1 bewoner staat er weer bij.", visitor.Text);
        await visitor.PressesAsync("Terugdraaien");
        Assert.Contains("Teruggedraaid.", visitor.Text);
        Assert.Equal(before, await house.EverythingAsync());
        Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line => line.SubjectId == twin.Id.Value && line.About == "twee huishoudens naast elkaar")));
    }

    [Fact]
    public async Task An_administrator_merges_and_takes_back_without_opening_a_household()
    {
        await TwinsAsync("Sinnema");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/dubbel");
        await visitor.FollowsAsync("Familie Sinnema en familie Sinnema");
        await visitor.PressesAsync("Samenvoegen");

        Assert.Equal("/woningen/dubbel", visitor.Path);
        Assert.DoesNotContain("Familie Sinnema en familie Sinnema", visitor.Text);
        Assert.Contains("Pas samengevoegd Familie Sinnema", visitor.Text);
        await visitor.FollowsAsync("Klopt dit niet?");
        await visitor.PressesAsync("Terugdraaien");
        Assert.Contains("Familie Sinnema en familie Sinnema", visitor.Text);
    }

    [Fact]
    public async Task From_a_household_one_finds_the_other_and_writes_down_that_they_live_together_now()
    {
        var neighbourhood = A.Neighbourhood();
        var (one, other) = (A.Family(neighbourhood, addressee: "Mevrouw Tolsma"), A.Family(neighbourhood, since: new DateOnly(2015, 1, 1), addressee: "De heer Uiterdijk"));
        await house.SavesAsync([neighbourhood, .. one.Rows, .. other.Rows, Person(one, "Ans Tolsma"), Person(other, "Bauke Uiterdijk")]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{one.Id}");
        await visitor.FollowsAsync("Er verandert iets");
        await visitor.FollowsAsync("Ze horen bij een ander huishouden");
        visitor.Fills("Wie zoek je?", "uyterdijk");
        await visitor.PressesAsync("Zoeken");
        await visitor.FollowsAsync(other.Dwelling.Line);
        await visitor.PressesAsync("Samenvoegen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Kies de laatste dag van de huur die stopt.", visitor.Text);

        visitor.Fills("Wat is de laatste dag van die huur?", "2027-02-28");
        await visitor.PressesAsync("Samenvoegen");
        Assert.Equal(one.Dwelling.Line, visitor.Heading);
        Assert.Contains("Op 2 maart 2027 opgeschreven dat twee huishoudens zijn gaan samenwonen.", visitor.Text);
        Assert.Equal(["Ans Tolsma", "Bauke Uiterdijk"], await house.NamesIn(one.Id));
        Assert.Equal(new DateOnly(2027, 2, 28), await house.AskAsync(db => db.Tenancies.Where(t => t.Id == other.Tenancy.Id).Select(t => t.Until).SingleAsync()));
    }

    [Fact]
    public async Task Merging_is_not_for_every_colleague()
    {
        var (one, twin) = await TwinsAsync("Vellinga");

        foreach (var role in new[] { Role.Colleague, Role.NeighbourhoodAdviser, Role.Director })
        {
            var visitor = await house.VisitorAsync(role);
            await visitor.OpensAsync("/woningen/dubbel");
            Assert.NotEqual(HttpStatusCode.OK, visitor.Status);
            await visitor.OpensAsync($"/woningen/samenvoegen/{one.Id}/{twin.Id}");
            Assert.NotEqual(HttpStatusCode.OK, visitor.Status);
        }
    }

    [Fact]
    public async Task Two_who_merge_the_same_two_at_once_merge_them_once()
    {
        var (one, twin) = await TwinsAsync("Wiarda");
        var (first, second) = (await house.VisitorAsync(Role.RoundLeader), await house.VisitorAsync(Role.RoundLeader));
        await first.OpensAsync($"/woningen/samenvoegen/{one.Id}/{twin.Id}");
        await second.OpensAsync($"/woningen/samenvoegen/{one.Id}/{twin.Id}");
        await first.PressesAsync("Samenvoegen");
        await second.PressesAsync("Samenvoegen");

        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        Assert.Equal(1, await house.AskAsync(db => db.HouseholdDeeds.CountAsync(deed => deed.Household == one.Id)));
    }

    [Fact]
    public async Task A_household_found_again_by_a_file_is_no_lookalike_of_itself()
    {
        var (one, twin) = await TwinsAsync("Ypma");
        await house.MergesAsync(one.Id, twin.Id);
        await house.ReadsAsync(Homes.Import.ImportKind.Households, $"Huurdernummer;Aanschrijfnaam;Bewoner;Geboortejaar\n{twin.Household.OutsideKey};Familie Ypma;Sjoerd Ypma;1960");
        await FindsAsync();

        Assert.Empty(await PairsAsync(one, twin));
    }

    /// <summary>The same family twice at one address, found.</summary>
    private async Task<(Family One, Family Twin)> TwinsAsync(string name)
    {
        var neighbourhood = A.Neighbourhood();
        var one = A.Family(neighbourhood, addressee: $"Familie {name}");
        var twin = At(one, $"Familie {name}");
        await house.SavesAsync(
            [neighbourhood, .. one.Rows, .. twin.Rows.Where(row => row != twin.Dwelling), Person(one, $"Sjoerd {name}", birthYear: 1960), Person(twin, $"Sjoerd {name}", birthYear: 1960)]);
        await FindsAsync();
        return (one, twin);
    }

    private static Family At(Family one, string addressee)
    {
        var household = A.Household(addressee);
        var tenancy = new Tenancy(A.Id<TenancyId>(), household.Id, one.Dwelling.Id, new DateOnly(2015, 1, 1));
        household.Settles([Stay.Of(tenancy, one.Dwelling)], A.Today);
        return new Family(household, one.Dwelling, tenancy, []);
    }

    private static Resident Person(Family family, string name, string? telephone = null, string? email = null, int? birthYear = null) =>
        new(A.Id<ResidentId>(), family.Id, name, telephone, email, birthYear);

    private Task FindsAsync() => house.InAsync<FindLookalikesEveryNight>(routine => routine.RunAsync(default));

    private Task<List<Lookalike>> PairsAsync(params Family[] families)
    {
        var ids = families.Select(family => family.Id).ToList();
        return house.AskAsync(db => db.Lookalikes.Where(pair => ids.Contains(pair.One) || ids.Contains(pair.Other)).ToListAsync());
    }

    private static string Key(Family one, Family other) => Key(one.Id, other.Id);

    private static string Key(HouseholdId one, HouseholdId other) => string.Join(' ', new[] { one.ToString(), other.ToString() }.Order(StringComparer.Ordinal));
}
