using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>
/// The door of ClosingTheLoop for every room in which people speak: who spoke must hear what was done with it, and the
/// occasion cannot be closed before that.
/// </summary>
public interface ILoops
{
    /// <summary>A household took part and must be told. Again is harmless. The caller saves.</summary>
    Task TookPartAsync(OccasionId occasion, HouseholdId household, DateOnly on, CancellationToken cancel);

    /// <summary>Why the occasion cannot be closed: no decision on feedback yet, or somebody has not been told.</summary>
    Task<Refusal?> WhyNotCloseAsync(OccasionId occasion, CancellationToken cancel);

    /// <summary>How far an occasion is.</summary>
    Task<LoopStand> StandAsync(OccasionId occasion, CancellationToken cancel);

    /// <summary>Occasions with somebody still to tell, the longest waiting first.</summary>
    Task<IReadOnlyList<OpenLoop>> OpenAsync(CancellationToken cancel);
}

/// <summary>How far an occasion is with telling.</summary>
/// <param name="Decisions">Decisions made from its insights.</param>
/// <param name="HasFeedbackDecision">Whether it was decided how feedback is given.</param>
/// <param name="Told">Households told.</param>
/// <param name="NotToldWithReason">Households not told, with the reason written down.</param>
/// <param name="StillToTell">Households still to tell.</param>
public sealed record LoopStand(int Decisions, bool HasFeedbackDecision, int Told, int NotToldWithReason, int StillToTell);

/// <summary>An occasion of which somebody still waits for an answer.</summary>
public sealed record OpenLoop(OccasionId Occasion, string Title, int StillToTell, DateOnly WaitingSince)
{
    /// <summary>Where it is shown.</summary>
    public string Url => $"/terugkoppeling/{Occasion}";
}
