using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Traces;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Each in a house of its own: what is compared is all that the room knows, and who works here.</summary>
public sealed class TakingBackTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Dwellings = """
        Verhuureenheidnummer;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Buurt;Buurtcode;Breedtegraad;Lengtegraad;Complexnummer;Complexnaam
        V1;Lindelaan;901;;7811AB;Emmen;Emmermeer;BU1;52,79;6,89;C1;Zuid
        V2;Lindelaan;902;A;7811 AB;Emmen;Emmermeer;BU1;52.7901;6.8902;;
        V3;Lindelaan;903;;7811 AB;Emmen;Emmermeer;BU1;52.7901;6.8902;;
        """;

    private const string Households = """
        Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon;Geboortejaar
        H1;Familie De Boer;nl;Anna de Boer;06 12345678;1950
        H1;Familie De Boer;nl;Jan de Boer;;1951
        H2;Mevrouw Yıldız;tr;Emine Yıldız;;
        H3;De heer Prins;nl;;;
        """;

    private const string Tenancies = """
        Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
        H1;V1;1-5-1987;
        H2;V2;2020-01-01;
        """;

    private const string Contacts = """
        Huurdernummer;Datum;Soort;Afdeling
        H1;3-2-2027;deur;Wijkbeheer
        H1;1-2-2020;telefoon;Klantenservice
        H2;1-2-2021;klacht;Klantenservice
        """;

    /// <summary>Each file is taken back on its own, on top of those before it, and then once more from full to empty.</summary>
    [Fact]
    public async Task Every_kind_of_file_that_is_taken_back_leaves_everything_as_it_was_byte_for_byte()
    {
        await ReadAsync(ImportKind.Dwellings, Dwellings);
        await ReadAsync(ImportKind.Households, Households);
        await ReadAsync(ImportKind.Tenancies, Tenancies);
        await ReadAsync(ImportKind.Contacts, Contacts);
        await ReadAsync(ImportKind.Colleagues, "Voornaam;Achternaam;E-mail;Afdeling;Buurten\nLies;Proef;lies@voorbeeld.test;Wonen;BU1");

        foreach (var (kind, text) in new[]
        {
            (ImportKind.Dwellings, Dwellings.Replace("C1;Zuid", "C1;Noord", StringComparison.Ordinal).Replace("902;A", "904;B", StringComparison.Ordinal)
                .Replace("903;;7811 AB;Emmen;Emmermeer;BU1", "903;;7811 AB;Emmen;Angelslo;BU2", StringComparison.Ordinal)
                + "\nV4;Lindelaan;905;;7811 AB;Emmen;Bargeres;BU3;52.7901;6.8902;C2;Oost"),
            (ImportKind.Dwellings, Dwellings.Replace("Emmermeer", "Emmermeer-Zuid", StringComparison.Ordinal).Replace("V1;", "V9;", StringComparison.Ordinal)),
            (ImportKind.Households, Households.Replace("Familie De Boer;nl", "Familie Boer;en", StringComparison.Ordinal).Replace("1951", "1915", StringComparison.Ordinal)
                + "\nH2;Mevrouw Yıldız;tr;Ali Yıldız;;\nH4;Familie Nieuw;nl;Nel Nieuw;;"),
            (ImportKind.Tenancies, "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum\nH1;V3;1-2-2027;\nH2;V2;1-1-2020;31-1-2027\nH3;V2;1-2-2027;"),
            (ImportKind.Contacts, "Huurdernummer;Datum;Soort\nH1;4-2-2027;koffie\nH3;5-2-2027;telefoon\nH1;5-2-2027;reparatie"),
            (ImportKind.Colleagues, "Voornaam;Achternaam;E-mail;Afdeling;Buurten\nLies;Proef;lies@voorbeeld.test;Wonen;\nOmar;Proef;omar@voorbeeld.test;Wonen;BU1"),
            (ImportKind.Colleagues, "Voornaam;Achternaam;E-mail;Afdeling;Functie;Talen;Ervaren;Buurten\nLiesbeth;Anders;lies@voorbeeld.test;Leren;Coach;tr;ja;\nNoor;Nieuw;noor@voorbeeld.test;Leren;Coach;;;BU1"),
        })
        {
            var before = await house.EverythingAsync(withStaff: true);
            var file = await ReadAsync(kind, text);
            Assert.NotEqual(before, await house.EverythingAsync(withStaff: true));

            await TakeBackAsync(file);
            Assert.Equal(before, await house.EverythingAsync(withStaff: true));
            Assert.Equal(0, await house.AskAsync(db => db.ImportTraces.CountAsync(trace => trace.File == file)));
        }
    }

    [Fact]
    public async Task The_whole_house_goes_back_in_the_other_order_until_it_is_empty()
    {
        await using var own = new TestHouse();
        await own.InitializeAsync();
        var empty = await own.EverythingAsync(withStaff: true);
        var files = new List<ImportFileId>();

        foreach (var (kind, text) in new[]
        {
            (ImportKind.Dwellings, Dwellings), (ImportKind.Households, Households), (ImportKind.Tenancies, Tenancies), (ImportKind.Contacts, Contacts),
            (ImportKind.Colleagues, "Voornaam;Achternaam;E-mail;Afdeling;Buurten\nLies;Proef;lies@voorbeeld.test;Wonen;BU1"),
            (ImportKind.Colleagues, "Voornaam;Achternaam;E-mail;Afdeling\nLies;Later;lies@voorbeeld.test;Leren"),
        })
        {
            files.Add(await ReadAsync(kind, text, own));
        }

        foreach (var file in Enumerable.Reverse(files))
        {
            await own.InAsync<TakingBack>(taking => taking.TakeBackAsync(file, default));
        }

        Assert.Equal(empty, await own.EverythingAsync(withStaff: true));
    }

    [Fact]
    public async Task Whoever_was_changed_since_stays_as_they_are_and_the_page_says_how_many()
    {
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nT1;Familie Een\nT2;Familie Twee");
        var file = await ReadAsync(ImportKind.Households, """
            Huurdernummer;Aanschrijfnaam;Bewoner
            T1;Familie Eén;Ab Een
            T2;Familie Tweé;Ab Twee
            T3;Familie Drie;Ab Drie
            T4;Familie Vier;Ab Vier
            """);

        await ChangesAsync("T2", household => household.IsNotToBeApproached());
        var four = (await HouseholdAsync("T4")).Id;
        await house.SavesAsync(new Contact(A.Id<ContactId>(), four, new DateOnly(2027, 1, 5), ContactKind.Telephone, null, "Wonen", house.Clock.Now));

        const string words = "1 nieuw huishouden gaat weer weg. 1 huishouden wordt weer zoals het was. "
            + "2 huishoudens zijn sindsdien gewijzigd of in gebruik en blijven zoals ze zijn.";
        Assert.Equal(words, await house.AskAsync<TakingBack, string>(async taking => await taking.LookAsync(await FileAsync(file), default)));

        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/woningen/inlezen/{file}");
        await visitor.FollowsAsync("Bestand terugdraaien");
        Assert.Contains(words, visitor.Text);
        await visitor.PressesAsync("Terugdraaien");

        Assert.Equal("Teruggedraaid", visitor.Heading);
        Assert.Contains(words, visitor.Text);
        Assert.Equal(("Familie Een", "Familie Tweé", true), ((await HouseholdAsync("T1")).Addressee, (await HouseholdAsync("T2")).Addressee, (await HouseholdAsync("T2")).DoNotApproach));
        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(h => h.OutsideKey == "T3")));
        Assert.True(await house.AskAsync(db => db.Households.AnyAsync(h => h.OutsideKey == "T4")));
    }

    [Fact]
    public async Task After_a_week_it_is_too_late_and_nothing_of_how_it_was_is_left()
    {
        var file = await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nW1;Familie Week");
        await house.InAsync<LetGoOfTraces>(routine => routine.RunAsync(default));
        Assert.Equal(1, await house.AskAsync(db => db.ImportTraces.CountAsync(trace => trace.File == file)));

        house.Clock.Now += TimeSpan.FromDays(ImportFile.DaysToTakeBack);
        await house.InAsync<LetGoOfTraces>(routine => routine.RunAsync(default));
        Assert.Equal(0, await house.AskAsync(db => db.ImportTraces.CountAsync(trace => trace.File == file)));
        var refused = await Assert.ThrowsAsync<Refused>(() => TakeBackAsync(file));
        Assert.Equal(ImportRefusals.TooLateToTakeBack, refused.Refusal);
        house.Clock.Now -= TimeSpan.FromDays(ImportFile.DaysToTakeBack);
    }

    [Fact]
    public async Task A_home_where_somebody_lives_since_stays_with_its_neighbourhood()
    {
        var file = await ReadAsync(ImportKind.Dwellings, """
            Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
            U1;Eiklaan;901;7811AB;Emmen;Eikbuurt;52,79;6,89
            U2;Eiklaan;902;7811AB;Emmen;Esbuurt;52,79;6,89
            """);
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nU1;Familie Eik");
        await ReadAsync(ImportKind.Tenancies, "Huurdernummer;Verhuureenheidnummer;Ingangsdatum\nU1;U1;1-1-2020");
        await TakeBackAsync(file);

        Assert.Equal(["U1"], await house.AskAsync(db => db.Dwellings.Where(d => d.Street == "Eiklaan").Select(d => d.OutsideKey).ToListAsync()));
        Assert.Equal(["Eikbuurt"], await house.AskAsync(db => db.Neighbourhoods.Where(n => n.Name == "Eikbuurt" || n.Name == "Esbuurt").Select(n => n.Name).ToListAsync()));
    }

    private async Task<ImportFileId> ReadAsync(ImportKind kind, string text, TestHouse? other = null)
    {
        var file = await (other ?? house).ChecksAsync(kind, text);
        Assert.Empty(file.ErrorList);
        await (other ?? house).InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));
        return file.Id;
    }

    private Task TakeBackAsync(ImportFileId file) => house.InAsync<TakingBack>(taking => taking.TakeBackAsync(file, default));

    private Task<ImportFile> FileAsync(ImportFileId id) => house.AskAsync(db => db.ImportFiles.SingleAsync(file => file.Id == id));

    private Task<Household> HouseholdAsync(string key) =>
        house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(household => household.OutsideKey == key));

    private Task ChangesAsync(string key, Action<Household> deed) => house.InAsync<HouseDb>(async db =>
    {
        deed(await db.Households.SingleAsync(household => household.OutsideKey == key));
        await db.SaveChangesAsync();
    });
}
