using Huiskamer.Planning.Matching;

namespace Huiskamer.Planning.Tests.Matching;

public sealed class FairTurnsTests
{
    [Fact]
    public void Whatever_is_asked_as_many_places_are_filled_as_can_be_and_as_fairly_as_can_be()
    {
        var chance = new Random(2006);

        for (var request = 0; request < 3_000; request++)
        {
            var (halves, people) = (1 + chance.Next(3), 1 + chance.Next(5));
            var available = Enumerable.Range(0, halves).Select(_ => Some(chance, people)).ToList();
            var places = available.Select(some => chance.Next(some.Count + 2)).ToList();
            var most = Enumerable.Range(0, people).Select(_ => chance.Next(4)).ToList();

            var chosen = FairTurns.Of(places, available, most);

            Assert.Equal(Best(places, available, most), Measured(chosen, people));
            Assert.All(chosen.Index(), half => Assert.Subset(available[half.Index].ToHashSet(), half.Item.ToHashSet()));
            Assert.All(chosen.Zip(places), half => Assert.True(half.First.Count <= half.Second && half.First.Distinct().Count() == half.First.Count));
            Assert.All(chosen.SelectMany(half => half).CountBy(person => person), load => Assert.True(load.Value <= most[load.Key]));
        }
    }

    [Fact]
    public void Who_can_only_one_morning_has_it_and_the_others_change_theirs()
    {
        var chosen = FairTurns.Of([1, 1, 1], [[0, 1, 2], [0, 1], [0]], [3, 3, 3]);

        Assert.Equal([[2], [1], [0]], chosen);
    }

    [Fact]
    public void Where_nobody_is_nobody_goes()
    {
        Assert.Empty(FairTurns.Of([], [], []));
        Assert.Equal([[]], FairTurns.Of([2], [[]], []));
    }

    private static List<int> Some(Random chance, int people) => [.. Enumerable.Range(0, people).Where(_ => chance.Next(3) > 0)];

    private static (int Filled, int Squares) Measured(IEnumerable<IReadOnlyList<int>> chosen, int people)
    {
        var all = chosen.SelectMany(half => half).ToList();
        return (all.Count, Enumerable.Range(0, people).Sum(person => all.Count(one => one == person) * all.Count(one => one == person)));
    }

    /// <summary>Found by trying everything.</summary>
    private static (int Filled, int Squares) Best(List<int> places, List<List<int>> available, List<int> most)
    {
        var best = (Filled: -1, Squares: 0);
        Tries(0, new int[most.Count]);
        return best;

        void Tries(int half, int[] load)
        {
            if (half == places.Count)
            {
                var (filled, squares) = (load.Sum(), load.Sum(times => times * times));
                best = filled > best.Filled || (filled == best.Filled && squares < best.Squares) ? (filled, squares) : best;
                return;
            }

            for (var set = 0; set < 1 << available[half].Count; set++)
            {
                var going = available[half].Where((_, at) => (set >> at & 1) == 1).ToList();

                if (going.Count <= places[half] && going.TrueForAll(person => load[person] < most[person]))
                {
                    var with = (int[])load.Clone();
                    going.ForEach(person => with[person]++);
                    Tries(half + 1, with);
                }
            }
        }
    }
}
