using System.IO.Compression;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Files that were damaged by chance, of every kind and form, from one seed: the nth file is always the same.</summary>
public sealed class AnyImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 1901;

    /// <summary>What is tried: another form of file joins by a line here.</summary>
    private static readonly IReadOnlyList<Form> Files =
    [
        new("CSV", ImportExamples.Of, Damage.Blows),
        new("workbook", kind => Workbook.OfCsv(Encoding.UTF8.GetString(ImportExamples.Of(kind)).TrimStart('\uFEFF').TrimEnd()).File(), Damage.Blows),
        new("workbook, inside", kind => Workbook.OfCsv(Encoding.UTF8.GetString(ImportExamples.Of(kind)).TrimStart('\uFEFF').TrimEnd()).File(), BlowsInside),
    ];

    private static readonly IReadOnlyList<Form> Messages =
    [
        new("messages, bytes", MessagesOf, Damage.Blows),
        new("messages, broken off", MessagesOf, Damage.Stops),
        new("messages, values", MessagesOf, Damage.OtherValues),
        new("messages, values and bytes", MessagesOf, (file, chance) => Damage.Blows(Damage.OtherValues(file, chance), chance)),
        new("messages, encoding", MessagesOf, Damage.OtherEncoding),
    ];

    [Fact]
    public Task A_damaged_file_is_read_in_whole_or_not_at_all_and_never_a_riddle() => AreReadOrRefusedAsync(Files);

    [Fact]
    public Task Damaged_messages_are_read_in_whole_or_not_at_all_and_never_a_riddle() => AreReadOrRefusedAsync(Messages);

    private async Task AreReadOrRefusedAsync(IReadOnlyList<Form> forms)
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            await TakesInAsync(kind, forms[0].Good(kind));
        }

        var chance = new Random(Seed);
        var (read, refused) = (0, 0);
        var count = LongRun.Count(usual: 300, full: 10_000);

        for (var number = 0; number < count; number++)
        {
            var form = forms[number % forms.Count];
            var kind = Enum.GetValues<ImportKind>()[number / forms.Count % Enum.GetValues<ImportKind>().Length];
            var file = form.Damage(form.Good(kind), chance);
            var before = await EverythingAsync();

            try
            {
                var brought = await TakesInAsync(kind, file);
                read++;
                Assert.True(brought > 0 || before == await EverythingAsync(), $"File {number} of seed {Seed} ({form.Name}, {kind}) says that it brings nothing, and changed something.");
            }
            catch (Refused because)
            {
                refused++;
                Assert.False(string.IsNullOrWhiteSpace(because.Refusal.Text));
                Assert.True(before == await EverythingAsync(), $"File {number} of seed {Seed} ({form.Name}, {kind}) was refused, and changed something.");
            }
            catch (Exception riddle) when (riddle is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"File {number} of seed {Seed} ({form.Name}, {kind}): {riddle}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{count} damaged files of seed {Seed}: {read} read in, {refused} refused.");
        Assert.True(read > 0 && refused > 0, "Damage of one kind only tries nothing.");
    }

    /// <summary>Hands it in, names its columns when it asks, and reads in the lines that are good.</summary>
    private Task<int> TakesInAsync(ImportKind kind, byte[] content) => house.AskAsync<Importer, int>(async importer =>
    {
        var file = await importer.HandInAsync(kind, "proef.csv", new MemoryStream(content), default);

        if (file.State is ImportState.AsksNames)
        {
            var headings = SheetFile.Headings(file.Source, examples: 3);
            await importer.NameAsync(file, ColumnNames.Guessed(kind, headings, file.NameList), default);
        }

        file.WillSkipWrong(true);
        await importer.CheckAsync(file, _ => { }, default);
        var done = await importer.ReadInAsync(file, _ => { }, default);
        return done.New + done.Changed + done.Moved + done.Left;
    });

    /// <summary>How much there is of everything, and how often any of it changed.</summary>
    private Task<string> EverythingAsync() => house.AskAsync(async db => string.Join(
        ' ',
        await db.Neighbourhoods.CountAsync(),
        await db.Neighbourhoods.SumAsync(place => place.Version),
        await db.Complexes.CountAsync(),
        await db.Dwellings.CountAsync(),
        await db.Households.CountAsync(),
        await db.Households.SumAsync(household => household.Version),
        await db.Residents.CountAsync(),
        await db.Tenancies.CountAsync(),
        await db.Contacts.CountAsync(),
        await db.Advisers.CountAsync()));

    private static byte[] BlowsInside(byte[] file, Random chance)
    {
        using var stream = new MemoryStream();
        stream.Write(file);

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.Entries[chance.Next(zip.Entries.Count)];
            using var content = new MemoryStream();

            using (var old = part.Open())
            {
                old.CopyTo(content);
            }

            var name = part.FullName;
            part.Delete();
            using var anew = zip.CreateEntry(name).Open();
            anew.Write(content.Length == 0 ? [] : Damage.Blows(content.ToArray(), chance));
        }

        return stream.ToArray();
    }

    private static byte[] MessagesOf(ImportKind kind) => kind switch
    {
        ImportKind.Dwellings => MessagesOnPaper.Homes,
        ImportKind.Households => MessagesOnPaper.People,
        ImportKind.Tenancies => MessagesOnPaper.Contracts,
        ImportKind.Contacts => MessagesOnPaper.Talks,
        ImportKind.Colleagues => MessagesOnPaper.Colleagues,
    };

    private sealed record Form(string Name, Func<ImportKind, byte[]> Good, Func<byte[], Random, byte[]> Damage);
}
