using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>Promises to households: made at a table, kept by somebody, before a day.</summary>
public interface IPromises
{
    /// <summary>Writes a promise down in the caller's transaction; the caller saves.</summary>
    Task<PromiseId> MakeAsync(NewPromise promise, CancellationToken cancel);

    /// <summary>Writes down that a promise was kept on a day; the caller saves.</summary>
    Task KeepAsync(PromiseId promise, DateOnly on, CancellationToken cancel);

    /// <summary>Promises to a household that are not kept yet, for whoever goes there.</summary>
    Task<IReadOnlyList<PromiseCard>> OpenForAsync(HouseholdId household, CancellationToken cancel);

    /// <summary>What a colleague still owes somebody, the most urgent first.</summary>
    Task<IReadOnlyList<PromiseCard>> OpenOfAsync(ColleagueId colleague, CancellationToken cancel);
}

/// <summary>A promise that is made now.</summary>
public sealed record NewPromise(
    HouseholdId Household, OccasionId? Occasion, string Text, ColleagueId Owner, DateOnly MadeOn, DateOnly DueOn);

/// <summary>A promise that is open.</summary>
public sealed record PromiseCard(PromiseId Id, HouseholdId Household, string Text, ColleagueId Owner, DateOnly MadeOn, DateOnly DueOn);
