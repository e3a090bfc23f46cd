using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Traces;

/// <summary><c>import-undo [NUMMER]</c>: takes a file back that was read in this week; without a number it lists them.</summary>
internal sealed class TakeBackCommand(HouseDb db, TakingBack takingBack, TimeProvider clock) : ICommand
{
    public string Name => "import-undo";

    public string Help => "Draait een ingelezen bestand terug, tot zeven dagen na het inlezen. Zonder nummer: welke bestanden dat kunnen zijn.";

    public CommandForm Form => new("[NUMMER]", CommandOption.Flag("alleen-kijken", "vertel wat er teruggaat, en verander niets"));

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        var files = await FilesAsync(cancel);

        if (line.Words is not [var number, ..])
        {
            files.ForEach(file => line.Say($"{NumberOf(file)}  {InWords.Day(file.ReadInAt!.Value.DayInAmsterdam())}  {file.Name}: {ImportWords.Summary(file)}"));
            line.Say(files.Count == 0 ? "Er is de afgelopen zeven dagen niets ingelezen dat terug kan." : "Draai er een terug met: bin/huiskamer import-undo NUMMER");
            return 0;
        }

        if (files.Find(file => NumberOf(file) == number) is not { } chosen)
        {
            line.Complain($"Er is geen bestand met nummer {number} dat terug kan. Zonder nummer zie je welke er zijn.");
            return 2;
        }

        try
        {
            line.Say(line.Has("alleen-kijken")
                ? $"{await takingBack.LookAsync(chosen, cancel)} Er is niets veranderd."
                : $"Teruggedraaid. {await takingBack.TakeBackAsync(chosen.Id, cancel)}");
            return 0;
        }
        catch (Refused because)
        {
            line.Complain(because.Refusal.Text);
            return 1;
        }
    }

    private async Task<List<ImportFile>> FilesAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var read = await db.ImportFiles.AsNoTracking()
            .Where(file => file.State == ImportState.ReadIn && file.ReadInAt != null)
            .OrderByDescending(file => file.ReadInAt)
            .Take(100)
            .ToListAsync(cancel);
        return [.. read.Where(file => file.WhyNotTakeBack(now) is null)];
    }

    /// <summary>The end of an id differs most.</summary>
    private static string NumberOf(ImportFile file) => file.Id.Value.ToString("N")[^8..];
}
