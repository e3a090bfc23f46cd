using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;

namespace Huiskamer.House.Commands;

/// <summary>
/// <c>demo-round --out DIR</c>: one whole round on a fresh demo house of its own, from draw to feedback, with every
/// document it brings and a table at the end. Nothing of the house that runs here is touched.
/// </summary>
internal sealed class DemoRoundCommand(PaperDesk desk, TimeProvider clock) : ICommand
{
    public string Name => "demo-round";

    public string Help => "Loopt een hele ronde door in een vers demohuis, en schrijft elk document dat erbij hoort.";

    public CommandForm Form => new("", new CommandOption("out", "MAP", "de map waarin de documenten komen") { IsNeeded = true }, DemoOptions.Day, DemoOptions.Seed)
    {
        More =
        [
            "Je eigen huis blijft zoals het is. Dezelfde dag en hetzelfde begingetal geven dezelfde documenten.",
            "Documenten met dezelfde naam worden vervangen: letters, pairs, plan, day-sheets, cards, feedback, report en de map calendar.",
        ],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { } folder || line.Words.Count > 0)
        {
            line.Complain("Zeg met --out in welke map de documenten moeten komen, zoals: bin/huiskamer demo-round --out demo");
            return 2;
        }

        if (DemoOptions.Read(line, clock.Today()) is not { } wish || !line.MayFill(folder))
        {
            return 2;
        }

        if (!desk.MakesPdf)
        {
            line.Complain(PaperDesk.NoPress);
        }

        var scratch = Directory.CreateTempSubdirectory("huiskamer-demo-");
        var documents = new RoundDocuments(Path.GetFullPath(folder));

        try
        {
            var settings = new HouseSettings(DatabaseKind.Sqlite, $"Data Source={Path.Combine(scratch.FullName, "house.db")};Pooling=false");
            return await new RoundRehearsal(settings, documents, line).WalkAsync(wish.Day, wish.Seed, cancel);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            line.Complain(documents.WhatStands);
            throw;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
