using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

/// <summary>Three months after a promise was kept or taken back nothing of it is left.</summary>
internal sealed class ForgetPromisesLongSettled(HouseDb db, TimeProvider clock) : IRoutine
{
    private const int AtATime = 500;

    public static string When => "0 40 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.Today().AddMonths(-3);
        var settled = db.Promises
            .Where(promise => promise.KeptOn <= before || promise.WithdrawnOn <= before)
            .OrderBy(promise => promise.Id);

        while (await settled.Take(AtATime).ToListAsync(cancel) is { Count: > 0 } promises)
        {
            db.RemoveRange(promises);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
