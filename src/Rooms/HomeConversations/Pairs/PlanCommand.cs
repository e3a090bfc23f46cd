using System.Globalization;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Planning;
using Huiskamer.Planning.Files;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

internal sealed class PlanCommand(HouseDb db, RoundPlanner rounds, IPlanRounds planner) : ICommand
{
    public string Name => "plan";

    public string Help => "RONDE [--settle] · VERZOEK.json --out PLAN.json [--seed 1]   maak tweetallen en bezoeken";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var seed = 1;

        if (line.Words.Count != 1 || (line.Option("seed") is { } given && !int.TryParse(given, CultureInfo.InvariantCulture, out seed)))
        {
            line.Complain("Zo gaat het: plan RONDE, of plan VERZOEK.json --out PLAN.json [--seed 1].");
            return 2;
        }

        return Guid.TryParse(line.Words[0], out var round)
            ? await OfRoundAsync(new RoundId(round), line, seed, cancel)
            : await OfFileAsync(line.Words[0], line, seed, cancel);
    }

    private async Task<int> OfRoundAsync(RoundId id, CommandLine line, int seed, CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == id, cancel) is not { } round)
        {
            line.Complain("Deze ronde is er niet. Kijk in het adres van de ronde naar het nummer.");
            return 2;
        }

        var made = await rounds.MakeAsync(round, new PlanWish(Seed: seed), Shown(line), cancel);
        line.Say($"Concept: {InWords.Count(made.Pairs, "tweetal", "tweetallen")}, {InWords.Count(made.Visits, "bezoek", "bezoeken")}, {made.Waiting} nog niet gepland.");

        if (line.Has("settle"))
        {
            await rounds.SettleAsync(round, cancel);
            line.Say("Vastgesteld.");
        }

        return 0;
    }

    private async Task<int> OfFileAsync(string path, CommandLine line, int seed, CancellationToken cancel)
    {
        if (line.Option("out") is not { } target)
        {
            line.Complain("Zeg met --out in welk bestand het plan moet komen.");
            return 2;
        }

        try
        {
            var request = PlanRequestFile.Read(await File.ReadAllBytesAsync(path, cancel));
            var plan = planner.Make(request.Request, seed, Shown(line), cancel);
            await File.WriteAllBytesAsync(target + ".deel", PlanFile.Write(plan, request), cancel);
            File.Move(target + ".deel", target, overwrite: true);
            line.Say($"{plan.Measures.Planned} van {request.Request.Visits.Count} bezoeken gepland, in {plan.Measures.Outings} halve dagen. Het plan staat in {target}.");
            return 0;
        }
        catch (UnreadableRequest unreadable)
        {
            line.Complain(unreadable.Message);
            return 2;
        }
        catch (IOException)
        {
            line.Complain($"Het bestand {path} is niet te lezen, of {target} niet te schrijven.");
            return 2;
        }
        catch (UnauthorizedAccessException)
        {
            line.Complain($"Het bestand {path} mag niet gelezen worden, of {target} niet geschreven.");
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
