namespace Huiskamer.Planning.Matching;

/// <summary>
/// Chooses who goes out in which half-day, so that everybody goes as equally often as can be: the sum of the squares of how often
/// each goes is the least there is, which is at once the least for whoever goes most. Exact: N. Harvey, R. Ladner, L. Lovász and
/// T. Tamir, "Semi-matchings for bipartite graphs and load balancing", J. Algorithms 59 (2006), with a most for each.
/// </summary>
public static class FairTurns
{
    /// <summary>Chooses people for the places of each half-day.</summary>
    /// <param name="places">How many people each half-day asks for.</param>
    /// <param name="available">Who can go in each half-day.</param>
    /// <param name="most">How often each goes at most.</param>
    /// <returns>Who goes in each half-day, in the order of their number; fewer than asked where there are no more.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<int> places, IReadOnlyList<IReadOnlyList<int>> available, IReadOnlyList<int> most)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(available);
        ArgumentNullException.ThrowIfNull(most);
        var turns = new Turns(available, most);

        for (var half = 0; half < places.Count; half++)
        {
            for (var place = 0; place < places[half] && turns.Fills(half); place++)
            {
            }
        }

        return turns.Chosen();
    }

    private sealed class Turns(IReadOnlyList<IReadOnlyList<int>> available, IReadOnlyList<int> most)
    {
        private const int None = -1;

        private readonly bool[,] _goes = new bool[available.Count, most.Count];
        private readonly int[] _load = new int[most.Count];

        internal IReadOnlyList<IReadOnlyList<int>> Chosen() =>
            [.. available.Select((people, half) => people.Where(person => _goes[half, person]).Distinct().Order().ToList())];

        /// <summary>
        /// One more goes in a half-day. Of all who could take a turn, perhaps with others changing theirs for it, that is one who
        /// goes least often by now.
        /// </summary>
        internal bool Fills(int half)
        {
            // In which half-day each would go instead, and whose turn in each half-day they would take.
            var (from, leaves) = (new int[most.Count], new int[available.Count]);
            Array.Fill(from, None);
            Array.Fill(leaves, None);
            var best = None;
            var halves = new Queue<int>([half]);

            while (halves.TryDequeue(out var asks))
            {
                foreach (var person in available[asks].Where(person => from[person] == None && !_goes[asks, person]))
                {
                    from[person] = asks;
                    best = _load[person] < most[person] && (best == None || _load[person] < _load[best]) ? person : best;

                    for (var other = 0; other < available.Count; other++)
                    {
                        if (other != half && leaves[other] == None && _goes[other, person])
                        {
                            leaves[other] = person;
                            halves.Enqueue(other);
                        }
                    }
                }
            }

            if (best == None)
            {
                return false;
            }

            _load[best]++;

            for (var (person, asks) = (best, from[best]); ; person = leaves[asks], asks = from[person])
            {
                _goes[asks, person] = true;

                if (asks == half)
                {
                    return true;
                }

                _goes[asks, leaves[asks]] = false;
            }
        }
    }
}
