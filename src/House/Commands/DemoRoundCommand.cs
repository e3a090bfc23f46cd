using System.Globalization;
using System.Text;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.House.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Commands;

/// <summary>
/// <c>demo-round --out DIR</c>: one whole round on a fresh demo house of its own, from draw to feedback, with every
/// document it brings and a table at the end. Nothing of the house that runs here is touched.
/// </summary>
internal sealed class DemoRoundCommand(TimeProvider clock) : ICommand
{
    private const string ReportView = "/Rooms/Entrance/RoundReport.cshtml";

    public string Name => "demo-round";

    public string Help => "--out MAP   loopt een hele ronde in een vers demohuis en schrijft elk document";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { Length: > 0 } folder)
        {
            line.Complain("Zeg met --out in welke map de documenten moeten komen.");
            return 2;
        }

        Directory.CreateDirectory(folder);
        var scratch = Directory.CreateTempSubdirectory("huiskamer-demo-");

        try
        {
            var settings = new HouseSettings(DatabaseKind.Sqlite, $"Data Source={Path.Combine(scratch.FullName, "house.db")};Pooling=false");
            return await WalkAsync(settings, Path.GetFullPath(folder), line, cancel);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> WalkAsync(HouseSettings settings, string folder, CommandLine line, CancellationToken cancel)
    {
        var today = clock.Today();
        var time = new DemoClock(today);
        var ids = new SeededIds(time, new Random(DemoBuilder.Seed + 1));
        await using var house = HouseBuilder.Build([], settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Services.AddSingleton<Ids>(ids);
        });
        await HouseBuilder.MigrateAsync(house.Services, cancel);
        await DemoBuilder.FurnishAsync(settings, today, (done, total) => line.Progress("Inrichten", done, total), cancel);

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var demo = new DemoHouse(scope.ServiceProvider.GetRequiredService<HouseDb>(), ids, new Random(DemoBuilder.Seed + 1), today)
        {
            Clock = time,
        };
        var rounds = scope.ServiceProvider.GetRequiredService<IRehearseRounds>();
        var round = await RoundAsync(house, rounds, demo, folder, line, cancel);
        var counts = await rounds.CountAsync(round, cancel);
        await scope.ServiceProvider.GetRequiredService<PaperDesk>().PageAsync(folder, "report", ReportView, counts, cancel);
        Table(line, counts);
        return 0;
    }

    private static async Task<RoundId> RoundAsync(
        WebApplication house, IRehearseRounds rounds, DemoHouse demo, string folder, CommandLine line, CancellationToken cancel)
    {
        var round = await rounds.InviteAsync(
            demo,
            new Rehearsal(
                "Wat zou u als eerste doen, als u een dag de baas was?",
                "Wij maken een plan voor de komende jaren. Daar horen uw gedachten in, nog voor die van ons.",
                demo.Today,
                150,
                45),
            cancel);
        await CommandAsync(house, line, cancel, "letters", $"{round}", "--out", Path.Combine(folder, "letters.pdf"));
        await rounds.PlanAsync(demo, round, cancel);
        await SpreadsheetsAsync(folder, await rounds.VisitsAsync(round, cancel), cancel);
        await CommandAsync(house, line, cancel, "sheets", $"{round}", "--out", folder);
        await rounds.TalkAsync(demo, round, RehearsedStory.InCharge, new Told(line), cancel);
        await rounds.DecideAsync(demo, round, RehearsedStory.InCharge, cancel);
        await CommandAsync(house, line, cancel, "feedback", $"{round}", "--out", Path.Combine(folder, "feedback.pdf"));
        await rounds.TellAndCloseAsync(demo, round, cancel);
        return round;
    }

    /// <summary>The same commands anybody can give, in a house of their own.</summary>
    private static async Task CommandAsync(WebApplication house, CommandLine line, CancellationToken cancel, params string[] words)
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var command = scope.ServiceProvider.GetServices<ICommand>().Single(command => command.Name == words[0]);
        await command.RunAsync(line.With([.. words.Skip(1)]), cancel);
    }

    private static async Task SpreadsheetsAsync(string folder, IReadOnlyList<RehearsedVisit> visits, CancellationToken cancel)
    {
        await CsvAsync(
            Path.Combine(folder, "pairs.csv"),
            ["Dag", "Collega", "Collega", "Waarom"],
            visits.Select(v => new[] { Day(v), v.First, v.Second, v.Why }).DistinctBy(row => string.Join('|', row)),
            cancel);
        await CsvAsync(
            Path.Combine(folder, "plan.csv"),
            ["Dag", "Tijd", "Buurt", "Adres", "Collega", "Collega"],
            visits.Select(v => new[] { Day(v), v.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture), v.Neighbourhood, v.Street, v.First, v.Second }),
            cancel);
    }

    private static Task CsvAsync(string file, string[] headings, IEnumerable<string[]> rows, CancellationToken cancel)
    {
        var lines = rows.Prepend(headings).Select(row => string.Join(';', row.Select(Cell)));
        return File.WriteAllLinesAsync(file, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancel);
    }

    /// <summary>A cell that a spreadsheet would run gets an apostrophe before it.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(RehearsedVisit visit) => visit.Day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static void Table(CommandLine line, RehearsalCounts counts)
    {
        foreach (var (words, number) in RoundReport.Rows(counts))
        {
            line.Say($"{words,-24}{number,6}");
        }
    }

    private sealed class Told(CommandLine line) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => line.Progress("Gesprekken", value.Done, value.Total);
    }
}

/// <summary>What a round came to, in the words of the trade.</summary>
public static class RoundReport
{
    /// <summary>The rows of the table, in the order of the round.</summary>
    public static IReadOnlyList<(string Words, int Number)> Rows(RehearsalCounts counts) =>
    [
        ("uitgenodigd", counts.Invited),
        ("ja", counts.Yes),
        ("tweetallen", counts.Pairs),
        ("bezoeken", counts.Visits),
        ("niemand thuis", counts.NotHome),
        ("gesprekken", counts.Talks),
        ("uitspraken", counts.Fragments),
        ("inzichten", counts.Insights),
        ("besluiten", counts.Decisions),
        ("verteld", counts.Told),
        ("nog te vertellen", counts.StillToTell),
    ];
}
