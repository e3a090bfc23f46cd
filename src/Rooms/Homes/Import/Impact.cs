using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Import;

/// <summary>What happens to a thing in a file.</summary>
internal enum Fate
{
    /// <summary>It stays as it was.</summary>
    Same,

    /// <summary>It changes.</summary>
    Changed,

    /// <summary>It moves.</summary>
    Moved,

    /// <summary>It leaves.</summary>
    Left,

    /// <summary>It is new.</summary>
    New,
}

/// <summary>Where a file lands: in which neighbourhoods and complexes, whom it lets leave or move, and some of its lines.</summary>
internal sealed class Impact
{
    /// <summary>Five of each fate is enough to see whether a file is right.</summary>
    private const int MostOfAFate = 5;

    private readonly Dictionary<NeighbourhoodId, Tally> _places = [];
    private readonly Dictionary<ComplexId, Tally> _complexes = [];
    private readonly List<Sample> _samples = [];

    public IReadOnlyDictionary<NeighbourhoodId, Tally> Places => _places;

    public IReadOnlyDictionary<ComplexId, Tally> Complexes => _complexes;

    public HashSet<HouseholdId> Leaving { get; } = [];

    public HashSet<HouseholdId> Moving { get; } = [];

    /// <summary>How many lines are about households that went into another.</summary>
    public int Joined { get; set; }

    public IReadOnlyList<Sample> Samples => [.. _samples.OrderBy(sample => sample.Fate).ThenBy(sample => sample.Line)];

    /// <summary>Names of what is not in the house yet.</summary>
    public Dictionary<Guid, string> NewNames { get; } = [];

    public void Lands(Fate fate, NeighbourhoodId? place, ComplexId? complex = null)
    {
        if (place is { } here)
        {
            _places[here] = _places.GetValueOrDefault(here).With(fate);
        }

        if (complex is { } of)
        {
            _complexes[of] = _complexes.GetValueOrDefault(of).With(fate);
        }
    }

    /// <summary>Keeps a line to show, when there are not enough of its fate yet.</summary>
    public void Shows(Fate fate, int line, Func<Sample> sample)
    {
        if (fate is not Fate.Same && _samples.Count(one => one.Fate == fate) < MostOfAFate)
        {
            _samples.Add(sample() with { Fate = fate, Line = line });
        }
    }

    /// <summary>Puts words to the lines that wait for them.</summary>
    public void Says(Func<Sample, string> words)
    {
        for (var i = 0; i < _samples.Count; i++)
        {
            _samples[i] = _samples[i] with { Words = words(_samples[i]) };
        }
    }
}

/// <summary>One line of a file in words.</summary>
internal sealed record Sample(string Words)
{
    public Fate Fate { get; init; }

    public int Line { get; init; }

    /// <summary>Whom it is about, when we know them: the journal says who saw it.</summary>
    public Guid? Household { get; init; }

    public Guid? From { get; init; }

    public Guid? To { get; init; }

    public DateOnly? On { get; init; }
}

/// <summary>How many of each.</summary>
internal readonly record struct Tally(int New, int Changed, int Moved, int Left)
{
    public Tally With(Fate fate) => fate switch
    {
        Fate.New => this with { New = New + 1 },
        Fate.Changed => this with { Changed = Changed + 1 },
        Fate.Moved => this with { Moved = Moved + 1 },
        Fate.Left => this with { Left = Left + 1 },
        Fate.Same => this,
    };
}
