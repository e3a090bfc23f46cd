using System.Numerics;
using Huiskamer.Planning.Matching;

namespace Huiskamer.Planning.Tests.Matching;

/// <summary>Each answer beside that of a search through all there is.</summary>
public sealed class MaximumWeightMatchingTests
{
    private const int No = MaximumWeightMatching.NoEdge;

    [Fact]
    public void Of_any_graph_and_any_number_of_pairs_it_is_as_heavy_as_the_heaviest()
    {
        var chance = new Random(1965);

        for (var graph = 0; graph < 10_000; graph++)
        {
            var weights = Any(chance, 2 + (graph % 15));
            var heaviest = Heaviest(weights);

            for (var pairs = 0; pairs < heaviest.Length; pairs++)
            {
                IsRight(weights, MaximumWeightMatching.Of(weights, pairs), pairs, heaviest[pairs]);
            }

            IsRight(weights, MaximumWeightMatching.Of(weights, heaviest.Length + 3), heaviest.Length - 1, heaviest[^1]);
        }
    }

    [Fact]
    public void Odd_circles_within_odd_circles_are_seen_through()
    {
        // Triangles on a circle of nine, tied to three who stand outside.
        var weights = Nobody(12);

        for (var i = 0; i < 9; i++)
        {
            Ties(weights, i, (i + 1) % 9, 9);
            Ties(weights, i, (i + 2) % 9, i % 3 == 0 ? 9 : 8);
        }

        Ties(weights, 0, 9, 1);
        Ties(weights, 4, 10, 1);
        Ties(weights, 8, 11, -7);
        var heaviest = Heaviest(weights);

        for (var pairs = 0; pairs < heaviest.Length; pairs++)
        {
            IsRight(weights, MaximumWeightMatching.Of(weights, pairs), pairs, heaviest[pairs]);
        }
    }

    [Fact]
    public void Where_nobody_can_be_a_pair_nobody_is()
    {
        Assert.Empty(MaximumWeightMatching.Of(Nobody(0), 1));
        Assert.Equal([-1], MaximumWeightMatching.Of(Nobody(1), 1));
        Assert.Equal([-1, -1, -1], MaximumWeightMatching.Of(Nobody(3), 1));
    }

    private static void IsRight(int[,] weights, int[] mates, int pairs, long heaviest)
    {
        var (found, weight) = (0, 0L);

        for (var one = 0; one < mates.Length; one++)
        {
            if (mates[one] is >= 0 and var other)
            {
                Assert.Equal(one, mates[other]);
                Assert.NotEqual(No, weights[one, other]);
                (found, weight) = one < other ? (found + 1, weight + weights[one, other]) : (found, weight);
            }
        }

        Assert.Equal((pairs, heaviest), (found, weight));
    }

    /// <summary>For each number of pairs the most they weigh together, found by trying all sets of people.</summary>
    private static long[] Heaviest(int[,] weights)
    {
        var people = weights.GetLength(0);
        var most = new long[1 << people];
        var best = Enumerable.Repeat(long.MinValue, (people / 2) + 1).ToArray();

        for (var set = 0; set < most.Length; set++)
        {
            most[set] = set == 0 ? 0 : long.MinValue;
            var one = BitOperations.TrailingZeroCount(set);

            for (var rest = set & (set - 1); rest != 0; rest &= rest - 1)
            {
                var other = BitOperations.TrailingZeroCount(rest);
                var without = most[set & ~(1 << one) & ~(1 << other)];

                if (weights[one, other] != No && without != long.MinValue)
                {
                    most[set] = Math.Max(most[set], without + weights[one, other]);
                }
            }

            if (most[set] != long.MinValue)
            {
                var pairs = BitOperations.PopCount((uint)set) / 2;
                best[pairs] = Math.Max(best[pairs], most[set]);
            }
        }

        return [.. best.TakeWhile(weight => weight != long.MinValue)];
    }

    /// <summary>Thick or thin, with many equal weights or few, some of them below nothing, and pieces that hang together or not.</summary>
    private static int[,] Any(Random chance, int people)
    {
        var weights = Nobody(people);
        var (thick, most, pieces) = (chance.Next(1, 11), chance.Next(3) switch { 0 => 1, 1 => 5, _ => 1000 }, chance.Next(1, 4));

        for (var one = 0; one < people; one++)
        {
            for (var other = one + 1; other < people; other++)
            {
                if (chance.Next(10) < thick && one % pieces == other % pieces)
                {
                    Ties(weights, one, other, chance.Next(-most, most + 1));
                }
            }
        }

        return weights;
    }

    private static int[,] Nobody(int people)
    {
        var weights = new int[people, people];

        for (var one = 0; one < people; one++)
        {
            for (var other = 0; other < people; other++)
            {
                weights[one, other] = No;
            }
        }

        return weights;
    }

    private static void Ties(int[,] weights, int one, int other, int weight) => weights[one, other] = weights[other, one] = weight;
}
