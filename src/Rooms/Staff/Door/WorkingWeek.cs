namespace Huiskamer.Staff.Door;

/// <summary>Half-days of a working week, as a set: when a colleague works, or when a visit suits a household.</summary>
[Flags]
public enum WorkingWeek
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Maandagochtend.</summary>
    MondayMorning = 1 << 0,

    /// <summary>Maandagmiddag.</summary>
    MondayAfternoon = 1 << 1,

    /// <summary>Dinsdagochtend.</summary>
    TuesdayMorning = 1 << 2,

    /// <summary>Dinsdagmiddag.</summary>
    TuesdayAfternoon = 1 << 3,

    /// <summary>Woensdagochtend.</summary>
    WednesdayMorning = 1 << 4,

    /// <summary>Woensdagmiddag.</summary>
    WednesdayAfternoon = 1 << 5,

    /// <summary>Donderdagochtend.</summary>
    ThursdayMorning = 1 << 6,

    /// <summary>Donderdagmiddag.</summary>
    ThursdayAfternoon = 1 << 7,

    /// <summary>Vrijdagochtend.</summary>
    FridayMorning = 1 << 8,

    /// <summary>Vrijdagmiddag.</summary>
    FridayAfternoon = 1 << 9,

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

    /// <summary>The ten half-days, from Monday morning to Friday afternoon, each as a set of one with its words.</summary>
    public static IReadOnlyList<(WorkingWeek Half, string Words)> HalfDays { get; } =
    [
        .. from day in Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => (DayOfWeek)day)
           from half in Enum.GetValues<HalfDay>()
           select (Of(day, half), $"{DayName(day)}{half.InWords()}"),
    ];

    /// <summary>The half-days of a set one by one, as the boxes of a form.</summary>
    public static IEnumerable<WorkingWeek> Apart(this WorkingWeek week) =>
        HalfDays.Select(day => day.Half).Where(half => week.HasFlag(half));

    /// <summary>Half-days that were ticked, as one set.</summary>
    public static WorkingWeek Together(this IEnumerable<WorkingWeek> halfDays) =>
        halfDays.Aggregate(WorkingWeek.None, (week, half) => week | half) & WorkingWeek.Fulltime;

    /// <summary>"maandag en dinsdagochtend"; "alle dagen behalve vrijdag"; "alle dagen"; "geen vaste dagen".</summary>
    public static string InWords(this WorkingWeek week)
    {
        var off = WorkingWeek.Fulltime & ~week;

        return (week, HalfDays.Count(day => off.HasFlag(day.Half))) switch
        {
            (WorkingWeek.Fulltime, _) => "alle dagen",
            (WorkingWeek.None, _) => "geen vaste dagen",
            (_, <= 2) => "alle dagen behalve " + DaysInWords(off),
            _ => DaysInWords(week),
        };
    }

    private static string DaysInWords(WorkingWeek week)
    {
        var words = Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => InWords(week, (DayOfWeek)day)).OfType<string>().ToList();
        return Foundation.Time.InWords.Listed(words);
    }

    private static string? InWords(WorkingWeek week, DayOfWeek day) =>
        (week.HasFlag(Of(day, HalfDay.Morning)), week.HasFlag(Of(day, HalfDay.Afternoon))) switch
        {
            (true, true) => DayName(day),
            (true, false) => DayName(day) + "ochtend",
            (false, true) => DayName(day) + "middag",
            (false, false) => null,
        };

    private static string DayName(DayOfWeek day) =>
        System.Globalization.CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetDayName(day);

    /// <summary>"ochtend" or "middag".</summary>
    public static string InWords(this HalfDay half) => half switch
    {
        HalfDay.Morning => "ochtend",
        HalfDay.Afternoon => "middag",
    };
}
