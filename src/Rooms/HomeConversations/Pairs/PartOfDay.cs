using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>A morning or an afternoon of one day.</summary>
internal readonly record struct PartOfDay(DateOnly Day, HalfDay Half) : IComparable<PartOfDay>
{
    /// <summary>When a pair leaves the office.</summary>
    internal TimeOnly Start => Half switch
    {
        HalfDay.Morning => new TimeOnly(9, 0),
        HalfDay.Afternoon => new TimeOnly(13, 0),
    };

    /// <summary>When a pair is back.</summary>
    internal TimeOnly End => Start.AddHours(4);

    /// <summary>"dinsdag 2 maart, ochtend"</summary>
    internal string InWords => $"{Foundation.Time.InWords.Weekday(Day)}, {Half.InWords()}";

    public int CompareTo(PartOfDay other) => (Day, (int)Half).CompareTo((other.Day, (int)other.Half));

    /// <summary>Every half-day on which work is done between two days: no weekend, no holiday.</summary>
    internal static IEnumerable<PartOfDay> Between(DateOnly from, DateOnly until)
    {
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && DutchHolidays.NameOf(day) is null)
            {
                yield return new PartOfDay(day, HalfDay.Morning);
                yield return new PartOfDay(day, HalfDay.Afternoon);
            }
        }
    }
}
