using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Door;

/// <summary>What lies ahead of one colleague.</summary>
public interface IAgenda
{
    /// <summary>Planned visits from this day on, the first first.</summary>
    Task<AgendaPart> ComingAsync(ColleagueId colleague, DateOnly from, int most, CancellationToken cancel);

    /// <summary>Visits that have been and are not written up yet.</summary>
    Task<AgendaPart> ToWriteUpAsync(ColleagueId colleague, DateOnly today, int most, CancellationToken cancel);
}

/// <summary>The first visits of an agenda, and whether there are more.</summary>
public sealed record AgendaPart(IReadOnlyList<AgendaVisit> Visits, bool HasMore);

/// <summary>One visit in an agenda.</summary>
/// <param name="Visit">Which visit.</param>
/// <param name="Day">When.</param>
/// <param name="StartsAt">At what time.</param>
/// <param name="Minutes">How long it may last.</param>
/// <param name="Street">Street and number; no name.</param>
/// <param name="Partner">The first name of the colleague who comes along.</param>
public sealed record AgendaVisit(VisitId Visit, DateOnly Day, TimeOnly StartsAt, int Minutes, string Street, string Partner)
{
    /// <summary>Where to prepare it.</summary>
    public string Url => $"/huisgesprekken/bezoeken/{Visit}";
}
