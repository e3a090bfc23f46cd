using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.ClosingTheLoop.Tellings;

[Allow(Role.RoundLeader)]
internal sealed class LettersPage(FeedbackLetters letters) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await letters.MakeAsync(Occasion, cancel) is { } paper ? Paper(FeedbackLetters.View, paper, "terugkoppeling") : NotFound();
}
