using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.ClosingTheLoop.Feedback;

/// <summary>A sheet for the wall and the website: no names, no addresses.</summary>
[Allow(Role.RoundLeader, Role.Director)]
internal sealed class SheetPage(LoopReader reader, IAssociation association, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await reader.ReadAsync(Occasion, cancel) is { } loop
        ? Paper(
            "/Rooms/ClosingTheLoop/Feedback/SheetPaper.cshtml",
            new SheetPaper(loop, await association.CardAsync(cancel), clock.Today()),
            "u-zei-wij-doen")
        : NotFound();
}

/// <summary>What stands on the sheet.</summary>
internal sealed record SheetPaper(Loop Loop, AssociationCard Us, DateOnly Today)
{
    /// <summary>Fewer than five might point at somebody.</summary>
    public int? TookPart => Loop.Stand.Told + Loop.Stand.NotToldWithReason + Loop.Stand.StillToTell is var all and >= 5 ? all : null;
}
