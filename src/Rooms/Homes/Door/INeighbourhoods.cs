namespace Huiskamer.Homes.Door;

/// <summary>The neighbourhoods we let homes in.</summary>
public interface INeighbourhoods
{
    /// <summary>All of them, by name, with how many households live there now.</summary>
    Task<IReadOnlyList<NeighbourhoodCard>> AllAsync(CancellationToken cancel);
}

/// <summary>A neighbourhood as other rooms show it.</summary>
public sealed record NeighbourhoodCard(NeighbourhoodId Id, string Name, int Households);
