using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Demo;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.House.Demo;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Commands;

/// <summary>Walks a round in a demo house that is furnished for it, step by step, and writes what each step brings.</summary>
internal sealed class RoundRehearsal(HouseSettings settings, RoundDocuments documents, CommandLine line)
{
    private const string ReportView = "/Rooms/Entrance/RoundReport.cshtml";
    private const string Question = "Wat zou u als eerste doen, als u een dag de baas was?";
    private const string Purpose = "Wij maken een plan voor de komende jaren. Daar horen uw gedachten in, nog voor die van ons.";
    private const int Invited = 150;
    private const int Talks = 45;

    public async Task<int> WalkAsync(DateOnly today, int seed, CancellationToken cancel)
    {
        line.Say("Een vers demohuis wordt ingericht met verzonnen gegevens.");
        var time = new DemoClock(today);
        var ids = new SeededIds(time, new Random(seed + 1));
        await using var house = HouseBuilder.Build([], settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Services.AddSingleton<Ids>(ids);
        });
        await HouseBuilder.MigrateAsync(house.Services, cancel);
        await DemoBuilder.FurnishAsync(settings, today, (done, total) => line.Progress("Kamers ingericht", done, total), cancel, seed);

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var demo = new DemoHouse(scope.ServiceProvider.GetRequiredService<HouseDb>(), ids, new Random(seed + 1), today)
        {
            Clock = time,
        };
        return await StepsAsync(house, scope.ServiceProvider, demo, cancel);
    }

    private async Task<int> StepsAsync(WebApplication house, IServiceProvider services, DemoHouse demo, CancellationToken cancel)
    {
        var rounds = services.GetRequiredService<IRehearseRounds>();
        line.Say("Huishoudens worden geloot en uitgenodigd.");
        var round = await rounds.InviteAsync(demo, new Rehearsal(Question, Purpose, demo.Today, Invited, Talks), cancel);
        await CommandAsync(house, "letters", "letters", cancel, $"{round}", "--out", documents.At("letters.pdf"));

        line.Say("Tweetallen en bezoeken worden gemaakt.");
        await rounds.PlanAsync(demo, round, cancel);
        var visits = await rounds.VisitsAsync(round, cancel);
        await documents.SpreadsheetsAsync(visits, cancel);
        await CommandAsync(house, "sheets", "day-sheets, cards, calendar", cancel, $"{round}", "--out", documents.Folder);

        line.Say("De tweetallen gaan op bezoek en schrijven op wat zij horen.");
        await rounds.TalkAsync(demo, round, RehearsedStory.InCharge, new Told(line), cancel);

        line.Say("Inzichten, besluiten en terugkoppeling.");
        await rounds.DecideAsync(demo, round, RehearsedStory.InCharge, cancel);
        await CommandAsync(house, "feedback", "feedback", cancel, $"{round}", "--out", documents.At("feedback.pdf"));
        await rounds.TellAndCloseAsync(demo, round, cancel);

        var counts = await rounds.CountAsync(round, cancel);
        await ReportAsync(services, round, visits, counts, demo.Clock.Today(), cancel);
        line.Say("");
        RoundReport.Rows(counts).ToList().ForEach(row => line.Say($"{row.Words,-24}{row.Number,6}"));
        return 0;
    }

    private async Task ReportAsync(
        IServiceProvider services,
        RoundId round,
        IReadOnlyList<RehearsedVisit> visits,
        RehearsalCounts counts,
        DateOnly today,
        CancellationToken cancel)
    {
        var occasion = OccasionId.From(round.Value);
        var insights = await services.GetRequiredService<IInsights>().OfAsync(occasion, cancel);
        var report = new RoundReport(
            await services.GetRequiredService<IAssociation>().CardAsync(cancel),
            Question,
            Purpose,
            visits.Min(visit => visit.Day),
            visits.Max(visit => visit.Day),
            counts,
            [.. insights.OrderByDescending(insight => insight.For).ThenBy(insight => insight.Statement, StringComparer.Ordinal)],
            await services.GetRequiredService<IAnswers>().OfAsync(occasion, today, cancel),
            today);
        line.Say(await services.GetRequiredService<PaperDesk>().PageAsync(documents.Folder, "report", ReportView, report, cancel));
        documents.IsDone("report.html");
    }

    /// <summary>The same commands anybody can give, in a house of their own.</summary>
    private async Task CommandAsync(
        WebApplication house, string name, string brings, CancellationToken cancel, params string[] words)
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var command = scope.ServiceProvider.GetServices<ICommand>().Single(command => command.Name == name);
        var code = await command.RunAsync(line.For(command, words), cancel);

        if (code != 0)
        {
            throw new InvalidOperationException($"The command {name} ended with {code}.");
        }

        documents.IsDone(brings);
    }

    private sealed class Told(CommandLine line) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => line.Progress("Gesprekken", value.Done, value.Total);
    }
}
