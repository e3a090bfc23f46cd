using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Tests.Merging;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Files of other systems go on naming both numbers of a household that is one here.</summary>
public sealed class JoinedHouseholdsInFileTests : IAsyncLifetime
{
    private const string Dwellings = """
        Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        V1;Eslaan;901;7811AB;Emmen;Esbuurt;52,79;6,89
        V2;Eslaan;902;7811AB;Emmen;Esbuurt;52,79;6,89
        V3;Eslaan;903;7811AB;Emmen;Esbuurt;52,79;6,89
        """;

    private const string Households = """
        Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon;Geboortejaar
        H1;Familie Jansen;nl;Jan Jansen;;
        H2;Familie Janssen;fy;Jan Janssen;06 00000041;1958
        H2;Familie Janssen;fy;Piet Janssen;;1990
        """;

    private const string Tenancies = """
        Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
        H1;V1;1-5-2010;
        H2;V1;1-5-2010;
        """;

    private const string Contacts = """
        Huurdernummer;Datum;Soort;Afdeling
        H1;3-2-2027;deur;Wijkbeheer
        H2;4-2-2027;telefoon;Klantenservice
        """;

    private readonly TestHouse _house = new();

    public async ValueTask InitializeAsync()
    {
        await _house.InitializeAsync();
        await AllAsync();
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task After_a_merge_the_same_files_change_nothing_and_nothing_makes_the_second_again()
    {
        await MergesAsync();
        var before = await _house.EverythingAsync();

        Assert.Equal(["3 zoals ze waren.", "2 zoals ze waren.", "2 zoals ze waren.", "2 zoals ze waren."], await AllAsync());
        Assert.Equal(before, await _house.EverythingAsync());
    }

    [Fact]
    public async Task What_is_new_under_the_old_number_comes_to_the_household_that_stayed_once()
    {
        var (stays, _) = await MergesAsync();
        const string more = "Huurdernummer;Aanschrijfnaam;Bewoner;Geboortejaar\nH2;Familie Janssen;Els Jansen;1961\nH1;Familie Jansen;Els Jansen;1961\nH2;Familie Janssen;Joost Janssen;1992";
        Assert.Equal("1 gewijzigd, 1 zoals ze waren.", await _house.ReadsAsync(ImportKind.Households, more));
        Assert.Equal(["Els Jansen", "Jan Jansen", "Joost Janssen", "Piet Janssen"], await _house.NamesIn(stays));
        Assert.Equal("2 zoals ze waren.", await _house.ReadsAsync(ImportKind.Households, more));

        Assert.Equal("1 nieuw.", await _house.ReadsAsync(ImportKind.Contacts, "Huurdernummer;Datum;Soort\nH2;5-2-2027;koffie"));
        Assert.Equal(new DateOnly(2027, 2, 5), (await _house.NowAsync(stays)).LastSpokenOn);
        Assert.Equal("1 zoals ze waren.", await _house.ReadsAsync(ImportKind.Contacts, "Huurdernummer;Datum;Soort\nH1;5-2-2027;koffie"));
        Assert.Equal(0, await _house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task The_preview_says_how_many_lines_are_about_merged_households()
    {
        await MergesAsync();
        var file = await _house.ChecksAsync(ImportKind.Households, Households);

        Assert.Equal(
            ["2 regels gaan over een huishouden dat is samengevoegd met een ander. Wat er staat, hoort bij dat andere."],
            ImportPreview.Of(file.Preview).GoingOn);
    }

    [Fact]
    public async Task Who_moves_or_leaves_under_either_number_moves_or_leaves()
    {
        var (stays, _) = await MergesAsync();
        Assert.Equal("1 verhuisd.", await _house.ReadsAsync(ImportKind.Tenancies, "Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nH2;V2;1-2-2027"));
        Assert.Equal("V2", await HomeOfAsync(stays));
        Assert.Equal("2 zoals ze waren.", await _house.ReadsAsync(ImportKind.Tenancies, Tenancies));
        Assert.Equal("V2", await HomeOfAsync(stays));

        Assert.Equal("1 vertrokken.", await _house.ReadsAsync(ImportKind.Tenancies, "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum\nH2;V2;1-2-2027;28-2-2027"));
        Assert.False((await _house.NowAsync(stays)).LivesHere);
    }

    [Fact]
    public async Task Who_went_to_live_together_are_not_parted_by_a_file_of_before()
    {
        const string apart = "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum\nH3;V3;1-5-2012;\nH4;V2;1-5-2008;";
        await _house.ReadsAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nH3;Mevrouw Tolsma\nH4;De heer Uiterdijk");
        await _house.ReadsAsync(ImportKind.Tenancies, apart);
        var (three, four) = (await IdOfAsync("H3"), await IdOfAsync("H4"));

        foreach (var leaves in new[] { three, four })
        {
            var deed = await _house.MergesAsync(three, four, DeedKind.Join, new LettingGo(leaves, new DateOnly(2027, 2, 28)));
            var before = await _house.EverythingAsync();
            Assert.Equal("2 zoals ze waren.", await _house.ReadsAsync(ImportKind.Tenancies, apart));
            Assert.Equal(before, await _house.EverythingAsync());
            await _house.TakesBackAsync(deed);
        }
    }

    [Fact]
    public async Task A_file_of_before_is_taken_back_around_those_that_were_merged_since()
    {
        var file = await _house.AskAsync(db => db.ImportFiles.Where(one => one.Kind == ImportKind.Households).Select(one => one.Id).SingleAsync());
        var (stays, goes) = await MergesAsync();
        await _house.InAsync<Traces.TakingBack>(taking => taking.TakeBackAsync(file, default));

        Assert.Equal(2, await _house.AskAsync(db => db.Households.CountAsync(h => h.Id == stays || h.Id == goes)));
        Assert.Equal(["Jan Jansen", "Piet Janssen"], await _house.NamesIn(stays));
    }

    private async Task<List<string>> AllAsync()
    {
        var words = new List<string>();

        foreach (var (kind, text) in new[]
        {
            (ImportKind.Dwellings, Dwellings), (ImportKind.Households, Households), (ImportKind.Tenancies, Tenancies), (ImportKind.Contacts, Contacts),
        })
        {
            words.Add(await _house.ReadsAsync(kind, text));
        }

        return words;
    }

    private async Task<(HouseholdId Stays, HouseholdId Goes)> MergesAsync()
    {
        var (stays, goes) = (await IdOfAsync("H1"), await IdOfAsync("H2"));
        await _house.MergesAsync(stays, goes);
        return (stays, goes);
    }

    private Task<HouseholdId> IdOfAsync(string key) => _house.AskAsync(db => db.Households.Where(h => h.OutsideKey == key).Select(h => h.Id).SingleAsync());

    private async Task<string> HomeOfAsync(HouseholdId id)
    {
        var home = (await _house.NowAsync(id)).Dwelling;
        return await _house.AskAsync(db => db.Dwellings.Where(d => d.Id == home).Select(d => d.OutsideKey).SingleAsync());
    }
}
