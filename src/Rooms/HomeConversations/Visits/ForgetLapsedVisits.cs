using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>A visit that lapsed is forgotten when its day is over: then it is in nobody's way any more.</summary>
internal sealed class ForgetLapsedVisits(HouseDb db, TimeProvider clock) : IRoutine
{
    public static string When => "0 23 3 * * ?";

    public Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        return db.LapsedVisits.Where(lapsed => lapsed.Day < today).ExecuteDeleteAsync(cancel);
    }
}
