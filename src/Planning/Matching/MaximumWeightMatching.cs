namespace Huiskamer.Planning.Matching;

/// <summary>
/// Pairs people so that the weights of the pairs are most together, for a number of pairs that is asked. Exact: J. Edmonds,
/// "Maximum matching and a polyhedron with 0,1-vertices", J. Res. NBS 69B (1965), in the O(n³) form of Z. Galil, "Efficient
/// algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986).
/// </summary>
public static class MaximumWeightMatching
{
    /// <summary>The weight of two who cannot be a pair.</summary>
    public const int NoEdge = int.MinValue;

    /// <summary>
    /// The heaviest matching of exactly so many pairs, also when less or nothing would weigh more; the heaviest of as many as there
    /// can be when there cannot be so many.
    /// </summary>
    /// <param name="weights">The weight of each two, the same both ways, or <see cref="NoEdge"/>; no more than a billion either way.</param>
    /// <param name="pairs">How many pairs.</param>
    /// <returns>With whom each is, or -1.</returns>
    public static int[] Of(int[,] weights, int pairs)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var forest = new AlternatingForest(weights);

        // Until the end all who are alone have the same dual, the least there is. Then a matching that grew by one augmenting path
        // at a time is the heaviest of its number of pairs, whatever that dual is.
        for (var found = 0; found < pairs && forest.Augments(); found++)
        {
        }

        return forest.Mates();
    }
}
