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
        var waiting = stand.Yes > 0 ? await planner.StillToPlanAsync(round, cancel) : 0;
        var go = InWords.Count(stand.Settled, "tweetal gaat", "tweetallen gaan") + " op pad";
        var (state, progress, deed) = stand switch
        {
            { Draft: > 0 } when waiting > 0 => (
                $"Er staat een concept van {InWords.Count(stand.Draft, "tweetal", "tweetallen")} klaar.", StepProgress.Ready, "Concept nakijken"),
            { Settled: > 0, Yes: 0 } => ($"{go}.", StepProgress.Done, "Tweetallen bekijken"),
            { Settled: > 0 } when waiting > 0 => (
                $"{go}; {InWords.Count(stand.Yes, "huishouden wacht", "huishoudens wachten")} nog.", StepProgress.Ready, "Tweetallen bekijken"),
            { Settled: > 0 } => ($"{go}; {WithoutVisit(stand.Yes)}.", StepProgress.Done, "Tweetallen bekijken"),
            { Yes: > 0 } when waiting > 0 => (
                $"{InWords.Count(stand.Yes, "huishouden wacht", "huishoudens wachten")} op een tweetal.", StepProgress.Ready, "Tweetallen maken"),
            { Yes: > 0 } => ($"{Sentence.Capital(WithoutVisit(stand.Yes))}.", StepProgress.Done, "Tweetallen bekijken"),
            _ => ("De tweetallen komen als er huurders ja zeggen.", StepProgress.Waits, "Tweetallen maken"),
        };

        return new StepStand("Tweetallen", state, $"/huisgesprekken/rondes/{round.Id}/tweetallen", progress, deed);
    }

    /// <summary>They moved or asked for rest, or there are no days left: nobody can plan them any more.</summary>
    private static string WithoutVisit(int households) =>
        $"{InWords.Count(households, "huishouden kan", "huishoudens kunnen")} geen bezoek meer krijgen";
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
