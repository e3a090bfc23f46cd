namespace Huiskamer.Planning.Sampling;

/// <summary>Divides places over groups by their size, with the largest remainder (Hamilton's method).</summary>
public static class Shares
{
    /// <summary>
    /// Everybody first gets the whole part of their share; the places that are left go to the largest remainders, of equal
    /// remainders to the larger group, of equal groups to the first. No group gets more places than it has members.
    /// </summary>
    public static IReadOnlyList<int> Divide(int places, IReadOnlyList<int> sizes)
    {
        var total = sizes.Sum(size => (long)size);
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, total);

        if (total == 0)
        {
            return [.. sizes];
        }

        var shares = sizes.Select(size => (int)(places * (long)size / total)).ToArray();
        var byRemainder = Enumerable.Range(0, sizes.Count)
            .OrderByDescending(group => places * (long)sizes[group] % total)
            .ThenByDescending(group => sizes[group])
            .ThenBy(group => group);

        foreach (var group in byRemainder.Take(places - shares.Sum()))
        {
            shares[group]++;
        }

        return shares;
    }
}
