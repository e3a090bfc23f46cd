using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class ShowRoundPage(HouseDb db, RoundBook book, ILoops loops, IEnumerable<IRoundStep> steps) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public Round Round { get; private set; } = null!;

    public IReadOnlyList<StepStand> Steps { get; private set; } = [];

    public RoundStand Stand { get; private set; } = null!;

    public Harvest Harvest { get; private set; } = null!;

    public LoopStand Loop { get; private set; } = null!;

    public bool IsLeader => User.Is(Role.RoundLeader);

    /// <summary>The one thing to do now.</summary>
    public StepStand? Now => Round.IsOpen ? Steps.FirstOrDefault(step => step.Progress is StepProgress.Ready) : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Stand = await book.StandAsync(Id, cancel);
        Harvest = await db.HarvestAsync(Id, cancel);
        Loop = await loops.StandAsync(Round.Occasion, cancel);
        var stands = new List<StepStand>();

        foreach (var step in steps.OrderBy(step => step.Order))
        {
            stands.Add(await step.StandAsync(Round, cancel));
        }

        Steps = stands;
        return true;
    }
}
