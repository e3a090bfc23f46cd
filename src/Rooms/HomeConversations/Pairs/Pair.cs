using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Two colleagues who go out together on one half-day (onverwacht tweetal).</summary>
internal sealed class Pair
{
    /// <summary>A good conversation takes about an hour.</summary>
    internal const int UsualMinutes = 60;

    private Pair()
    {
        Why = "";
    }

    internal Pair(
        PairId id,
        RoundId round,
        ColleagueId first,
        ColleagueId second,
        DateOnly day,
        HalfDay half,
        string why,
        int minutes = UsualMinutes,
        bool isDraft = false)
    {
        Id = id;
        Round = round;
        First = first;
        Second = second;
        Day = day;
        Half = half;
        Why = why;
        Minutes = minutes;
        IsDraft = isDraft;
    }

    public PairId Id { get; private set; }

    public RoundId Round { get; private set; }

    public ColleagueId First { get; private set; }

    public ColleagueId Second { get; private set; }

    public DateOnly Day { get; private set; }

    public HalfDay Half { get; private set; }

    /// <summary>Why these two: departments and experience, never a judgement.</summary>
    [NotPersonal]
    public string Why { get; private set; }

    /// <summary>How long each of its visits may last.</summary>
    public int Minutes { get; private set; }

    /// <summary>Whether it is still an idea: only who makes the plan sees it.</summary>
    public bool IsDraft { get; private set; }

    internal PartOfDay When => new(Day, Half);

    internal IReadOnlyList<ColleagueId> Both => [First, Second];

    internal bool Includes(ColleagueId colleague) => First == colleague || Second == colleague;

    /// <summary>Who comes along with this colleague.</summary>
    internal ColleagueId PartnerOf(ColleagueId colleague) => First == colleague ? Second : First;

    internal void IsSettled() => IsDraft = false;

    /// <summary>One goes out instead of another.</summary>
    internal void Swaps(ColleagueId leaves, ColleagueId joins, string why)
    {
        (First, Second) = leaves == First ? (joins, Second) : (First, joins);
        Why = why;
    }
}
