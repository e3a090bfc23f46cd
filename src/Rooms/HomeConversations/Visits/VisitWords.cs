namespace Huiskamer.HomeConversations.Visits;

/// <summary>How a visit stands, as people say it.</summary>
internal static class VisitWords
{
    internal static string InWords(this VisitState state) => state switch
    {
        VisitState.Planned => "afgesproken",
        VisitState.Held => "gesproken",
        VisitState.NobodyHome => "niemand thuis",
        VisitState.Declined => "liever niet",
        VisitState.Moved => "verhuisd",
        VisitState.Cancelled => "afgezegd",
    };
}
