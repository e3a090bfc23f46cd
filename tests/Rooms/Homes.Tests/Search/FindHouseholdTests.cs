using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Search;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Search;

public sealed class FindHouseholdTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("Walstraat 72", "walstraat", 72, null)]
    [InlineData("walstraat 72a", "walstraat", 72, null, "a")]
    [InlineData("Walstraat 72 A", "walstraat", 72, null, "a")]
    [InlineData("7814XX 72", "7814xx", 72, "7814 XX")]
    [InlineData("7814 xx, 72", "7814 xx", 72, "7814 XX")]
    [InlineData("7814 xx 72 bis", "7814 xx", 72, "7814 XX", "bis")]
    [InlineData("de Boer", "de boer", null, null)]
    [InlineData("7814 XX", "7814 xx", null, "7814 XX")]
    [InlineData("7814xx", "7814xx", null, "7814 XX")]
    public void What_is_typed_is_an_address_when_it_ends_in_a_number_or_is_a_postcode(
        string typed, string words, int? number, string? postcode, string addition = "") =>
        Assert.Equal(new AskedFor(words, number, postcode, addition), AskedFor.In(typed));

    [Fact]
    public async Task A_postcode_alone_finds_who_lives_there()
    {
        var neighbourhood = A.Neighbourhood();
        var (there, elsewhere) = (await LivesAtAsync(neighbourhood, new Address("Plein 1944", 9001, "", "7899ZZ", "Emmen")), A.Family(neighbourhood));
        await house.SavesAsync(elsewhere.Rows);
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        Assert.Equal(["Plein 1944 9001"], await FoundAsync(visitor, "7899 zz"));
        Assert.Equal(["Plein 1944 9001"], await FoundAsync(visitor, "Plein 1944"));
        Assert.Equal(["Plein 1944 9001"], await FoundAsync(visitor, "plein 1944 9001"));
        Assert.Equal(there.Dwelling.Line, Assert.Single(await FoundAsync(visitor, "7899ZZ 9001")));
    }

    [Theory]
    [InlineData("Jan van der Zwanenheidestraat", "zwanenheide", "JAN VAN DER ZWANENHEIDESTRAAT", "der zwanen", "zwanenheidestraat jan", "zwanenheide 9001")]
    [InlineData("Oude Kerkkwartierstraat", "kerkkwartierstraat", "kerkkwar", "oude kerkkw")]
    [InlineData("Van den Heuvelkamp plein 1954", "heuvelkamp", "heuvelkamp plein 1954", "plein 1954")]
    public async Task A_street_is_found_by_a_word_in_the_middle_of_its_name(string street, params string[] typed)
    {
        var neighbourhood = A.Neighbourhood();
        var there = await LivesAtAsync(neighbourhood, new Address(street, 9001, "", "7897ZZ", "Emmen"));
        await LivesAtAsync(neighbourhood, new Address("Schoonheideplantsoen", 9001, "", "7897ZZ", "Emmen"));
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        foreach (var words in typed)
        {
            Assert.Equal((words, there.Dwelling.Line), (words, Assert.Single(await FoundAsync(visitor, words))));
        }

        // In the middle of a word nothing is sought, and a number that no home there has finds no street of that name.
        Assert.DoesNotContain("Schoonheideplantsoen 9001", await FoundAsync(visitor, "heide"));
        Assert.Empty(await FoundAsync(visitor, "zwanenheide 4321"));
    }

    [Fact]
    public async Task A_street_that_begins_so_stands_before_one_where_the_word_comes_later_and_an_adviser_finds_only_their_own()
    {
        var (own, other) = (A.Neighbourhood(), A.Neighbourhood());
        var later = await LivesAtAsync(own, new Address("Achter de Dennekroon", 9001, "", "7896ZZ", "Emmen"));
        var begins = await LivesAtAsync(other, new Address("Dennekroonlaan", 9001, "", "7896ZZ", "Emmen"));
        var leader = await house.VisitorAsync(Role.RoundLeader);
        Assert.Equal([begins.Dwelling.Line, later.Dwelling.Line], await FoundAsync(leader, "dennekroon"));

        var adviser = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await house.AdvisesInAsync(adviser.Colleague, own.Id);
        Assert.Equal([later.Dwelling.Line], await FoundAsync(adviser, "dennekroon"));
    }

    [Fact]
    public async Task What_stands_behind_the_number_narrows_and_what_no_home_has_does_not()
    {
        var neighbourhood = A.Neighbourhood();

        foreach (var addition in new[] { "", "A", "B-2" })
        {
            await LivesAtAsync(neighbourhood, new Address("Dwarsgracht", 9012, addition, "7898ZZ", "Emmen"));
        }

        var visitor = await house.VisitorAsync(Role.ContactCentre);

        Assert.Single(await FoundAsync(visitor, "Dwarsgracht 9012 A"));
        Assert.Single(await FoundAsync(visitor, "dwarsgracht 9012a"));
        Assert.Single(await FoundAsync(visitor, "7898 ZZ 9012 a"));
        Assert.Equal(3, (await FoundAsync(visitor, "Dwarsgracht 9012")).Count);
        Assert.Equal(3, (await FoundAsync(visitor, "Dwarsgracht 9012 emmen")).Count);
    }

    [Fact]
    public async Task A_household_is_found_by_street_and_number_and_by_a_part_of_a_name()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, addressee: "Familie Çelik");
        await house.SavesAsync([neighbourhood, .. family.Rows, new Resident(A.Id<ResidentId>(), family.Id, "Şükrü Çelik")]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        foreach (var sought in new[] { $"walstr {family.Dwelling.HouseNumber}", "celik", "sukru", $"7814 xx {family.Dwelling.HouseNumber}" })
        {
            await visitor.OpensAsync("/woningen/zoeken");
            visitor.Fills("Wie zoek je?", sought);
            await visitor.PressesAsync("Zoeken");

            Assert.Equal("/woningen/zoeken", visitor.Path);
            Assert.Contains("1 huishouden gevonden", visitor.Text);
            Assert.True(visitor.Sees(family.Dwelling.Line));
        }

        await visitor.FollowsAsync(family.Dwelling.Line);
        Assert.Equal(family.Dwelling.Line, visitor.Heading);
    }

    [Theory]
    [InlineData("Geertruida Visscher-Cuyper", "visser kuiper", "kuyper geertruida", "VISSCHER", "geertruda")]
    [InlineData("Mohammed el Yaqoubi", "muhamad", "el jaqoubi", "yaqoubi mohamed")]
    [InlineData("IJsbrand Wijnstraö", "ysbrant", "weinstrao", "wijnstra")]
    public async Task A_name_is_found_as_it_sounds_in_any_order_with_or_without_its_marks(string name, params string[] heard)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, addressee: "De bewoners");
        await house.SavesAsync([neighbourhood, .. family.Rows, new Resident(A.Id<ResidentId>(), family.Id, name)]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        foreach (var sought in heard)
        {
            Assert.Contains(family.Dwelling.Line, await FoundAsync(visitor, sought));
        }

        Assert.DoesNotContain(family.Dwelling.Line, await FoundAsync(visitor, "kuiper wintergroen"));
    }

    [Fact]
    public async Task Who_is_written_so_stands_before_who_only_sounds_so_and_a_street_is_found_by_its_beginning()
    {
        var neighbourhood = A.Neighbourhood();
        var (written, sounds) = (A.Family(neighbourhood, addressee: "Familie Tysma"), A.Family(neighbourhood, addressee: "Familie Tijsma"));
        await house.SavesAsync([neighbourhood, .. written.Rows, .. sounds.Rows]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);

        Assert.Equal([written.Dwelling.Line, sounds.Dwelling.Line], await FoundAsync(visitor, "tysma"));
        Assert.Contains(written.Dwelling.Line, await FoundAsync(visitor, "walst"));
    }

    [Fact]
    public async Task Names_of_before_the_house_listened_are_heard_in_the_first_night()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, addressee: "Familie Hoekzema");
        await house.SavesAsync([neighbourhood, .. family.Rows, new Resident(A.Id<ResidentId>(), family.Id, "Ykje Kwakkelstijn")]);
        await house.InAsync<HouseDb>(async db =>
        {
            await db.Households.Where(h => h.Id == family.Id).ExecuteUpdateAsync(h => h.SetProperty(one => one.AddresseeSounds, ""));
            await db.Residents.Where(r => r.Household == family.Id).ExecuteUpdateAsync(r => r.SetProperty(one => one.NameSounds, ""));
        });
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        Assert.Empty(await FoundAsync(visitor, "quackelstein"));

        await house.InAsync<HouseDb>(db => new HearNames(db).RunAsync(default));

        Assert.Equal([family.Dwelling.Line], await FoundAsync(visitor, "quackelstein"));
        Assert.Equal([family.Dwelling.Line], await FoundAsync(visitor, "hoeksema"));
    }

    [Fact]
    public async Task A_name_that_changes_or_goes_is_found_by_what_it_is_now()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, addressee: "Familie Oudenaam");
        var resident = new Resident(A.Id<ResidentId>(), family.Id, "Zeldzaam Voorbeeld");
        await house.SavesAsync([neighbourhood, .. family.Rows, resident]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(h => h.Id == family.Id)).IsAddressedAs("Familie Nieuwenaam", "nl");
            db.Residents.Remove(await db.Residents.SingleAsync(r => r.Id == resident.Id));
            await db.SaveChangesAsync();
        });

        Assert.Empty(await FoundAsync(visitor, "oudenaam"));
        Assert.Empty(await FoundAsync(visitor, "zeldzaam"));
        Assert.Equal([family.Dwelling.Line], await FoundAsync(visitor, "nieuwenaam"));
    }

    [Fact]
    public async Task Of_a_word_that_very_many_share_those_come_first_who_are_called_just_so()
    {
        var neighbourhood = A.Neighbourhood();
        var families = new[] { "Familie Kwastelijn", "Familie Kwast", "Familie Kwastman", "Familie Kwast" }.Select(name => A.Family(neighbourhood, addressee: name)).ToList();
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);

        var found = await house.AskAsync(db => db.Called(db.Households, "kwast", asItSounds: false, most: 2).Select(household => household.Addressee).ToListAsync());
        Assert.Equal(["Familie Kwast", "Familie Kwast"], found);
        Assert.Equal(4, await house.AskAsync(db => db.Called(db.Households, "kwast", asItSounds: false).CountAsync()));
        Assert.Equal(2, await house.AskAsync(db => db.Called(db.Households, "familie kwast", asItSounds: false, most: 1).CountAsync(household => household.Addressee == "Familie Kwast")));
    }

    [Fact]
    public async Task Everybody_a_search_shows_stands_in_the_journal_by_their_own_number()
    {
        var neighbourhood = A.Neighbourhood();
        var families = new[] { A.Family(neighbourhood, addressee: "Familie Wintergroen"), A.Family(neighbourhood, addressee: "Familie Wintergroen") };
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", "wintergroen");
        await visitor.PressesAsync("Zoeken");
        Assert.Contains("2 huishoudens gevonden", visitor.Text);

        var seen = await house.AskAsync(db => db.Journal
            .Where(line => line.Deed == Deed.Saw && line.Actor == visitor.Colleague.Value && line.About == "adres en naam bij het zoeken")
            .Select(line => line.SubjectId!.Value)
            .ToListAsync());
        Assert.Equal(families.Select(family => family.Id.Value).Order(), seen.Order());
    }

    [Fact]
    public async Task Seeking_nothing_says_what_to_type_and_shows_nobody()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", " ");
        await visitor.PressesAsync("Zoeken");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal("Typ een straat met huisnummer, of een naam.", visitor.Page.QuerySelector(".field .wrong")!.TextContent);
        Assert.Equal("true", visitor.Page.QuerySelector("#Sought")!.GetAttribute("aria-invalid"));
        Assert.DoesNotContain("gevonden", visitor.Text);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", "Xanthippe 9");
        await visitor.PressesAsync("Zoeken");

        Assert.Contains("Niets gevonden", visitor.Text);
    }

    private async Task<Family> LivesAtAsync(Neighbourhood neighbourhood, Address address)
    {
        var dwelling = new Dwelling(A.Id<DwellingId>(), $"VHE-{A.Id<DwellingId>()}", neighbourhood.Id, address, 52.79, 6.89);
        var household = A.Household();
        var tenancy = new Tenancy(A.Id<TenancyId>(), household.Id, dwelling.Id, new DateOnly(2011, 5, 1));
        household.Settles([Stay.Of(tenancy, dwelling)], A.Today);
        var family = new Family(household, dwelling, tenancy, []);
        await house.InAsync<HouseDb>(async db =>
        {
            if (!await db.Neighbourhoods.AnyAsync(one => one.Id == neighbourhood.Id))
            {
                db.Add(neighbourhood);
            }

            db.AddRange(family.Rows);
            await db.SaveChangesAsync();
        });
        return family;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Visitor visitor, string sought)
    {
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", sought);
        await visitor.PressesAsync("Zoeken");
        return [.. visitor.Page.QuerySelectorAll("#gevonden .rows a").Select(link => link.TextContent)];
    }
}
