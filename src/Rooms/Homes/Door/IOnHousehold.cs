using System.Security.Claims;

namespace Huiskamer.Homes.Door;

/// <summary>
/// A place on a household's page that rooms above fill: what we still owe them, what is going on. Registered as a
/// service; there may be several.
/// </summary>
public interface IOnHousehold
{
    /// <summary>What to show this visitor of this household, the most pressing first; nothing when it is not theirs to see.</summary>
    Task<IReadOnlyList<HouseholdLine>> LinesAsync(HouseholdId household, ClaimsPrincipal visitor, CancellationToken cancel);
}

/// <summary>One line on a household's page.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Sentence">What it means for whoever calls or visits now.</param>
/// <param name="Url">Where it leads.</param>
public sealed record HouseholdLine(string Title, string Sentence, string Url);
