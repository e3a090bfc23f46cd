using System.Text.Json.Serialization;
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
    /// <summary>So many lines of each fate are kept to look through; it costs the same for a file of any length.</summary>
    internal const int MostOfAFate = 200;

    private readonly Dictionary<NeighbourhoodId, Tally> _places = [];
    private readonly Dictionary<ComplexId, Tally> _complexes = [];
    private readonly Dictionary<Fate, List<Sample>> _samples = Enum.GetValues<Fate>().ToDictionary(fate => fate, _ => new List<Sample>());

    public IReadOnlyDictionary<NeighbourhoodId, Tally> Places => _places;

    public IReadOnlyDictionary<ComplexId, Tally> Complexes => _complexes;

    public HashSet<HouseholdId> Leaving { get; } = [];

    public HashSet<HouseholdId> Moving { get; } = [];

    /// <summary>How many lines are about households that went into another.</summary>
    public int Joined { get; set; }

    /// <summary>The first lines of each fate, in the order of the file.</summary>
    public IReadOnlyList<Sample> Samples => [.. _samples.OrderBy(one => one.Key).SelectMany(one => one.Value)];

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

    /// <summary>Keeps a line to show, when it is among the first of its fate. Some lines come after those that stand below them.</summary>
    public void Shows(Fate fate, int line, Func<Sample> sample)
    {
        var kept = _samples[fate];
        var place = kept.FindLastIndex(one => one.Line <= line) + 1;

        if (place == MostOfAFate)
        {
            return;
        }

        kept.Insert(place, sample() with { Fate = fate, Line = line });

        if (kept.Count > MostOfAFate)
        {
            kept.RemoveAt(MostOfAFate);
        }
    }

    /// <summary>Says more of a household on the line that it is shown on already, when that is kept.</summary>
    public void AlsoSays(Fate fate, int line, HouseholdId household, string words)
    {
        var kept = _samples[fate];

        if (kept.FindIndex(one => one.Line == line && one.Household == household.Value) is >= 0 and var place)
        {
            kept[place] = kept[place] with { Words = $"{kept[place].Words}, {words}" };
        }
    }

    /// <summary>Puts words to the lines that wait for them.</summary>
    public void Says(Func<Sample, string> words)
    {
        foreach (var kept in _samples.Values)
        {
            for (var i = 0; i < kept.Count; i++)
            {
                kept[i] = kept[i] with { Words = words(kept[i]) };
            }
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

    /// <summary>What the words are made of; it need not be kept.</summary>
    [JsonIgnore]
    public Guid? From { get; init; }

    [JsonIgnore]
    public Guid? To { get; init; }

    [JsonIgnore]
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
