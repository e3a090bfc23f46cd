using System.Globalization;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Planning;
using Huiskamer.Planning.Files;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary><c>plan</c>: pairs and visits of a round, or of a request in a file.</summary>
internal sealed class PlanCommand(HouseDb db, RoundPlanner rounds, IPlanRounds planner) : ICommand
{
    private const int MostBytes = 64 * 1024 * 1024;

    public string Name => "plan";

    public string Help => "Maakt tweetallen en plant bezoeken: van een ronde, of van een bestand met een verzoek.";

    public CommandForm Form => new(
        "RONDE | VERZOEK.json",
        new CommandOption("out", "PLAN.json", "bij een bestand: waar het plan komt"),
        new CommandOption("seed", "GETAL", "begingetal: hetzelfde getal geeft hetzelfde plan; anders 1"),
        CommandOption.Flag("settle", "bij een ronde: stel het plan meteen vast"),
        new CommandOption("effort", "quick|normal|thorough", "hoe lang er gezocht wordt; het huidige plan is altijd in één keer klaar"),
        new CommandOption("iterations", "AANTAL", "hetzelfde als getal"))
    {
        More = [AskedRounds.Help, "Een verzoek is een bestand van de soort ‘huiskamer-plan-request/1’."],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var seed = 1;

        if (line.Option("seed") is { } given && !int.TryParse(given, CultureInfo.InvariantCulture, out seed))
        {
            line.Complain("Een begingetal is een heel getal, zoals: --seed 1");
            return 2;
        }

        if (line.Option("effort") is not (null or "quick" or "normal" or "thorough")
            || (line.Option("iterations") is { } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            line.Complain("Kies bij --effort uit quick, normal en thorough. Bij --iterations hoort een heel getal.");
            return 2;
        }

        return line.Words is [var word] && (word.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || File.Exists(word))
            ? await OfFileAsync(word, line, seed, cancel)
            : await OfRoundAsync(line, seed, cancel);
    }

    private async Task<int> OfRoundAsync(CommandLine line, int seed, CancellationToken cancel)
    {
        if (line.Has("out"))
        {
            line.Complain("--out hoort bij een bestand met een verzoek. Het plan van een ronde staat in het huis.");
            return 2;
        }

        if (await db.AskedRoundAsync(line, cancel) is not { } round)
        {
            return 2;
        }

        var made = await rounds.MakeAsync(round, new PlanWish(Seed: seed), Shown(line), cancel);
        line.Say($"Concept: {InWords.Count(made.Pairs, "tweetal", "tweetallen")}, {InWords.Count(made.Visits, "bezoek", "bezoeken")}, {made.Waiting} nog niet gepland.");

        if (line.Has("settle"))
        {
            await rounds.SettleAsync(round, cancel);
            line.Say("Vastgesteld.");
        }
        else
        {
            line.Say("Alleen wie het plan maakt, ziet dit. Vaststellen kan in het huis, of met --settle.");
        }

        return 0;
    }

    private async Task<int> OfFileAsync(string path, CommandLine line, int seed, CancellationToken cancel)
    {
        if (line.Has("settle"))
        {
            line.Complain("--settle hoort bij een ronde, niet bij een bestand.");
            return 2;
        }

        if (line.Option("out") is not { } target)
        {
            line.Complain("Zeg met --out in welk bestand het plan moet komen.");
            return 2;
        }

        if (await line.ReadAsync(path, MostBytes, "Dit verzoek is groter dan 64 MB. Maak er meer verzoeken van.", cancel) is not { } bytes
            || !line.MayWrite(target))
        {
            return 2;
        }

        try
        {
            var request = PlanRequestFile.Read(bytes);
            var plan = planner.Make(request.Request, seed, Shown(line), cancel);
            await WholeFile.WriteAsync(target, PlanFile.Write(plan, request), cancel);
            line.Say($"{plan.Measures.Planned} van {request.Request.Visits.Count} bezoeken gepland, in {plan.Measures.Outings} halve dagen. Het plan staat in {target}");
            return 0;
        }
        catch (UnreadableRequest unreadable)
        {
            line.Complain(unreadable.Message);
            return 2;
        }
    }

    private static Told Shown(CommandLine line) => new(line);

    /// <summary>Says it at once and in order, unlike the framework's own, which posts.</summary>
    private sealed class Told(CommandLine line) : IProgress<int>
    {
        private int _last = -1;

        public void Report(int value)
        {
            if (value != _last)
            {
                _last = value;
                line.Progress("Plannen", value, 100);
            }
        }
    }
}
