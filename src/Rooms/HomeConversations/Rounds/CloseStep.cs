using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;

namespace Huiskamer.HomeConversations.Rounds;

/// <summary>Knows whether a round may close: its own rule first, then whether everybody was told.</summary>
internal sealed class CloseStep(ILoops loops, TimeProvider clock) : IRoundStep
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
        round.WhyNotClose(clock.Today()) ?? await loops.WhyNotCloseAsync(round.Occasion, cancel);
}
