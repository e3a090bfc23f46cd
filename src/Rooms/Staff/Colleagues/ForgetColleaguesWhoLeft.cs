using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.SignIn;
using Huiskamer.Staff.StarterLinks;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

/// <summary>
/// A year after somebody left we forget who it was, and what belonged to them goes. The row stays without a name: old pairs
/// and contacts point at it.
/// </summary>
internal sealed class ForgetColleaguesWhoLeft(HouseDb db, TimeProvider clock) : IRoutine
{
    public static string When => "0 50 2 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var before = today.AddYears(-Colleague.YearsKept);
        var left = await db.Colleagues.Where(colleague => colleague.LeftOn < before && !colleague.IsForgotten).ToListAsync(cancel);

        foreach (var colleague in left)
        {
            var (id, key) = (colleague.Id, colleague.Id.Value);
            db.Accounts.RemoveRange(await db.Accounts.Where(account => account.Id == key).ToListAsync(cancel));
            db.RoleGrants.RemoveRange(await db.RoleGrants.Where(grant => grant.Colleague == id).ToListAsync(cancel));
            db.StarterLinks.RemoveRange(await db.StarterLinks.Where(link => link.Colleague == id).ToListAsync(cancel));
            colleague.IsNoLongerKnown(today);
            await db.SaveChangesAsync(cancel);
        }
    }
}
