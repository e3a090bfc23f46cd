using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ShowDrawPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Wave { get; set; }

    public DrawAccount Account { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Draws.AsNoTracking().SingleOrDefaultAsync(draw => draw.Round == Id && draw.Wave == Wave, cancel) is not { } found)
        {
            return false;
        }

        Account = new DrawAccount(
            await db.Rounds.AsNoTracking().SingleAsync(round => round.Id == Id, cancel),
            found,
            await db.DrawStrata.AsNoTracking().Where(s => s.Draw == found.Id).OrderBy(s => s.Number).ToListAsync(cancel));
        return true;
    }

    public IActionResult OnGetPaper() => Paper("/Rooms/HomeConversations/Invitations/DrawPaper.cshtml", Account, "zo-is-er-geloot");
}

/// <summary>How a draw went, for who wants to check it.</summary>
internal sealed record DrawAccount(Round Round, Draw Draw, IReadOnlyList<DrawStratum> Strata);
