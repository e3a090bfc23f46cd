using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ShowRoundPage(HouseDb db, Ids ids, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public Round Round { get; private set; } = null!;

    public bool MayClose => User.Is(Role.RoundLeader) && Round.IsOpen;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        return true;
    }

    [Allow(Role.RoundLeader)]
    public async Task<IActionResult> OnPostCloseAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Round, version);
        Round.Close(clock.Today(), clock.GetUtcNow());
        db.Tell(new RoundClosed(ids.Next(), clock.GetUtcNow(), Round.Id));
        await db.SaveChangesAsync(cancel);

        return Next("De ronde is gesloten.", "ShowRound", new { Id });
    }
}
