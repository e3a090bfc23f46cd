using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>Decisions that still have to be carried out.</summary>
public interface IOpenDecisions
{
    /// <summary>Decisions that are not done, the first due first.</summary>
    /// <param name="most">At most this many.</param>
    /// <param name="cancel">Stops the query.</param>
    Task<IReadOnlyList<OpenDecision>> FirstAsync(int most, CancellationToken cancel);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(CancellationToken cancel);
}

/// <summary>A decision that is not done.</summary>
/// <param name="Id">Which.</param>
/// <param name="Occasion">The occasion on which it was said.</param>
/// <param name="Text">What we do.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="DueOn">Ready by this day.</param>
public sealed record OpenDecision(DecisionId Id, OccasionId Occasion, string Text, ColleagueId Owner, DateOnly DueOn)
{
    /// <summary>Where it is shown.</summary>
    public string Url => $"/terugkoppeling/besluiten/{Id}";
}
