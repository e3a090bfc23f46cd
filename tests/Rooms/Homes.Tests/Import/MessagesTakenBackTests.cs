using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Traces;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>What came as messages of VERA leaves the same traces as any file.</summary>
public sealed class MessagesTakenBackTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Homes = """
        { "eenheden": [
          { "id": "V1", "detailSoort": { "code": "GAL" }, "adres": { "straatnaam": "Lindelaan", "huisnummer": "901", "postcode": "7811AB",
            "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmermeer" }, "geometrie": { "breedtegraad": 52.79, "lengtegraad": 6.89 } } },
          { "id": "V2", "adres": { "straatnaam": "Lindelaan", "huisnummer": "902", "postcode": "7811AB",
            "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmermeer" }, "geometrie": { "breedtegraad": 52.79, "lengtegraad": 6.89 } } }] }
        """;

    private const string People = """
        [{ "id": "H1", "soort": { "code": "GRO" }, "naam": "Familie Hoving", "rollen": [
            { "soort": { "code": "HUU" }, "relatie": { "id": "p1", "voornaam": "Aaltje", "achternaam": "Hoving" } },
            { "soort": { "code": "BEW" }, "relatie": { "id": "p2", "voornaam": "Kerem", "achternaam": "Hoving" } }] },
         { "id": "H2", "soort": { "code": "NAT" }, "aanschrijfnaam": "De heer Prins", "achternaam": "Prins", "rollen": [{ "soort": { "code": "HUU" } }] }]
        """;

    private const string Contracts = """
        [{ "id": "o1", "soort": { "code": "HUU" }, "begindatum": "2019-07-01", "relaties": [{ "id": "H1", "rollen": [{ "soort": { "code": "HUU" } }] }], "eenheden": [{ "id": "V1" }] }]
        """;

    private const string Talks = """
        [{ "id": "c1", "kanaal": { "code": "BEZ" }, "datum": "2026-06-30T10:00:00Z", "relaties": [{ "id": "H1", "soort": { "code": "GRO" } }] }]
        """;

    [Fact]
    public async Task Each_that_is_taken_back_leaves_everything_as_it_was_byte_for_byte()
    {
        var files = new Stack<(ImportFileId File, string Before)>();

        foreach (var (kind, json) in new[]
        {
            (ImportKind.Dwellings, Homes), (ImportKind.Households, People), (ImportKind.Tenancies, Contracts), (ImportKind.Contacts, Talks),
            (ImportKind.Dwellings, Homes.Replace("\"GAL\"", "\"MAI\"", StringComparison.Ordinal).Replace("902", "904", StringComparison.Ordinal)),
            (ImportKind.Households, People.Replace("Kerem", "Ali", StringComparison.Ordinal).Replace("De heer Prins", "Familie Prins", StringComparison.Ordinal)),
        })
        {
            var before = await house.EverythingAsync();
            files.Push((await ReadInAsync(kind, json), before));
        }

        foreach (var (file, before) in files)
        {
            Assert.NotEqual(before, await house.EverythingAsync());
            await house.InAsync<TakingBack>(taking => taking.TakeBackAsync(file, default));
            Assert.Equal(before, await house.EverythingAsync());
        }
    }

    [Fact]
    public async Task On_the_command_line_a_file_is_chosen_by_its_number_looked_at_and_taken_back()
    {
        await using var own = new TestHouse();
        await own.InitializeAsync();
        Assert.Equal((0, "Er is de afgelopen zeven dagen niets ingelezen dat terug kan."), await RunAsync(own, "import-undo"));

        var path = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(path, People, TestContext.Current.CancellationToken);
            Assert.Equal(0, (await RunAsync(own, "import", "huishoudens", path)).Left);
        }
        finally
        {
            File.Delete(path);
        }

        var list = (await RunAsync(own, "import-undo")).Said.Split('\n')[0];
        Assert.Contains("2 nieuw.", list);
        var number = list.Split(' ')[0];

        Assert.Equal(2, (await RunAsync(own, "import-undo", "00000000")).Left);
        Assert.EndsWith("Er is niets veranderd.", (await RunAsync(own, "import-undo", number, "--alleen-kijken")).Said, StringComparison.Ordinal);
        Assert.Equal(2, await own.AskAsync(CountAsync));

        var (left, said) = await RunAsync(own, "import-undo", number);
        Assert.Equal(0, left);
        Assert.StartsWith("Teruggedraaid. 2 nieuwe huishoudens gaan weer weg.", said, StringComparison.Ordinal);
        Assert.Equal(0, await own.AskAsync(CountAsync));
        Assert.Equal(2, (await RunAsync(own, "import-undo", number)).Left);
    }

    [Fact]
    public async Task On_the_command_line_somebody_says_which_heading_is_which_and_it_is_remembered()
    {
        await using var own = new TestHouse();
        await own.InitializeAsync();
        var path = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(path, "Klant;Heet;Overig\nX1;Familie Proef;iets\n", TestContext.Current.CancellationToken);

            var (left, said) = await RunAsync(own, "import", "huishoudens", path);
            Assert.Equal(2, left);
            Assert.Contains("Zeg het met --kolom \"Onze naam=Kop\". In het bestand staat: Klant, Heet, Overig.", said);

            Assert.Equal(2, (await RunAsync(own, "import", "huishoudens", path, "--kolom", "Huurdernummer")).Left);
            Assert.Contains("De kop ‘Naam’ staat niet in het bestand.", (await RunAsync(own, "import", "huishoudens", path, "--kolom", "Aanschrijfnaam=Naam")).Said);
            Assert.Equal(0, await own.AskAsync(CountAsync));

            (left, said) = await RunAsync(own, "import", "huishoudens", path, "--kolom", "huurdernummer=klant", "--kolom", "Aanschrijfnaam=Heet");
            Assert.True(left == 0, said);
            Assert.Contains("Ingelezen.", said);

            Assert.Contains("Alles in dit bestand kennen we al.", (await RunAsync(own, "import", "huishoudens", path)).Said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Task<int> CountAsync(HouseDb db) => db.Households.CountAsync();

    private async Task<ImportFileId> ReadInAsync(ImportKind kind, string json)
    {
        var file = await house.ChecksAsync(kind, json);
        Assert.Empty(file.ErrorList);
        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));
        return file.Id;
    }

    private static Task<(int Left, string Said)> RunAsync(TestHouse own, string name, params string[] words) => own.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
    {
        using var said = new StringWriter(new StringBuilder());
        var command = commands.Single(one => one.Name == name);
        var left = await command.RunAsync(new CommandLine(command, words, said, said), default);
        return (left, said.ToString().TrimEnd());
    });
}
