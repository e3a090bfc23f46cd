namespace Huiskamer.Planning.Sampling;

/// <summary>
/// Draws without replacement from groups, each in proportion to its size. Within a group every candidate has a number of
/// tickets; each ticket gets a lot, the best lot of a candidate counts, and the best candidates are drawn.
/// <para>
/// This is weighted sampling of Efraimidis and Spirakis ("Weighted random sampling with a reservoir", Information
/// Processing Letters 97, 2006): their key u^(1/w) has the distribution of the highest of w plain lots. With whole tickets
/// it needs no powers or logarithms, which differ between machines.
/// </para>
/// </summary>
public static class StratifiedDraw
{
    /// <summary>Draws so many candidates. Answers, for each group, the places drawn, from 0, the best lot first.</summary>
    /// <param name="groups">For each group the tickets of each candidate, in a fixed order; at least one ticket each.</param>
    /// <param name="size">How many to draw in all; no more than there are candidates.</param>
    /// <param name="seed">The number from which all chance comes.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Draw(IReadOnlyList<IReadOnlyList<int>> groups, int size, int seed)
    {
        var shares = Shares.Divide(size, [.. groups.Select(group => group.Count)]);
        var lots = new Lots(seed);

        return [.. groups.Select((group, number) => Best(group, shares[number], lots))];
    }

    private static int[] Best(IReadOnlyList<int> tickets, int share, Lots lots)
    {
        // Everybody draws, also when the share is empty: the next group's chance must not depend on it.
        var best = tickets.Select(lots.Best).ToArray();

        return [.. Enumerable.Range(0, tickets.Count).OrderByDescending(place => best[place]).ThenBy(place => place).Take(share)];
    }
}
