namespace Huiskamer.Planning.Plain;

/// <summary>
/// Gives outings their pair: first who went out least, then the most unexpected two. Nobody goes twice in a half-day,
/// nobody more often than agreed, no two people twice together.
/// </summary>
internal sealed class Staffing
{
    private const int MostSweeps = 4;

    /// <summary>One outing more or less for somebody weighs more than the value of any pair.</summary>
    private const int PerLoad = 1000;

    private readonly Ground _ground;
    private readonly Outings _outings;
    private readonly Crews _crews;
    private readonly People[] _free;
    private readonly People[] _met;
    private readonly int[] _load;

    internal Staffing(Ground ground, Outings outings, Crews crews)
    {
        _ground = ground;
        _outings = outings;
        _crews = crews;
        _load = new int[ground.PersonCount];
        _free = [.. ground.Available.Select(Copy)];
        _met = [.. ground.Met.Select(Copy)];
    }

    /// <summary>Gives every outing the best pair that is free, who is hardest to find first.</summary>
    internal void StaffAll()
    {
        foreach (var slot in Used().Where(slot => !IsStaffed(slot)).Select(slot => (slot, crew: CrewOf(slot)))
            .OrderBy(pair => pair.crew).Select(pair => pair.slot).ToList())
        {
            if (!Staff(slot))
            {
                StaffByMakingRoom(slot);
            }
        }
    }

    /// <summary>Finds each pair anew, and changes partners between outings of one half-day, as long as that helps.</summary>
    internal void Improve(CancellationToken cancel)
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            cancel.ThrowIfCancellationRequested();
            var better = false;

            foreach (var slot in Used().Where(IsStaffed))
            {
                var before = (_outings.First[slot], _outings.Second[slot]);
                Release(slot);
                Staff(slot);
                better |= before != (_outings.First[slot], _outings.Second[slot]);
            }

            for (var half = 0; half < _ground.HalfDayCount; half++)
            {
                better |= ChangePartners(half);
            }

            if (!better)
            {
                return;
            }
        }
    }

    internal bool IsStaffed(int slot) => _outings.First[slot] != Outings.Nobody;

    /// <summary>Gives a slot the best free pair. False when there is none.</summary>
    internal bool Staff(int slot)
    {
        if (BestFor(slot) is not { } pair)
        {
            return false;
        }

        Book(slot, pair.First, pair.Second);
        return true;
    }

    /// <summary>Whether a free pair could make an outing to this visit alone.</summary>
    internal bool HasPairFor(int visit, int halfDay)
    {
        var found = false;
        _crews.ForEach([visit], FreeIn(halfDay), _met, (_, _) => found = true);
        return found;
    }

    internal void Book(int slot, int first, int second)
    {
        _outings.Give(slot, first, second);
        Count(slot, 1);
    }

    internal void Release(int slot)
    {
        Count(slot, -1);
        _outings.Give(slot, Outings.Nobody, Outings.Nobody);
    }

    /// <summary>Counts a pair that an undo put back.</summary>
    internal void CountAgain(int slot) => Count(slot, 1);

    private IEnumerable<int> Used() => Enumerable.Range(0, _outings.SlotCount).Where(slot => _outings.Count[slot] > 0);

    private int CrewOf(int slot)
    {
        var pairs = 0;
        _crews.ForEach(_outings.Stops(slot).ToArray(), _ground.Available[_outings.HalfDayOf[slot]], _ground.Met, (_, _) => pairs++);
        return pairs;
    }

    private (int First, int Second)? BestFor(int slot)
    {
        var best = int.MinValue;
        (int, int)? found = null;

        _crews.ForEach(_outings.Stops(slot).ToArray(), FreeIn(_outings.HalfDayOf[slot]), _met, (a, b) =>
        {
            var worth = _ground.Value(a, b) - (PerLoad * 2 * (_load[a] + _load[b]));

            if (worth > best)
            {
                (best, found) = (worth, (a, b));
            }
        });

        return found;
    }

    /// <summary>Another outing of this half-day gives up its pair and finds another.</summary>
    private void StaffByMakingRoom(int slot)
    {
        var half = _outings.HalfDayOf[slot];

        for (var other = _outings.FirstSlot[half]; other < _outings.FirstSlot[half + 1]; other++)
        {
            if (other == slot || !IsStaffed(other))
            {
                continue;
            }

            var (first, second) = (_outings.First[other], _outings.Second[other]);
            Release(other);

            if (Staff(slot))
            {
                if (Staff(other))
                {
                    return;
                }

                Release(slot);
            }

            Book(other, first, second);
        }
    }

    private bool ChangePartners(int half)
    {
        var slots = Enumerable.Range(_outings.FirstSlot[half], _outings.FirstSlot[half + 1] - _outings.FirstSlot[half])
            .Where(IsStaffed).ToList();
        var better = false;

        for (var i = 0; i < slots.Count; i++)
        {
            for (var j = i + 1; j < slots.Count; j++)
            {
                better |= ChangePartners(slots[i], slots[j]);
            }
        }

        return better;
    }

    private bool ChangePartners(int one, int two)
    {
        var (a, b, c, d) = (_outings.First[one], _outings.Second[one], _outings.First[two], _outings.Second[two]);
        var before = _ground.Value(a, b) + _ground.Value(c, d);

        foreach (var (p, q, r, s) in new[] { (a, c, b, d), (b, d, a, c), (a, d, b, c), (b, c, a, d) })
        {
            if (_ground.Value(p, q) + _ground.Value(r, s) > before && !_met[p].Has(q) && !_met[r].Has(s)
                && MayAll(one, p, q) && MayAll(two, r, s))
            {
                Release(one);
                Release(two);
                Book(one, p, q);
                Book(two, r, s);
                return true;
            }
        }

        return false;
    }

    private bool MayAll(int slot, int first, int second)
    {
        foreach (var stop in _outings.Stops(slot))
        {
            if (!_crews.May(first, second, stop))
            {
                return false;
            }
        }

        return true;
    }

    private People FreeIn(int half)
    {
        var free = Copy(_free[half]);

        for (var person = free.Next(0); person >= 0; person = free.Next(person + 1))
        {
            if (_load[person] >= _ground.MaxOutings[person])
            {
                free.Remove(person);
            }
        }

        return free;
    }

    private void Count(int slot, int change)
    {
        var (first, second) = (_outings.First[slot], _outings.Second[slot]);
        var free = _free[_outings.HalfDayOf[slot]];
        _load[first] += change;
        _load[second] += change;

        if (change > 0)
        {
            free.Remove(first);
            free.Remove(second);
            _met[first].Add(second);
            _met[second].Add(first);
        }
        else
        {
            free.Add(first);
            free.Add(second);
            _met[first].Remove(second);
            _met[second].Remove(first);
        }
    }

    private People Copy(People people)
    {
        var copy = new People(_ground.PersonCount);
        copy.Becomes(people);
        return copy;
    }
}
