using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

internal sealed class PairsStep(RoundPlanner planner) : IRoundStep
{
    public int Order => 50;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var stand = await planner.StandAsync(round, cancel);
        var (state, progress, deed) = stand switch
        {
            { Draft: > 0 } => (
                $"Er staat een concept van {InWords.Count(stand.Draft, "tweetal", "tweetallen")} klaar.", StepProgress.Ready, "Concept nakijken"),
            { Settled: > 0, Yes: 0 } => (
                $"{InWords.Count(stand.Settled, "tweetal gaat", "tweetallen gaan")} op pad.", StepProgress.Done, "Tweetallen bekijken"),
            { Settled: > 0 } => (
                $"{InWords.Count(stand.Settled, "tweetal gaat", "tweetallen gaan")} op pad; {InWords.Count(stand.Yes, "huishouden wacht", "huishoudens wachten")} nog.",
                StepProgress.Ready,
                "Tweetallen bekijken"),
            { Yes: > 0 } => (
                $"{InWords.Count(stand.Yes, "huishouden wacht", "huishoudens wachten")} op een tweetal.", StepProgress.Ready, "Tweetallen maken"),
            _ => ("De tweetallen komen als er huurders ja zeggen.", StepProgress.Waits, "Tweetallen maken"),
        };

        return new StepStand("Tweetallen", state, $"/huisgesprekken/rondes/{round.Id}/tweetallen", progress, deed);
    }
}

internal sealed class GoOutStep(HouseDb db) : IRoundStep
{
    public int Order => 60;

    public async Task<StepStand> StandAsync(Round round, CancellationToken cancel)
    {
        var states = await db.Visits.Where(visit => visit.Round == round.Id)
            .GroupBy(visit => visit.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        var (all, planned) = (states.Sum(s => s.Count), states.Where(s => s.Key == VisitState.Planned).Sum(s => s.Count));
        var held = states.Where(s => s.Key == VisitState.Held).Sum(s => s.Count);
        var state = all == 0
            ? "De bezoeken komen als de tweetallen vaststaan."
            : $"{Sentence.Capital(InWords.Count(held, "gesprek", "gesprekken"))} gevoerd, {InWords.Count(planned, "bezoek", "bezoeken")} te gaan.";
        var progress = (all, planned) switch
        {
            (0, _) => StepProgress.Waits,
            (_, > 0) => StepProgress.Ready,
            _ => StepProgress.Done,
        };

        return new StepStand("Op pad", state, $"/huisgesprekken/rondes/{round.Id}/dagbladen", progress, "Dagbladen bekijken");
    }
}
