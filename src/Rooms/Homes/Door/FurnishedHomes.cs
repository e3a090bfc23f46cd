namespace Huiskamer.Homes.Door;

/// <summary>What Homes leaves on the shelf of a demo house for the rooms above it.</summary>
/// <param name="Neighbourhoods">The neighbourhoods, by name.</param>
/// <param name="Households">Everybody who lives there now, in a fixed order.</param>
public sealed record FurnishedHomes(IReadOnlyList<NeighbourhoodCard> Neighbourhoods, IReadOnlyList<HouseholdCard> Households);
