using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Three months after a round was closed the codes in its letters open nothing any more; its totals stay.</summary>
internal sealed class ForgetCodesOfRoundsLongToldAbout(HouseDb db, TimeProvider clock) : IRoutine
{
    private const int AtATime = 500;

    public static string When => "0 35 3 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddMonths(-3);
        var over = db.Rounds.Where(round => round.ClosedAt != null && round.ClosedAt <= before).Select(round => round.Id);

        // What stands in the place of a code is longer than a code.
        var waiting = db.Invitations
            .Where(invitation => over.Contains(invitation.Round) && invitation.Code.Length == ReplyCode.Length)
            .OrderBy(invitation => invitation.Id);

        while (await waiting.Take(AtATime).ToListAsync(cancel) is { Count: > 0 } invitations)
        {
            invitations.ForEach(invitation => invitation.IsForgotten());
            db.AsOneDeed = "codes van oude brieven vergeten";
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
