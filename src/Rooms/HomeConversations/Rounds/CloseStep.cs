using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Visits;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Knows whether a round may close: its own rule first, then whether everybody was told. Closes it.</summary>
internal sealed class CloseStep(HouseDb db, Ids ids, ILoops loops, TimeProvider clock) : IRoundStep
{
    public int Order => 99;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var url = $"/huisgesprekken/rondes/{round.Id}/sluiten";

        if (round.ClosedAt is { } closed)
        {
            return new StepStand(
                "Afsluiten", $"De ronde is gesloten op {InWords.Day(closed.DayInAmsterdam())}.", url, StepProgress.Done, "Ronde sluiten");
        }

        var why = await WhyNotCloseAsync(round, cancel);
        return new StepStand(
            "Afsluiten",
            why?.Text ?? "Alles is gedaan. De ronde kan dicht.",
            url,
            why is null ? StepProgress.Ready : StepProgress.Waits,
            "Ronde sluiten");
    }

    internal async Task<Refusal?> WhyNotCloseAsync(Round round, CancellationToken cancel) =>
        round.WhyNotClose(clock.Today(), await PlannedAsync(round, cancel)) ?? await loops.WhyNotCloseAsync(round.Occasion, cancel);

    /// <summary>
    /// Closes a round and saves. Whether everybody was told is asked when nobody can write up a talk any more: who spoke
    /// while the button was pressed would never hear.
    /// </summary>
    internal Task CloseAsync(Round round, CancellationToken cancel) => db.AllOrNothingAsync(
        async () =>
        {
            await db.HoldAsync(round.Id, cancel);
            Refused.If(await WhyNotCloseAsync(round, cancel));
            round.Close(clock.Today(), clock.GetUtcNow(), await PlannedAsync(round, cancel));
            db.Tell(new RoundClosed(ids.Next(), clock.GetUtcNow(), round.Id));
            await db.SaveChangesAsync(cancel);
        },
        cancel);

    private Task<int> PlannedAsync(Round round, CancellationToken cancel) =>
        db.Visits.CountAsync(visit => visit.Round == round.Id && visit.State == VisitState.Planned, cancel);
}
