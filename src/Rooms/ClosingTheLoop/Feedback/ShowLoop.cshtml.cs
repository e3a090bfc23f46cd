using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.ClosingTheLoop.Feedback;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ShowLoopPage(LoopReader reader, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    public Loop Loop { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public bool IsLeader => User.Is(Role.RoundLeader);

    public bool IsLate => Loop.Plan is { By: var by } && by < Today && Loop.Stand.StillToTell > 0;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.ReadAsync(Occasion, cancel) is not { } found)
        {
            return false;
        }

        Loop = found;
        return true;
    }
}
