using System.Diagnostics;
using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Traces;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Tests.Import;

public sealed class OneAtATimeTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task While_one_file_is_read_in_another_waits_and_says_so_on_any_node()
    {
        await using var second = await house.SecondNodeAsync();
        var (one, other) = (await CheckedAsync("O1"), await CheckedAsync("O2"));
        await house.InAsync<ImportTurns>(turns => turns.TakeAsync(one, default));

        var refused = await Assert.ThrowsAsync<Refused>(() => ReadInAsync(second, other));
        Assert.Equal(ImportRefusals.AnotherIsReadIn, refused.Refusal);
        Assert.False(await HasAsync("O2"));

        await ReadInAsync(house, one);
        await ReadInAsync(second, other);
        Assert.True(await HasAsync("O2"));
    }

    [Fact]
    public async Task Whoever_presses_while_another_file_is_read_in_keeps_the_file_and_reads_what_to_do()
    {
        var (one, other) = (await CheckedAsync("O3"), await CheckedAsync("O4"));
        await house.InAsync<ImportTurns>(turns => turns.TakeAsync(one, default));
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/woningen/inlezen/{other}");
        await visitor.PressesAsync("Inlezen");

        Assert.StartsWith("Er wordt nu een ander bestand ingelezen", visitor.Said);
        Assert.True(visitor.Sees("Inlezen"));
        await house.InAsync<ImportTurns>(turns => turns.ReturnAsync(one));
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);
    }

    [Fact]
    public async Task On_the_command_line_the_second_is_refused_too_and_leaves_nothing_behind()
    {
        var one = await CheckedAsync("O5");
        await house.InAsync<ImportTurns>(turns => turns.TakeAsync(one, default));
        var path = Path.Combine(Directory.CreateTempSubdirectory("huiskamer").FullName, "woningen.csv");
        await File.WriteAllTextAsync(path, One("O6"));
        using var said = new StringWriter();

        await house.InAsync<IEnumerable<ICommand>>(async commands => Assert.Equal(
            1, await commands.Single(command => command.Name == "import").HearAsync(["woningen", path], new CommandVoice(TextWriter.Null, said), default)));
        Assert.Contains("Er wordt nu een ander bestand ingelezen", said.ToString());
        Assert.False(await house.AskAsync(db => db.ImportFiles.AnyAsync(file => file.Name == "woningen.csv" && file.Content != null)));
        await house.InAsync<ImportTurns>(turns => turns.ReturnAsync(one));
    }

    [Fact]
    public async Task While_a_file_is_written_into_the_database_whoever_reads_in_another_is_refused_at_once()
    {
        await using var second = await house.SecondNodeAsync();
        var (one, other) = (await CheckedAsync("S1"), await CheckedAsync("S2"));
        var tenancies = await CheckedTenancyAsync("S3");
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/woningen/inlezen/{tenancies}");

        await WhileWritingAsync(one, async () =>
        {
            var since = Stopwatch.GetTimestamp();
            await visitor.PressesAsync("Inlezen");
            Assert.StartsWith("Er wordt nu een ander bestand ingelezen", visitor.Said);
            Assert.Equal(ImportRefusals.AnotherIsReadIn, (await Assert.ThrowsAsync<Refused>(() => ReadInAsync(second, other))).Refusal);
            Assert.Equal(ImportRefusals.AnotherIsReadIn, (await Assert.ThrowsAsync<Refused>(() => second.InAsync<TakingBack>(back => back.TakeBackAsync(other, default)))).Refusal);
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10), "They waited for the database.");
        });
        await ReadInAsync(second, other);
        Assert.True(await HasAsync("S2"));
    }

    [Fact]
    public async Task While_a_file_is_written_into_the_database_the_command_line_refuses_another_at_once()
    {
        var one = await CheckedAsync("S4");
        var path = Path.Combine(Directory.CreateTempSubdirectory("huiskamer").FullName, "later.csv");
        await File.WriteAllTextAsync(path, One("S5"));
        var said = new StringBuilder();

        await WhileWritingAsync(one, async () =>
        {
            using var process = house.Starts("import", "woningen", path);
            process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, process.ExitCode);
        });

        Assert.Contains("Er wordt nu een ander bestand ingelezen", said.ToString());
        Assert.False(await house.AskAsync(db => db.ImportFiles.AnyAsync(file => file.Name == "later.csv" && file.Content != null)));
    }

    [Fact]
    public Task Whoever_asks_at_that_very_moment_does_not_keep_the_mark_from_being_set() => house.InAsync<HouseDb>(async db =>
    {
        using var done = new CancellationTokenSource();
        var asking = Task.Run(() => house.InAsync<HouseDb>(other =>
        {
            while (!done.IsCancellationRequested)
            {
                _ = other.IsMarkedBusy;
            }

            return Task.CompletedTask;
        }));

        for (var times = 0; times < 200; times++)
        {
            using var mark = await db.MarkBusyAsync();
            Assert.Equal(db.Kind is DatabaseKind.Sqlite, mark is not null);
        }

        await done.CancelAsync();
        await asking;
    });

    [Fact]
    public async Task Who_only_looks_needs_no_turn()
    {
        var one = await CheckedAsync("S6");
        var path = Path.Combine(Directory.CreateTempSubdirectory("huiskamer").FullName, "kijken.csv");
        await File.WriteAllTextAsync(path, One("S7"));
        await house.InAsync<ImportTurns>(async turns =>
        {
            await turns.TakeAsync(one, default);
            await using var held = await turns.HoldAsync(one);
            await house.InAsync<IEnumerable<ICommand>>(async commands => Assert.Equal(0, await commands
                .Single(command => command.Name == "import")
                .HearAsync(["woningen", path, "--alleen-kijken"], new CommandVoice(TextWriter.Null, TextWriter.Null), default)));
            await turns.ReturnAsync(one);
        });
    }

    [Fact]
    public async Task A_turn_of_somebody_who_fell_over_ends_by_itself()
    {
        var (one, other) = (await CheckedAsync("O7"), await CheckedAsync("O8"));
        await house.InAsync<ImportTurns>(turns => turns.TakeAsync(one, default));

        house.Clock.Now += TimeSpan.FromSeconds(61);
        await ReadInAsync(house, other);
        Assert.True(await HasAsync("O8"));
        house.Clock.Now -= TimeSpan.FromSeconds(61);
        await house.InAsync<ImportTurns>(turns => turns.ReturnAsync(other));
    }

    [Fact]
    public async Task Who_works_for_longer_than_a_minute_keeps_the_turn()
    {
        var (one, other) = (await CheckedAsync("R1"), await CheckedAsync("R2"));
        await house.InAsync<ImportTurns>(turns => turns.TakeAsync(one, default));
        house.Clock.Now += TimeSpan.FromSeconds(40);
        await house.InAsync<ImportTurns>(turns => turns.RenewAsync(one, default));
        house.Clock.Now += TimeSpan.FromSeconds(40);

        var refused = await Assert.ThrowsAsync<Refused>(() => ReadInAsync(house, other));
        Assert.Equal(ImportRefusals.AnotherIsReadIn, refused.Refusal);
        Assert.Contains("na een minuut", refused.Refusal.Text);
        house.Clock.Now -= TimeSpan.FromSeconds(80);
        await house.InAsync<ImportTurns>(turns => turns.ReturnAsync(one));
    }

    [Fact]
    public async Task Of_ten_who_take_the_turn_at_one_moment_one_has_it()
    {
        var files = new List<ImportFileId>();

        for (var i = 0; i < 10; i++)
        {
            files.Add(await CheckedAsync($"P{i}"));
        }

        var taken = await Task.WhenAll(files.Select(file => Task.Run(async () =>
        {
            try
            {
                await house.InAsync<ImportTurns>(turns => turns.TakeAsync(file, default));
                return file;
            }
            catch (Refused)
            {
                return default(ImportFileId?);
            }
        })));

        var first = Assert.Single(taken, file => file is not null);
        await house.InAsync<ImportTurns>(turns => turns.ReturnAsync(first!.Value));
    }

    [Fact]
    public async Task A_large_file_that_waits_for_its_errand_has_the_turn_already()
    {
        var large = await house.AskAsync<Importer, ImportFile>(async importer =>
        {
            var text = One("Q0") + "\n" + string.Concat(Enumerable.Range(1, 8000).Select(n => $"Q{n};Elzenlaan;{9000 + n};7811AB;Emmen;Bargeres;52.79;6.89;{new string('x', 40)}\n"));
            var file = await importer.HandInAsync(
                ImportKind.Dwellings, "groot.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace("Lengtegraad\n", "Lengtegraad;Opmerking\n", StringComparison.Ordinal))), default);
            await importer.CheckAsync(file, _ => { }, default);
            return file;
        });
        await ReadInAsync(house, large.Id);
        var refused = await Assert.ThrowsAsync<Refused>(async () => await ReadInAsync(house, await CheckedAsync("O9")));
        Assert.Equal(ImportRefusals.AnotherIsReadIn, refused.Refusal);

        await house.RunsErrandsAsync();
        Assert.Equal(8001, await house.AskAsync(db => db.Dwellings.CountAsync(d => EF.Functions.Like(d.OutsideKey, "Q%"))));
    }

    /// <summary>Somebody reads this file in and is not done yet, while others do something.</summary>
    private Task WhileWritingAsync(ImportFileId file, Func<Task> others) => house.InAsync<IServiceProvider>(async services =>
    {
        var (db, turns) = (services.GetRequiredService<HouseDb>(), services.GetRequiredService<ImportTurns>());
        await turns.TakeAsync(file, default);
        await using var held = await turns.HoldAsync(file);

        try
        {
            await db.AllOrNothingOfManyAsync(
                async () =>
                {
                    await db.ImportFiles.Where(one => one.Id == file).ExecuteUpdateAsync(one => one.SetProperty(f => f.Name, "bezig.csv"));
                    await others();
                },
                default);
        }
        finally
        {
            await turns.ReturnAsync(file);
        }
    });

    /// <summary>A file with a name among its lines, for which the journal says who looked.</summary>
    private async Task<ImportFileId> CheckedTenancyAsync(string key)
    {
        await house.ReadsAsync(ImportKind.Dwellings, One(key));
        await house.ReadsAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\n{key};Familie Proef");
        return (await house.ChecksAsync(ImportKind.Tenancies, $"Huurdernummer;Verhuureenheidnummer;Ingangsdatum\n{key};{key};1-1-2020")).Id;
    }

    private static string One(string key) => $"""
        Verhuureenheidnummer;Straat;Huisnummer;Postcode;Plaats;Buurt;Breedtegraad;Lengtegraad
        {key};Elzenlaan;901;7811AB;Emmen;Bargeres;52.79;6.89
        """;

    private async Task<ImportFileId> CheckedAsync(string key) => (await house.ChecksAsync(ImportKind.Dwellings, One(key))).Id;

    private static Task ReadInAsync(TestHouse node, ImportFileId id) => node.InAsync<Importer>(async importer =>
        await importer.ReadInOrAskAsync((await importer.FindAsync(id, default))!, skipWrong: false, default));

    private Task<bool> HasAsync(string key) => house.AskAsync(db => db.Dwellings.AnyAsync(dwelling => dwelling.OutsideKey == key));
}
