using System.Globalization;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A command that is killed at moments of chance leaves nothing half, and somebody else may go on within a minute.</summary>
public sealed class KilledCommandTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 2207;
    private const int Lines = 4000;

    /// <summary>The work takes a second or so; chance says how much of it is done.</summary>
    private const int Work = 1_200;

    [Theory]
    [InlineData("huishoudens")]
    [InlineData("contactmomenten")]
    public async Task An_import_that_is_killed_brings_all_or_nothing_and_the_next_one_goes_on(string kind)
    {
        var chance = new Random(Seed);

        for (var kill = 0; kill < LongRun.Count(usual: 1, full: 20); kill++)
        {
            await house.ReadsAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\nKC{kill};Familie Proef");
            var path = Path.Combine(Directory.CreateTempSubdirectory("huiskamer").FullName, $"{kind}-{kill}.csv");
            await File.WriteAllTextAsync(path, Text(kind, kill), TestContext.Current.CancellationToken);
            var (name, before) = (Path.GetFileName(path), await CountAsync(kind));

            using (var process = house.Starts("import", kind, path))
            {
                await process.UntilAsync(() => house.AskAsync(db => db.ImportFiles.AnyAsync(file => file.Name == name)));
                await process.FallsOverAsync(chance, Work);
            }

            Assert.Contains(await CountAsync(kind), new[] { before, before + Lines });
            await LetTheTurnRunOutAsync();
            Assert.Equal(0, await RunsAsync("import", kind, path));
            Assert.Equal(before + Lines, await CountAsync(kind));
        }
    }

    [Fact]
    public async Task Taking_back_that_is_killed_takes_all_or_nothing_and_the_next_one_goes_on()
    {
        var chance = new Random(Seed);

        for (var kill = 0; kill < LongRun.Count(usual: 1, full: 20); kill++)
        {
            await house.ReadsAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\nKC{500 + kill};Familie Proef");
            var before = await CountAsync("contactmomenten");
            var file = await house.ChecksAsync(ImportKind.Contacts, Text("contactmomenten", 500 + kill));
            await house.InAsync<Importer>(async importer =>
                await importer.ReadInAsync((await importer.FindAsync(file.Id, default))!, _ => { }, default));
            var number = file.Id.Value.ToString("N")[^8..];

            using (var process = house.Starts("import-undo", number))
            {
                await process.UntilAsync(() => house.AskAsync(db => db.Set<ImportTurn>().AnyAsync(turn => turn.File == file.Id && turn.Until > DateTimeOffset.UnixEpoch)));
                await process.FallsOverAsync(chance, Work);
            }

            var isBack = await house.AskAsync(db => db.ImportFiles.AnyAsync(one => one.Id == file.Id && one.State == ImportState.TakenBack));
            Assert.Equal(isBack ? before : before + Lines, await CountAsync("contactmomenten"));
            await LetTheTurnRunOutAsync();
            Assert.Equal(isBack ? 2 : 0, await RunsAsync("import-undo", number));
            Assert.Equal(before, await CountAsync("contactmomenten"));
            Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
        }
    }

    private static string Text(string kind, int kill)
    {
        var text = new StringBuilder(kind == "huishoudens" ? "Huurdernummer;Aanschrijfnaam\n" : "Huurdernummer;Datum;Soort\n");

        for (var line = 0; line < Lines; line++)
        {
            var day = new DateOnly(2000, 1, 1).AddDays(line).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append(kind == "huishoudens" ? $"K{kill}-{line};Familie Proef\n" : $"KC{kill};{day};telefoon\n");
        }

        return text.ToString();
    }

    private Task<int> CountAsync(string kind) => house.AskAsync(db => kind == "huishoudens" ? db.Households.CountAsync() : db.Contacts.CountAsync());

    /// <summary>Who fell over holds the turn for a minute at most: the test does not wait for it.</summary>
    private async Task LetTheTurnRunOutAsync()
    {
        // A process has the clock of the machine.
#pragma warning disable RS0030
        var latest = DateTimeOffset.UtcNow.AddMinutes(1);
#pragma warning restore RS0030
        Assert.False(await house.AskAsync(db => db.Set<ImportTurn>().AnyAsync(turn => turn.Until > latest)));
        await house.InAsync<HouseDb>(db => db.Set<ImportTurn>().ExecuteUpdateAsync(turn => turn.SetProperty(t => t.Until, DateTimeOffset.UnixEpoch)));
    }

    private async Task<int> RunsAsync(params string[] words)
    {
        using var process = house.Starts(words);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
