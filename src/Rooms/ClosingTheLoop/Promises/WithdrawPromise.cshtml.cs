using System.ComponentModel.DataAnnotations;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

[Allow(Role.Colleague, Role.RoundLeader, Role.NeighbourhoodAdviser, Role.Director)]
internal sealed class WithdrawPromisePage(HouseDb db, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public PromiseId Id { get; set; }

    [BindProperty]
    [StringLength(500, ErrorMessage = "Maak de reden korter: hooguit 500 tekens.")]
    public string? Because { get; set; }

    public Promise Promise { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var me = User.ColleagueId();

        if (await db.Promises.SingleOrDefaultAsync(promise => promise.Id == Id && promise.Owner == me, cancel) is not { IsOpen: true } mine)
        {
            return false;
        }

        Promise = mine;
        db.Saw("household", mine.Household.Value, "toezegging");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.ShownAs(Promise, version);
        Promise.Withdraw(Because, clock.Today());
        await db.SaveChangesAsync(cancel);

        return Next("Opgeschreven. De toezegging is rond.", "ListPromises");
    }
}
