using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Import;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Traces;

/// <summary>Looks what taking back a large file would do.</summary>
internal sealed class LookBackImport(HouseDb db, TakingBack takingBack) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var id = new ImportFileId(subject);
        var file = await db.ImportFiles.SingleAsync(one => one.Id == id, cancel);
        file.WouldTakeBack(await takingBack.LookAsync(file, cancel));
        await db.SaveChangesAsync(cancel);
        return "Er is gekeken wat er teruggaat.";
    }
}

/// <summary>Takes a large file back.</summary>
internal sealed class TakeBackImport(HouseDb db, TakingBack takingBack) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var id = new ImportFileId(subject);

        // A node fell over after it was taken back and before it could say so.
        if (!await db.ImportFiles.AnyAsync(file => file.Id == id && file.State == ImportState.TakenBack, cancel))
        {
            await takingBack.TakeBackAsync(id, cancel);
        }

        return "Het bestand is teruggedraaid.";
    }
}

/// <summary>When a file or a deed is not taken back any more, how everything was is let go: it is about people.</summary>
internal sealed class LetGoOfTraces(HouseDb db, TimeProvider clock) : IRoutine
{
    public static string When => "0 50 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-ImportFile.DaysToTakeBack);
        var files = db.ImportFiles;
        await db.ImportTraces
            .Where(trace => files.Any(file => file.Id == trace.File && file.ReadInAt <= before))
            .ExecuteDeleteAsync(cancel);
        await db.HouseholdDeeds.Where(deed => deed.Until <= now).ExecuteDeleteAsync(cancel);
    }
}
