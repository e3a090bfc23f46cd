using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Traces;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>
/// A real house in a process of its own, killed at moments of chance while it reads a file in, and started again: the file is
/// read in once, whole, and nobody has to do anything for it.
/// </summary>
public sealed class KilledHouseTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 1901;
    private const int Lines = 12_000;

    /// <summary>The work takes a second or two; chance says how much of it is done.</summary>
    private const int Work = 1_500;

    [Fact]
    public async Task A_house_that_is_killed_while_it_reads_a_file_in_finishes_it_by_itself_exactly_once()
    {
        var chance = new Random(Seed);
        var kills = LongRun.Count(usual: 3, full: 40);

        for (var kill = 0; kill < kills; kill++)
        {
            var file = await HandedInAsync($"K{kill}-");
            var homes = await HomesAsync();

            using (var process = house.Starts("serve"))
            {
                await process.UntilAsync(() => house.AskAsync(db => db.Set<Errand>().AnyAsync(e => e.Subject == file.Value && e.State != ErrandState.Waiting)));
                Assert.False(process.HasExited, "The house stopped by itself.");
                await process.FallsOverAsync(chance, Work);
            }

            var state = await house.AskAsync(db => db.ImportFiles.Where(f => f.Id == file).Select(f => f.State).SingleAsync());
            Assert.Equal(state is ImportState.ReadIn ? homes + Lines : homes, await HomesAsync());

            await LetLeasesRunOutAsync();

            using (var process = house.Starts("serve"))
            {
                await process.UntilAsync(() => house.AskAsync(db => db.Set<Errand>().AnyAsync(e => e.Subject == file.Value && e.FinishedAt != null)));
                Assert.False(process.HasExited, "The house stopped by itself.");
                await process.FallsOverAsync(chance, within: 1);
            }

            Assert.Equal(homes + Lines, await HomesAsync());
            Assert.Equal(ErrandState.Done, await house.AskAsync(db => db.Set<Errand>().Where(e => e.Subject == file.Value).Select(e => e.State).SingleAsync()));
            Assert.Equal(Lines / ImportPen.Full, await house.AskAsync(db => db.ImportTraces.CountAsync(trace => trace.File == file)));
        }

        TestContext.Current.SendDiagnosticMessage($"{kills} kills of seed {Seed}.");
    }

    private Task<int> HomesAsync() => house.AskAsync(db => db.Dwellings.CountAsync());

    /// <summary>A file large enough to be an errand, looked at and asked for; nobody does it yet.</summary>
    private Task<ImportFileId> HandedInAsync(string key) => house.AskAsync<Importer, ImportFileId>(async importer =>
    {
        var text = new StringBuilder("Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad\n");

        for (var line = 0; line < Lines; line++)
        {
            text.Append(key).Append(line).Append(";Verzonnenlaan met een lange naam;").Append(9000 + line).Append(";7811ZZ;Emmen;Buurt ").Append(line % 9).Append(";52.79;6.89\n");
        }

        var file = await importer.HandInAsync(ImportKind.Dwellings, "veel.csv", new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), default, byErrand: false);
        await importer.CheckAsync(file, _ => { }, default);
        await importer.ReadInOrAskAsync(file, skipWrong: false, default);
        return file.Id;
    });

    /// <summary>Somebody who fell over holds a lease for some minutes: the test does not wait for them.</summary>
    private Task LetLeasesRunOutAsync() => house.InAsync<HouseDb>(db => db.Set<Lease>()
        .ExecuteUpdateAsync(lease => lease.SetProperty(l => l.Until, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero))));
}
