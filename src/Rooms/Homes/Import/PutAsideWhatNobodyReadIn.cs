using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>A file that nobody decides about is put aside after a week: names and addresses are not left lying about.</summary>
internal sealed class PutAsideWhatNobodyReadIn(HouseDb db, TimeProvider clock) : IRoutine
{
    internal const int Days = 7;

    public static string When => "0 45 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddDays(-Days);
        var waiting = db.ImportFiles
            .Where(file => file.Content != null && file.HandedInAt <= before)
            .OrderBy(file => file.HandedInAt);

        // One at a time: a file may be large.
        while (await waiting.FirstOrDefaultAsync(cancel) is { } file)
        {
            file.IsPutAside();
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
