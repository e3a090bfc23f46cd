using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>
/// The deeds of the loop for who does them without a page: a command, a demonstration. The rules are those of the pages;
/// the caller saves.
/// </summary>
public interface IDecide
{
    /// <summary>Decides something with insights of an occasion.</summary>
    Task<DecisionId> DecideAsync(NewDecision decision, CancellationToken cancel);

    /// <summary>Writes down that a decision was carried out on a day.</summary>
    Task FinishAsync(DecisionId decision, DateOnly on, CancellationToken cancel);

    /// <summary>Decides how everybody who took part hears of it; again changes the plan.</summary>
    Task PlanFeedbackAsync(NewFeedbackPlan plan, CancellationToken cancel);

    /// <summary>
    /// Writes down that everybody who still waited and lives at a known address was told by letter. Answers how many. Saves.
    /// </summary>
    Task<int> TellAllByLetterAsync(OccasionId occasion, DateOnly on, ColleagueId? by, CancellationToken cancel);
}

/// <summary>A decision that is made now.</summary>
/// <param name="Occasion">On which occasion it was said.</param>
/// <param name="Kind">Yes, no or not yet.</param>
/// <param name="Text">What we do or do not, as a tenant reads it.</param>
/// <param name="Because">Why not, or why not yet.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="DueOn">Ready by this day.</param>
/// <param name="Insights">What it rests on.</param>
public sealed record NewDecision(
    OccasionId Occasion,
    DecisionKind Kind,
    string Text,
    string? Because,
    ColleagueId Owner,
    DateOnly DueOn,
    IReadOnlyCollection<InsightId> Insights)
{
    /// <summary>The day it was made, when that was not today.</summary>
    public DateOnly? MadeOn { get; init; }
}

/// <summary>What was decided.</summary>
public enum DecisionKind
{
    /// <summary>Ja, dit doen we.</summary>
    Yes,

    /// <summary>Nee, want …</summary>
    No,

    /// <summary>Nog niet, want …</summary>
    NotYet,
}

/// <summary>How feedback will be given.</summary>
/// <param name="Occasion">Of which occasion.</param>
/// <param name="Way">Which way.</param>
/// <param name="By">Everybody has heard by this day.</param>
/// <param name="SignedBy">Whose name stands below it.</param>
/// <param name="Opening">What the signer says first; with a return evening, where and when.</param>
public sealed record NewFeedbackPlan(OccasionId Occasion, FeedbackWay Way, DateOnly By, ColleagueId SignedBy, string? Opening)
{
    /// <summary>The day it was decided, when that was not today.</summary>
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>The way in which people hear what was done with what they said.</summary>
public enum FeedbackWay
{
    /// <summary>Een brief.</summary>
    Letter,

    /// <summary>Een terugkomavond, met een brief als uitnodiging.</summary>
    ReturnEvening,

    /// <summary>Een bezoek aan huis.</summary>
    Visit,

    /// <summary>Een telefoontje.</summary>
    Telephone,
}
