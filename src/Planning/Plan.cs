namespace Huiskamer.Planning;

/// <summary>A plan: outings, and what could not be planned with the reason. Never half a plan. The same request, seed and
/// number of iterations give it again.</summary>
public sealed record Plan(
    IReadOnlyList<Outing> Outings,
    IReadOnlyList<Unplanned> Unplanned,
    PlanMeasures Measures,
    int Seed,
    int Iterations);

/// <summary>One pair, out for one half-day.</summary>
/// <param name="HalfDay">When.</param>
/// <param name="First">One of the pair.</param>
/// <param name="Second">The other.</param>
/// <param name="Visits">Whom they visit, in order.</param>
/// <param name="Why">Why these two, in Dutch, without a name.</param>
public sealed record Outing(int HalfDay, int First, int Second, IReadOnlyList<PlannedVisit> Visits, string Why);

/// <summary>A visit with the second at which it begins.</summary>
public sealed record PlannedVisit(int Id, int Start);

/// <summary>A visit that could not be planned.</summary>
/// <param name="Visit">Which.</param>
/// <param name="Reason">The first reason that holds.</param>
/// <param name="Text">The reason in Dutch.</param>
/// <param name="Relax">The smallest thing that would help, in Dutch.</param>
public sealed record Unplanned(int Visit, UnplannedReason Reason, string Text, string Relax);

/// <summary>Why a visit could not be planned; the first that holds, in this order.</summary>
public enum UnplannedReason
{
    /// <summary>Nobody works in the half-days that suit.</summary>
    NobodyAvailable,

    /// <summary>Nobody then speaks the language.</summary>
    NobodySpeaksLanguage,

    /// <summary>Everybody who speaks it is not to come here.</summary>
    AllSpeakersExcluded,

    /// <summary>Only pairs are left that went out together before.</summary>
    OnlyPairsThatMet,

    /// <summary>The half-days that suit are full.</summary>
    HalfDaysFull,

    /// <summary>The window is too narrow.</summary>
    WindowTooNarrow,
}

/// <summary>How good a plan is.</summary>
/// <param name="Planned">Visits planned.</param>
/// <param name="Outings">Outings made.</param>
/// <param name="TravelSeconds">Travel of all outings together.</param>
/// <param name="SumSquaredLoad">Sum over employees of outings squared: lower is fairer.</param>
/// <param name="PairValue">How unexpected and how well supported the pairs are together.</param>
public sealed record PlanMeasures(int Planned, int Outings, int TravelSeconds, int SumSquaredLoad, int PairValue);
