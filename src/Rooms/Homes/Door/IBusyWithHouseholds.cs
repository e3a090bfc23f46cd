namespace Huiskamer.Homes.Door;

/// <summary>
/// A place that rooms above fill: what is going on with households, and what they keep of them. Homes asks before a file lets
/// households leave, and before it takes back what a file brought.
/// </summary>
public interface IBusyWithHouseholds
{
    /// <summary>What is going on with these households that somebody counts on, such as a visit that is planned.</summary>
    Task<IReadOnlyList<GoingOn>> GoingOnAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel);

    /// <summary>Of these households, those that this room keeps anything of: they are not taken back.</summary>
    Task<IReadOnlyCollection<HouseholdId>> KeptAsync(IReadOnlyCollection<HouseholdId> households, CancellationToken cancel);

    /// <summary>Of these neighbourhoods, those that this room keeps anything of.</summary>
    Task<IReadOnlyCollection<NeighbourhoodId>> KeptAsync(IReadOnlyCollection<NeighbourhoodId> neighbourhoods, CancellationToken cancel);
}

/// <summary>One thing that is going on.</summary>
/// <param name="Households">With how many households.</param>
/// <param name="InWords">As a sentence, such as "3 huishoudens verwachten een bezoek." Nothing about one of them.</param>
public sealed record GoingOn(int Households, string InWords);
