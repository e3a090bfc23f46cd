using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Time;
using Huiskamer.House.Demo;
using Huiskamer.Staff.Door;

namespace Huiskamer.House.Commands;

/// <summary>Furnishes an empty house with a made-up association.</summary>
internal sealed class DemoCommand(HouseSettings settings, IDemoConnection connection, TimeProvider clock) : ICommand
{
    public string Name => "demo";

    public string Help => "Richt een leeg huis in met een verzonnen corporatie.";

    public CommandForm Form => new("", DemoOptions.Day, DemoOptions.Seed, DemoOptions.Size);

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (DemoOptions.Read(line, clock.Today()) is not { } wish || DemoOptions.Homes(line) is not { } homes)
        {
            return 2;
        }

        await DemoBuilder.FurnishAsync(
            settings, wish.Day, (done, all) => line.Progress("Kamers ingericht", done, all), cancel, wish.Seed, homes);
        line.Say("Het huis is ingericht met verzonnen gegevens.");
        DemoWords.Say(line);
        DemoWords.SayKey(line, FrontDoor.UsualAddress, await connection.MakeAsync(cancel));
        return 0;
    }
}
