using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Neighbourhoods;

internal sealed class NeighbourhoodBook(HouseDb db) : INeighbourhoods
{
    public async Task<IReadOnlyList<NeighbourhoodCard>> AllAsync(CancellationToken cancel)
    {
        var lived = await db.Households
            .Where(household => household.Neighbourhood != null)
            .GroupBy(household => household.Neighbourhood!.Value)
            .Select(group => new { group.Key, Households = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Households, cancel);

        var all = await db.Neighbourhoods.AsNoTracking().OrderBy(neighbourhood => neighbourhood.Name).ToListAsync(cancel);
        return [.. all.Select(n => new NeighbourhoodCard(n.Id, n.Name, lived.GetValueOrDefault(n.Id)))];
    }
}
