using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>Nobody rings the bell of a household that no longer says yes.</summary>
internal sealed class CallingOff(HouseDb db)
{
    /// <summary>What was planned is off; what was only a draft is gone, with a pair that has nobody left. The caller saves.</summary>
    internal async Task SaysNoAsync(InvitationId invitation, CancellationToken cancel)
    {
        if (await db.VisitsAndDrafts.SingleOrDefaultAsync(visit => visit.Invitation == invitation, cancel) is not { } found)
        {
            return;
        }

        if (!found.IsDraft)
        {
            found.IsCalledOff();
            return;
        }

        db.VisitsAndDrafts.Remove(found);

        if (!await db.VisitsAndDrafts.AnyAsync(other => other.Pair == found.Pair && other.Id != found.Id, cancel))
        {
            db.PairsAndDrafts.Remove(await db.PairsAndDrafts.SingleAsync(pair => pair.Id == found.Pair, cancel));
        }
    }
}
