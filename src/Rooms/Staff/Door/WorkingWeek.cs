namespace Huiskamer.Staff.Door;

/// <summary>Half-days of a working week, as a set.</summary>
[Flags]
public enum WorkingWeek
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Monday morning; each next bit is the next half-day.</summary>
    MondayMorning = 1,

    /// <summary>All ten half-days.</summary>
    Fulltime = (1 << 10) - 1,
}

/// <summary>A morning or an afternoon.</summary>
public enum HalfDay
{
    /// <summary>Ochtend.</summary>
    Morning,

    /// <summary>Middag.</summary>
    Afternoon,
}

/// <summary>Asks a working week about a day.</summary>
public static class WorkingWeeks
{
    /// <summary>The half-day as a member of a working week; nothing at the weekend.</summary>
    public static WorkingWeek Of(DayOfWeek day, HalfDay half) => day is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? WorkingWeek.None
        : (WorkingWeek)(1 << ((((int)day - 1) * 2) + (int)half));

    /// <summary>Whether this half-day is worked.</summary>
    public static bool Includes(this WorkingWeek week, DateOnly day, HalfDay half) =>
        Of(day.DayOfWeek, half) is var asked and not WorkingWeek.None && week.HasFlag(asked);

    /// <summary>"ochtend" or "middag".</summary>
    public static string InWords(this HalfDay half) => half switch
    {
        HalfDay.Morning => "ochtend",
        HalfDay.Afternoon => "middag",
    };
}
