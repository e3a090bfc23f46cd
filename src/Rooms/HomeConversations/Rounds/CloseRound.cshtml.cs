using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class CloseRoundPage(HouseDb db, Ids ids, TimeProvider clock, CloseStep closing) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public Round Round { get; private set; } = null!;

    public Refusal? WhyNot { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        WhyNot = await closing.WhyNotCloseAsync(Round, cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        Refused.If(WhyNot);
        db.ShownAs(Round, version);
        Round.Close(clock.Today(), clock.GetUtcNow());
        db.Tell(new RoundClosed(ids.Next(), clock.GetUtcNow(), Round.Id));
        await db.SaveChangesAsync(cancel);

        return Next("De ronde is gesloten.", "ShowRound", new { Id });
    }
}
