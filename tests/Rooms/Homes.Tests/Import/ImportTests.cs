using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Dwellings = """
        Verhuureenheidnummer;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        V1;Lindelaan;901;;7811ab;Emmen;Emmermeer;52,79;6,89
        V2;Lindelaan;902;A;7811 AB;Emmen;Emmermeer;52.7901;6.8902
        """;

    private const string Households = """
        Huurdernummer;Aanschrijfnaam;Taal;Bewoner;Telefoon
        H1;Familie De Boer;nl;Anna de Boer;06 12345678
        H1;Familie De Boer;nl;Jan de Boer;
        H2;Mevrouw Yıldız;tr;;
        """;

    private const string Tenancies = """
        Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
        H1;V1;1-5-1987;
        H2;V2;2020-01-01;
        """;

    [Fact]
    public async Task Files_in_their_order_fill_the_house_and_the_same_files_again_change_nothing()
    {
        foreach (var (kind, text, brought) in new[]
        {
            (ImportKind.Dwellings, Dwellings, 2), (ImportKind.Households, Households, 2), (ImportKind.Tenancies, Tenancies, 2),
        })
        {
            Assert.Equal((brought, 0), await ReadAsync(kind, text));
            Assert.Equal((0, brought), await ReadAsync(kind, text));
        }

        var boer = await house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.OutsideKey == "H1"));
        Assert.True(boer.LivesHere);
        Assert.Equal(new DateOnly(1987, 5, 1), boer.TenantSince);
        Assert.Equal(2, await house.AskAsync(db => db.Residents.CountAsync(r => r.Household == boer.Id)));
        Assert.Equal("7811 AB", await house.AskAsync(db => db.Dwellings.Where(d => d.OutsideKey == "V1").Select(d => d.Postcode).SingleAsync()));

        await MovesAndLeavesAsync();
        await ContactsCountAsync();
    }

    /// <summary>Goes on from the house that is filled: one moves, one leaves.</summary>
    private async Task MovesAndLeavesAsync()
    {
        await ReadAsync(ImportKind.Dwellings, Dwellings + "\nV3;Lindelaan;903;;7811AB;Emmen;Emmermeer;52.79;6.89");
        var file = await CheckedAsync(ImportKind.Tenancies, """
            Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
            H1;V3;1-2-2027;
            H2;V2;1-1-2020;31-1-2027
            """);
        Assert.Equal("1 verhuisd, 1 vertrokken.", ImportWords.Summary(file));
        Assert.True(await house.AskAsync(db => db.Households.Where(h => h.OutsideKey == "H2").Select(h => h.LivesHere).SingleAsync()));

        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));

        var moved = await house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.OutsideKey == "H1"));
        var to = await house.AskAsync(db => db.Dwellings.Where(d => d.OutsideKey == "V3").Select(d => d.Id).SingleAsync());
        Assert.Equal((to, true, new DateOnly(1987, 5, 1)), (moved.Dwelling!.Value, moved.LivesHere, moved.TenantSince!.Value));
        Assert.Equal(
            [new DateOnly(2027, 1, 31), null],
            await house.AskAsync(db => db.Tenancies.Where(t => t.Household == moved.Id).OrderBy(t => t.From).Select(t => t.Until).ToListAsync()));
        Assert.False(await house.AskAsync(db => db.Households.Where(h => h.OutsideKey == "H2").Select(h => h.LivesHere).SingleAsync()));
    }

    private async Task ContactsCountAsync()
    {
        const string contacts = """
            Huurdernummer;Datum;Soort;Afdeling
            H1;3-2-2027;deur;Wijkbeheer
            H1;9-2-2027;brief;Verhuur
            H1;1-2-2020;telefoon;Klantenservice
            """;
        Assert.Equal((3, 0), await ReadAsync(ImportKind.Contacts, contacts));
        Assert.Equal((0, 3), await ReadAsync(ImportKind.Contacts, contacts));

        var boer = await house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.OutsideKey == "H1"));
        var talk = await house.AskAsync(db => db.Contacts.SingleAsync(contact => contact.Id == boer.LastTalk));
        Assert.Equal((new DateOnly(2027, 2, 3), "Wijkbeheer"), (boer.LastSpokenOn, talk.Department));
    }

    [Fact]
    public async Task A_file_with_errors_writes_nothing_unless_somebody_chooses_to_skip_them()
    {
        var file = await CheckedAsync(ImportKind.Dwellings, """
            Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
            W1;Wilgenlaan;901;7811AB;Emmen;Angelslo;52.79;6.89
            W1;Wilgenlaan;902;7811AB;Emmen;Angelslo;52.79;6.89
            W2;Wilgenlaan;zeven;7811AB;Emmen;Angelslo;52.79;6.89
            W3;=HYPERLINK("x");903;7811AB;Emmen;Angelslo;52.79;6.89
            """);

        Assert.Equal("1 nieuw. 3 regels zijn fout.", ImportWords.Summary(file));
        Assert.Equal(
            ["3 Verhuureenheidnummer", "4 Huisnummer", "5 Straat"],
            file.ErrorList.Select(error => $"{error.Line} {error.Column}").Distinct());

        await house.InAsync<Importer>(async importer =>
        {
            var again = (await importer.FindAsync(file.Id, default))!;
            var refused = await Assert.ThrowsAsync<Refused>(() => importer.ReadInOrAskAsync(again, skipWrong: false, default));
            Assert.Equal(ImportRefusals.HasErrors, refused.Refusal);
        });
        Assert.False(await house.AskAsync(db => db.Dwellings.AnyAsync(d => d.Street == "Wilgenlaan")));

        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: true, default));
        Assert.Equal(1, await house.AskAsync(db => db.Dwellings.CountAsync(d => d.Street == "Wilgenlaan")));
    }

    [Fact]
    public async Task A_tenancy_of_a_household_or_a_day_that_cannot_be_is_told_by_line_and_column()
    {
        var file = await CheckedAsync(ImportKind.Tenancies, """
            Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum
            onbekend;onbekend;31-02-2026;
            """);

        Assert.Equal(
            ["Huurdernummer", "Verhuureenheidnummer", "Ingangsdatum"],
            file.ErrorList.Select(error => error.Column));
        Assert.All(file.ErrorList, error => Assert.DoesNotContain("onbekend", error.Text));
    }

    [Fact]
    public async Task What_was_read_in_is_not_kept()
    {
        var file = await CheckedAsync(ImportKind.Dwellings, One("X1"));
        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));

        Assert.Null(await ContentAsync(file));
    }

    [Fact]
    public async Task Two_who_read_the_same_file_in_at_once_do_it_once()
    {
        var file = await CheckedAsync(ImportKind.Dwellings, One("X2"));
        await house.InAsync<Importer>(async first =>
        {
            var opened = (await first.FindAsync(file.Id, default))!;
            await house.InAsync<Importer>(async second =>
                await second.ReadInOrAskAsync((await second.FindAsync(file.Id, default))!, skipWrong: false, default));

            var refused = await Assert.ThrowsAsync<Refused>(() => first.ReadInOrAskAsync(opened, skipWrong: false, default));
            Assert.Equal(ImportRefusals.AlreadyReadIn, refused.Refusal);
        });
    }

    [Fact]
    public async Task A_file_that_nobody_decides_about_is_put_aside_after_a_week()
    {
        var file = await CheckedAsync(ImportKind.Dwellings, One("X3"));
        await house.InAsync<PutAsideWhatNobodyReadIn>(routine => routine.RunAsync(default));
        Assert.NotNull(await ContentAsync(file));

        house.Clock.Now += TimeSpan.FromDays(PutAsideWhatNobodyReadIn.Days);
        await house.InAsync<PutAsideWhatNobodyReadIn>(routine => routine.RunAsync(default));
        Assert.Null(await ContentAsync(file));
        house.Clock.Now -= TimeSpan.FromDays(PutAsideWhatNobodyReadIn.Days);
    }

    private static string One(string key) => $"""
        Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        {key};Essenlaan;901;7811AB;Emmen;Bargeres;52.79;6.89
        """;

    private Task<byte[]?> ContentAsync(ImportFile file) =>
        house.AskAsync(db => db.ImportFiles.Where(f => f.Id == file.Id).Select(f => f.Content).SingleAsync());

    private async Task<(int New, int Same)> ReadAsync(ImportKind kind, string text)
    {
        var file = await CheckedAsync(kind, text);
        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));
        return (file.New, file.Same);
    }

    private Task<ImportFile> CheckedAsync(ImportKind kind, string text) => house.ChecksAsync(kind, text);
}
