using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.House.Commands;

/// <summary>Brings the database to this version of the house: on a server, that is somebody's deliberate step.</summary>
internal sealed class MigrateCommand(HouseDb db, IServiceProvider services) : ICommand
{
    public string Name => "migrate";

    public string Help => "Brengt de database naar deze versie. Maak eerst een reservekopie.";

    public CommandForm Form => new("");

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var waiting = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        await HouseBuilder.MigrateAsync(services, cancel);
        line.Say(waiting == 0 ? "De database was al bij." : $"De database is bijgewerkt: {InWords.Count(waiting, "stap", "stappen")}.");
        return 0;
    }
}
