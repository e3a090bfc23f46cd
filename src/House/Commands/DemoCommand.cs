using System.Globalization;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Time;
using Huiskamer.House.Demo;

namespace Huiskamer.House.Commands;

/// <summary>Furnishes an empty house with a made-up association.</summary>
internal sealed class DemoCommand(HouseSettings settings, TimeProvider clock) : ICommand
{
    public string Name => "demo";

    public string Help => "Richt een leeg huis in met een verzonnen corporatie. [--day 2027-03-02] [--seed 1901]";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var day = clock.Today();
        var seed = DemoBuilder.Seed;

        if (line.Option("day") is { } typed
            && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            line.Complain($"‘{typed}’ is geen dag. Schrijf jaar, maand en dag zo: 2027-03-02.");
            return 2;
        }

        if (line.Option("seed") is { } number && !int.TryParse(number, CultureInfo.InvariantCulture, out seed))
        {
            line.Complain($"‘{number}’ is geen heel getal.");
            return 2;
        }

        await DemoBuilder.FurnishAsync(settings, day, (done, all) => line.Progress("Kamers ingericht", done, all), cancel, seed);
        line.Complain("");
        line.Say("Het huis is ingericht met verzonnen gegevens.");
        DemoWords.Say(line);
        return 0;
    }
}
