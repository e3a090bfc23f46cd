namespace Huiskamer.Planning.Plain;

/// <summary>
/// Finds a place, with a pair, for visits that are still out: in an outing that is there, in a new one, or by taking a
/// few outings of the same half-day apart and putting them together in another way.
/// </summary>
internal sealed class Mending(Ground ground, Outings outings, Crews crews, Staffing staffing, Random chance)
{
    private const int Attempts = 120;
    private const int MostVisitsTried = 400;
    private const int MostPairsTried = 12;

    /// <summary>Outings without a pair are taken apart; then every visit that is out is tried.</summary>
    internal void Run(CancellationToken cancel)
    {
        for (var slot = 0; slot < outings.SlotCount; slot++)
        {
            if (outings.Count[slot] > 0 && !staffing.IsStaffed(slot))
            {
                foreach (var visit in outings.Stops(slot).ToArray())
                {
                    outings.Remove(visit);
                }
            }
        }

        var waiting = Waiting().Where(visit => !Place(visit)).ToList();

        foreach (var visit in waiting.Take(MostVisitsTried))
        {
            cancel.ThrowIfCancellationRequested();

            for (var attempt = 0; attempt < Attempts && !PlaceByMakingRoom(visit); attempt++)
            {
            }
        }

        foreach (var visit in Waiting().ToList())
        {
            Place(visit);
        }
    }

    private IEnumerable<int> Waiting() => Enumerable.Range(0, ground.VisitCount)
        .Where(visit => outings.SlotOf[visit] == Outings.Nowhere)
        .OrderBy(visit => ground.Offers[visit].Length);

    /// <summary>Puts a visit where it costs least and a pair can make the outing.</summary>
    private bool Place(int visit)
    {
        var spots = new List<(int Added, int Slot, int Position)>();

        foreach (var halfDay in ground.Offers[visit])
        {
            for (var slot = outings.NextWithRoom(halfDay, Outings.Nowhere); slot >= 0; slot = outings.NextWithRoom(halfDay, slot))
            {
                for (var position = 0; position <= outings.Count[slot]; position++)
                {
                    if (outings.IsInTime(visit, slot, position) && crews.Exists(halfDay, outings.Stops(slot), visit))
                    {
                        spots.Add((outings.Added(visit, slot, position), slot, position));
                    }
                }
            }
        }

        spots.Sort();
        var tries = 0;

        foreach (var spot in spots)
        {
            if (PlaceAt(visit, spot.Slot, spot.Position, ref tries))
            {
                return true;
            }
        }

        return false;
    }

    private bool PlaceAt(int visit, int slot, int position, ref int tries)
    {
        if (staffing.IsStaffed(slot) && crews.May(outings.First[slot], outings.Second[slot], visit))
        {
            outings.Insert(visit, slot, position);
            return true;
        }

        if (++tries > MostPairsTried && outings.Count[slot] > 0)
        {
            return false;
        }

        var (first, second) = (outings.First[slot], outings.Second[slot]);

        if (first != Outings.Nobody)
        {
            staffing.Release(slot);
        }

        outings.Insert(visit, slot, position);

        if (staffing.Staff(slot))
        {
            return true;
        }

        outings.Remove(visit);

        if (first != Outings.Nobody)
        {
            staffing.Book(slot, first, second);
        }

        return false;
    }

    private bool PlaceByMakingRoom(int visit)
    {
        if (outings.SlotOf[visit] != Outings.Nowhere)
        {
            return true;
        }

        if (ground.Offers[visit].Length == 0)
        {
            return false;
        }

        var half = ground.Offers[visit][chance.Next(ground.Offers[visit].Length)];
        var there = Enumerable.Range(outings.FirstSlot[half], outings.FirstSlot[half + 1] - outings.FirstSlot[half])
            .Where(staffing.IsStaffed).ToArray();

        if (there.Length == 0)
        {
            return false;
        }

        chance.Shuffle(there);
        var before = new Crowd(outings, staffing);
        outings.Begin();
        var homeless = new List<int>();

        foreach (var slot in there.Take(1 + chance.Next(Math.Min(3, there.Length))))
        {
            staffing.Release(slot);

            foreach (var stop in outings.Stops(slot).ToArray())
            {
                outings.Remove(stop);
                homeless.Add(stop);
            }
        }

        if (Place(visit) && homeless.OrderBy(stop => ground.Offers[stop].Length).All(Place))
        {
            return true;
        }

        before.ReleaseChanged();
        outings.Undo();
        before.BookChanged();
        return false;
    }

    /// <summary>Which slots had which pair, to go back to when an attempt fails.</summary>
    private sealed class Crowd(Outings outings, Staffing staffing)
    {
        private readonly int[] _first = [.. outings.First];
        private readonly int[] _second = [.. outings.Second];
        private List<int> _changed = [];

        internal void ReleaseChanged()
        {
            _changed = [.. Enumerable.Range(0, _first.Length)
                .Where(slot => outings.First[slot] != _first[slot] || outings.Second[slot] != _second[slot])];

            foreach (var slot in _changed.Where(staffing.IsStaffed))
            {
                staffing.Release(slot);
            }
        }

        internal void BookChanged()
        {
            foreach (var slot in _changed.Where(slot => _first[slot] != Outings.Nobody))
            {
                staffing.CountAgain(slot);
            }
        }
    }
}
