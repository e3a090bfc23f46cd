namespace Huiskamer.Planning.Plain;

/// <summary>
/// Finds outings that reach as many visits as possible with few outings and little travel: takes some visits out, puts
/// them back where they cost least, and keeps what is better, at first also what is a little worse.
/// </summary>
internal sealed class RouteSearch(Ground ground, Outings outings, Crews crews, Random chance)
{
    private const int Neighbours = 30;
    private const int MostOut = 9;
    private const double WarmSeconds = 400;
    private const double ColdSeconds = 8;

    private readonly long _perUnplanned = 10L * Math.Max(3600, ground.Request.OutingCostSeconds) + 100_000;
    private readonly int[][] _near = Near(ground);
    private readonly List<int> _out = [];

    private long Objective => outings.Cost + (_perUnplanned * _out.Count);

    internal void Run(int iterations, IProgress<int>? progress, CancellationToken cancel)
    {
        Begin();
        var best = new Kept(outings, Objective);
        var now = Objective;
        var cooling = Math.Pow(ColdSeconds / WarmSeconds, 1.0 / Math.Max(1, iterations));
        var warmth = WarmSeconds;

        for (var i = 0; i < iterations; i++, warmth *= cooling)
        {
            if (i % 64 == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report((int)(100L * i / iterations));
            }

            var waiting = _out.Count;
            outings.Begin();
            Ruin();
            var stillOut = PutBack();
            var next = outings.Cost + (_perUnplanned * stillOut.Count);

            if (next < now - (warmth * Math.Log(1 - chance.NextDouble())))
            {
                now = next;
                _out.Clear();
                _out.AddRange(stillOut);
                best.KeepIfBetter(outings, now);
            }
            else
            {
                outings.Undo();
                _out.RemoveRange(waiting, _out.Count - waiting);
            }
        }

        best.PutBackIn(outings);
    }

    /// <summary>The first outings: who has the least choice goes first, and who cannot be visited at all stays out.</summary>
    private void Begin()
    {
        outings.Begin();
        _out.AddRange(Enumerable.Range(0, ground.VisitCount).Where(IsPossible).OrderBy(visit => ground.Offers[visit].Length));
        var stillOut = new List<int>();

        foreach (var visit in _out)
        {
            if (!PutBack(visit))
            {
                stillOut.Add(visit);
            }
        }

        _out.Clear();
        _out.AddRange(stillOut);
    }

    private bool IsPossible(int visit) => Array.Exists(
        ground.Offers[visit], half => ground.IsReachable(visit, half) && crews.Exists(half, [], visit));

    private void Ruin()
    {
        var seed = chance.Next(ground.VisitCount);

        if (chance.Next(2) == 0)
        {
            var many = 1 + chance.Next(MostOut);
            TakeOut(seed);

            foreach (var near in _near[seed])
            {
                if (_out.Count > many)
                {
                    break;
                }

                TakeOut(near);
            }
        }
        else
        {
            var whole = 1 + chance.Next(3);

            foreach (var near in _near[seed].Prepend(seed))
            {
                if (outings.SlotOf[near] is >= 0 and var slot)
                {
                    foreach (var visit in outings.Stops(slot).ToArray())
                    {
                        TakeOut(visit);
                    }

                    whole--;
                }

                if (whole == 0)
                {
                    break;
                }
            }
        }
    }

    private void TakeOut(int visit)
    {
        if (outings.SlotOf[visit] != Outings.Nowhere)
        {
            outings.Remove(visit);
            _out.Add(visit);
        }
    }

    private List<int> PutBack()
    {
        var order = _out.ToArray();

        if (chance.Next(3) == 0)
        {
            Array.Sort(order, (a, b) => ground.Offers[a].Length - ground.Offers[b].Length);
        }
        else
        {
            chance.Shuffle(order);
        }

        return [.. order.Where(visit => !PutBack(visit))];
    }

    private bool PutBack(int visit)
    {
        var (best, slot, position) = (int.MaxValue, Outings.Nowhere, 0);

        foreach (var halfDay in ground.Offers[visit])
        {
            for (var candidate = outings.NextWithRoom(halfDay, Outings.Nowhere); candidate >= 0;
                candidate = outings.NextWithRoom(halfDay, candidate))
            {
                for (var at = 0; at <= outings.Count[candidate]; at++)
                {
                    var added = outings.Added(visit, candidate, at);

                    if (added < best && outings.IsInTime(visit, candidate, at)
                        && crews.Exists(halfDay, outings.Stops(candidate), visit))
                    {
                        (best, slot, position) = (added, candidate, at);
                    }
                }
            }
        }

        if (slot == Outings.Nowhere)
        {
            return false;
        }

        outings.Insert(visit, slot, position);
        return true;
    }

    private static int[][] Near(Ground ground)
    {
        var ways = new int[ground.VisitCount];
        var order = new int[ground.VisitCount];

        return [.. Enumerable.Range(0, ground.VisitCount).Select(visit =>
        {
            for (var other = 0; other < ways.Length; other++)
            {
                (ways[other], order[other]) = (other == visit ? int.MaxValue : ground.Travel.Between(visit + 1, other + 1), other);
            }

            Array.Sort(ways, order);
            return order[..Math.Min(Neighbours, order.Length - 1)];
        })];
    }

    /// <summary>The best outings so far.</summary>
    private sealed class Kept
    {
        private readonly int[][] _stops;
        private long _objective;

        internal Kept(Outings outings, long objective)
        {
            _stops = new int[outings.SlotCount][];
            _objective = objective;
            Copy(outings);
        }

        internal void KeepIfBetter(Outings outings, long objective)
        {
            if (objective < _objective)
            {
                _objective = objective;
                Copy(outings);
            }
        }

        internal void PutBackIn(Outings outings)
        {
            outings.Begin();

            for (var slot = 0; slot < _stops.Length; slot++)
            {
                foreach (var visit in outings.Stops(slot).ToArray())
                {
                    outings.Remove(visit);
                }
            }

            for (var slot = 0; slot < _stops.Length; slot++)
            {
                for (var i = 0; i < _stops[slot].Length; i++)
                {
                    outings.Insert(_stops[slot][i], slot, i);
                }
            }
        }

        private void Copy(Outings outings)
        {
            for (var slot = 0; slot < _stops.Length; slot++)
            {
                var stops = outings.Stops(slot);

                if (_stops[slot] is null || !stops.SequenceEqual(_stops[slot]))
                {
                    _stops[slot] = stops.ToArray();
                }
            }
        }
    }
}
