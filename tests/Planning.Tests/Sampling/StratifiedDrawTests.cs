using Huiskamer.Planning.Sampling;

namespace Huiskamer.Planning.Tests.Sampling;

public sealed class StratifiedDrawTests
{
    private const int Draws = 20_000;

    [Fact]
    public void The_same_seed_draws_the_same_people_for_ever()
    {
        int[][] groups = [[10, 1, 3, 5, 10, 2], [1, 1, 1], [4, 4, 4, 4]];

        var drawn = StratifiedDraw.Draw(groups, 6, seed: 20270301);

        Assert.Equal("4 0 2 | 0 | 2 0", string.Join(" | ", drawn.Select(places => string.Join(' ', places))));
    }

    [Fact]
    public void Every_group_gets_exactly_its_share_and_nobody_is_drawn_twice()
    {
        var chance = new Random(7);

        for (var seed = 0; seed < 500; seed++)
        {
            var groups = Enumerable.Range(0, chance.Next(1, 8))
                .Select(_ => Enumerable.Range(0, chance.Next(0, 60)).Select(_ => chance.Next(1, 11)).ToArray())
                .ToArray();
            var size = chance.Next(0, groups.Sum(group => group.Length) + 1);

            var drawn = StratifiedDraw.Draw(groups, size, seed);

            Assert.Equal(Shares.Divide(size, [.. groups.Select(group => group.Length)]), drawn.Select(places => places.Count));
            Assert.All(drawn, places => Assert.Equal(places.Count, places.Distinct().Count()));
            Assert.All(drawn.Zip(groups), pair => Assert.All(pair.First, place => Assert.InRange(place, 0, pair.Second.Length - 1)));
        }
    }

    [Fact]
    public void With_one_ticket_each_everybody_has_the_same_chance()
    {
        var counts = Count([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], size: 3);

        AssertFits(counts, [.. Enumerable.Repeat(0.3, 10)]);
    }

    [Fact]
    public void The_first_drawn_has_a_chance_in_proportion_to_the_tickets()
    {
        var counts = Count([1, 2, 3, 4, 10], size: 1);

        AssertFits(counts, [1 / 20d, 2 / 20d, 3 / 20d, 4 / 20d, 10 / 20d]);
    }

    [Fact]
    public void The_second_is_drawn_in_proportion_from_who_is_left()
    {
        int[] tickets = [1, 2, 5, 8];
        var total = tickets.Sum();

        // Drawn first, or drawn second after each of the others.
        var expected = tickets.Select((mine, me) => (mine / (double)total) + tickets
            .Where((_, other) => other != me)
            .Sum(first => first / (double)total * mine / (total - first)));

        AssertFits(Count(tickets, size: 2), [.. expected]);
    }

    [Fact]
    public void What_is_drawn_in_one_group_does_not_depend_on_the_other_groups_share()
    {
        int[][] few = [[1, 1, 1, 1], [2, 3, 4]];

        var two = StratifiedDraw.Draw(few, 2, seed: 5);
        var six = StratifiedDraw.Draw(few, 6, seed: 5);

        Assert.Equal(two[1], six[1].Take(two[1].Count));
    }

    private static int[] Count(int[] tickets, int size)
    {
        var counts = new int[tickets.Length];

        for (var seed = 0; seed < Draws; seed++)
        {
            foreach (var place in StratifiedDraw.Draw([tickets], size, seed)[0])
            {
                counts[place]++;
            }
        }

        return counts;
    }

    /// <summary>Each count lies within four standard deviations of what it should be; the seeds are fixed, so this never flickers.</summary>
    private static void AssertFits(int[] counts, double[] expected)
    {
        for (var place = 0; place < counts.Length; place++)
        {
            var deviation = Math.Sqrt(Draws * expected[place] * (1 - expected[place]));
            Assert.InRange(counts[place], (Draws * expected[place]) - (4 * deviation), (Draws * expected[place]) + (4 * deviation));
        }

        var chiSquare = counts.Select((count, place) => Math.Pow(count - (Draws * expected[place]), 2) / (Draws * expected[place])).Sum();
        Assert.True(chiSquare < 30, $"χ² is {chiSquare:F1}");
    }
}
