namespace Huiskamer.HomeConversations.Door;

/// <summary>How rounds are going, in totals.</summary>
public interface IRounds
{
    /// <summary>Rounds that are not closed, the newest first.</summary>
    Task<IReadOnlyList<RoundStand>> OpenAsync(CancellationToken cancel);
}

/// <summary>How far a round is. Totals only: nothing about one colleague or one household.</summary>
public sealed record RoundStand(
    RoundId Id, string Question, DateOnly From, DateOnly Until, int Invited, int Yes, int Planned, int Held)
{
    /// <summary>Where it is shown.</summary>
    public string Url => $"/huisgesprekken/rondes/{Id}";
}
