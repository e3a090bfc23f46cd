using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tellings;

internal sealed class LoopBook(HouseDb db, Ids ids, IInsights insights, IHouseholds households) : ILoops
{
    public async Task TookPartAsync(OccasionId occasion, HouseholdId household, DateOnly on, CancellationToken cancel)
    {
        if (await FindAsync(occasion, household, cancel) is null)
        {
            db.Tellings.Add(new Telling(ids.Next<TellingId>(), occasion, household, on));
        }
    }

    public async Task<Refusal?> WhyNotCloseAsync(OccasionId occasion, CancellationToken cancel) =>
        await StandAsync(occasion, cancel) switch
        {
            { HasFeedbackDecision: false } => LoopRefusals.NoFeedbackDecided,
            { StillToTell: var waiting and > 0 } => LoopRefusals.StillToTell(waiting),
            _ => null,
        };

    public async Task<LoopStand> StandAsync(OccasionId occasion, CancellationToken cancel)
    {
        var counts = await db.Tellings
            .Where(telling => telling.Occasion == occasion)
            .GroupBy(telling => telling.State)
            .Select(group => new { State = group.Key, Number = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Number, cancel);

        return new LoopStand(
            await db.Decisions.CountAsync(decision => decision.Occasion == occasion, cancel),
            await db.FeedbackPlans.AnyAsync(plan => plan.Occasion == occasion, cancel),
            counts.GetValueOrDefault(TellingState.Told),
            counts.GetValueOrDefault(TellingState.NotTold),
            counts.GetValueOrDefault(TellingState.StillToTell));
    }

    public async Task<IReadOnlyList<OpenLoop>> OpenAsync(CancellationToken cancel)
    {
        var waiting = await db.Tellings
            .Where(telling => telling.State == TellingState.StillToTell)
            .GroupBy(telling => telling.Occasion)
            .Select(group => new { Occasion = group.Key, Number = group.Count(), Since = group.Min(t => t.TookPartOn) })
            .ToListAsync(cancel);

        var titles = waiting.Count == 0 ? [] : await TitlesAsync(cancel);

        return
        [
            .. waiting
                .OrderBy(loop => loop.Since)
                .ThenBy(loop => loop.Occasion.Value)
                .Select(loop => new OpenLoop(
                    loop.Occasion, titles.GetValueOrDefault(loop.Occasion, "Gesprekken"), loop.Number, loop.Since)),
        ];
    }

    private async Task<Telling?> FindAsync(OccasionId occasion, HouseholdId household, CancellationToken cancel)
    {
        var known = await households.KnownAsAsync(household, cancel);
        return db.Tellings.Local.FirstOrDefault(telling => telling.Occasion == occasion && known.Contains(telling.Household))
            ?? await db.Tellings.FirstOrDefaultAsync(telling => telling.Occasion == occasion && known.Contains(telling.Household), cancel);
    }

    private async Task<Dictionary<OccasionId, string>> TitlesAsync(CancellationToken cancel) =>
        (await insights.OccasionsAsync(cancel)).ToDictionary(occasion => occasion.Id, occasion => occasion.Title);
}

/// <summary>Why an occasion cannot be closed.</summary>
internal static class LoopRefusals
{
    internal static readonly Refusal NoFeedbackDecided = new(
        "loop.no-feedback-decided",
        "Er is nog niet besloten hoe de bewoners horen wat ermee gedaan is. Maak eerst een plan voor de terugkoppeling.");

    internal static Refusal StillToTell(int waiting) => new(
        "loop.still-to-tell",
        waiting == 1
            ? "Eén huishouden dat meedeed heeft nog niets gehoord. Vertel het, of schrijf op waarom niet."
            : $"{InWords.Number(waiting)} huishoudens die meededen hebben nog niets gehoord. Vertel het ze, of schrijf op waarom niet.");
}
