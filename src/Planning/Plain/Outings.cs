namespace Huiskamer.Planning.Plain;

/// <summary>
/// Where everybody goes: each half-day has as many slots as pairs could be out, and a slot with visits is an outing.
/// Every change since <see cref="Begin"/> can be undone.
/// </summary>
internal sealed class Outings
{
    internal const int Nobody = -1;
    internal const int Nowhere = -1;

    private readonly Ground _ground;
    private readonly int _most;
    private readonly int[] _stops;
    private readonly int[] _touchedIn;
    private readonly List<Before> _log = [];
    private int _turn;
    private long _costBefore;
    private int _openBefore;

    internal Outings(Ground ground)
    {
        _ground = ground;
        _most = ground.Request.MaxVisitsPerOuting;
        FirstSlot = new int[ground.HalfDayCount + 1];

        for (var h = 0; h < ground.HalfDayCount; h++)
        {
            FirstSlot[h + 1] = FirstSlot[h] + Math.Min(ground.Available[h].Count() / 2, ground.VisitCount);
        }

        var slots = FirstSlot[^1];
        HalfDayOf = [.. Enumerable.Range(0, ground.HalfDayCount).SelectMany(h => Enumerable.Repeat(h, FirstSlot[h + 1] - FirstSlot[h]))];
        Count = new int[slots];
        First = [.. Enumerable.Repeat(Nobody, slots)];
        Second = [.. First];
        SlotOf = [.. Enumerable.Repeat(Nowhere, ground.VisitCount)];
        _stops = new int[slots * Math.Max(1, _most)];
        _touchedIn = new int[slots];
        MostOpen = Enumerable.Range(0, ground.PersonCount)
            .Sum(e => Math.Min(ground.MaxOutings[e], ground.Available.Count(people => people.Has(e)))) / 2;
    }

    internal int[] FirstSlot { get; }

    internal int[] HalfDayOf { get; }

    internal int[] Count { get; }

    /// <summary>One of the pair of each slot, or nobody yet.</summary>
    internal int[] First { get; }

    /// <summary>The other of the pair.</summary>
    internal int[] Second { get; }

    /// <summary>The slot of each visit, or nowhere.</summary>
    internal int[] SlotOf { get; }

    /// <summary>Outings there are.</summary>
    internal int Open { get; private set; }

    /// <summary>The most outings everybody together can make.</summary>
    internal int MostOpen { get; }

    /// <summary>Travel and outings together, in seconds.</summary>
    internal long Cost { get; private set; }

    internal int SlotCount => Count.Length;

    internal ReadOnlySpan<int> Stops(int slot) => _stops.AsSpan(slot * _most, Count[slot]);

    /// <summary>From here on, changes can be undone.</summary>
    internal void Begin()
    {
        _turn++;
        _log.Clear();
        (_costBefore, _openBefore) = (Cost, Open);
    }

    internal void Undo()
    {
        foreach (var before in _log)
        {
            foreach (var visit in Stops(before.Slot))
            {
                SlotOf[visit] = Nowhere;
            }
        }

        foreach (var before in _log)
        {
            before.Stops.CopyTo(_stops, before.Slot * _most);
            Count[before.Slot] = before.Stops.Length;
            (First[before.Slot], Second[before.Slot]) = (before.First, before.Second);

            foreach (var visit in before.Stops)
            {
                SlotOf[visit] = before.Slot;
            }
        }

        (Cost, Open) = (_costBefore, _openBefore);
        _log.Clear();
    }

    internal void Insert(int visit, int slot, int position)
    {
        Touch(slot);
        Cost += Added(visit, slot, position);
        Open += Count[slot] == 0 ? 1 : 0;

        var stops = _stops.AsSpan(slot * _most, ++Count[slot]);
        stops[position..^1].CopyTo(stops[(position + 1)..]);
        stops[position] = visit;
        SlotOf[visit] = slot;
    }

    internal void Remove(int visit)
    {
        var slot = SlotOf[visit];
        Touch(slot);

        var stops = _stops.AsSpan(slot * _most, Count[slot]--);
        var position = stops.IndexOf(visit);
        stops[(position + 1)..].CopyTo(stops[position..]);
        SlotOf[visit] = Nowhere;
        Open -= Count[slot] == 0 ? 1 : 0;
        Cost -= Added(visit, slot, position);
    }

    /// <summary>Gives a slot its pair, or takes it away.</summary>
    internal void Give(int slot, int first, int second)
    {
        Touch(slot);
        (First[slot], Second[slot]) = (first, second);
    }

    /// <summary>What a visit costs more at this place in a slot.</summary>
    internal int Added(int visit, int slot, int position)
    {
        var stops = Stops(slot);
        var from = position == 0 ? 0 : stops[position - 1] + 1;
        var to = position == stops.Length ? 0 : stops[position] + 1;
        var way = _ground.Travel.Between(from, visit + 1) + _ground.Travel.Between(visit + 1, to);
        return stops.Length == 0 ? way + _ground.Request.OutingCostSeconds : way - _ground.Travel.Between(from, to);
    }

    /// <summary>Whether everybody can still be visited in time when this visit comes in between.</summary>
    internal bool IsInTime(int visit, int slot, int position)
    {
        var stops = Stops(slot);
        var half = HalfDayOf[slot];
        var (at, clock) = (0, _ground.Start[half]);

        for (var i = 0; i <= stops.Length; i++)
        {
            var next = i < position ? stops[i] : i == position ? visit : stops[i - 1];
            var begin = _ground.BeginAt(next, half, clock + _ground.Travel.Between(at, next + 1));

            if (begin < 0)
            {
                return false;
            }

            (at, clock) = (next + 1, begin + _ground.Service[next]);
        }

        return clock + _ground.Travel.Between(at, 0) <= _ground.End[half];
    }

    /// <summary>
    /// The next slot of a half-day after this one where one more visit could come: an outing with room, or after those
    /// the first empty slot. -1 when there is none.
    /// </summary>
    internal int NextWithRoom(int halfDay, int after)
    {
        if (after >= 0 && Count[after] == 0)
        {
            return Nowhere;
        }

        for (var slot = after < 0 ? FirstSlot[halfDay] : after + 1; slot < FirstSlot[halfDay + 1]; slot++)
        {
            if (Count[slot] > 0 && Count[slot] < _most)
            {
                return slot;
            }
        }

        return Open < MostOpen ? Count.AsSpan(FirstSlot[halfDay]..FirstSlot[halfDay + 1]).IndexOf(0) switch
        {
            -1 => Nowhere,
            var empty => FirstSlot[halfDay] + empty,
        } : Nowhere;
    }

    private void Touch(int slot)
    {
        if (_touchedIn[slot] != _turn)
        {
            _touchedIn[slot] = _turn;
            _log.Add(new Before(slot, [.. Stops(slot)], First[slot], Second[slot]));
        }
    }

    private readonly record struct Before(int Slot, int[] Stops, int First, int Second);
}
