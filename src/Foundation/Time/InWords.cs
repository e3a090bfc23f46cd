using System.Globalization;

namespace Huiskamer.Foundation.Time;

/// <summary>Days and times as people say them, in Dutch.</summary>
public static class InWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"dinsdag 3 maart 2027"</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", Dutch);

    /// <summary>"3 maart 2027"</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>"dinsdag 3 maart"</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd d MMMM", Dutch);

    /// <summary>"dinsdag 3 maart", with its year when that is not the year of today.</summary>
    public static string Weekday(DateOnly day, DateOnly today) => day.Year == today.Year ? Weekday(day) : Full(day);

    /// <summary>"maart 2027"</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Dutch);

    /// <summary>"10.30 uur"</summary>
    public static string Hour(TimeOnly time) => time.ToString("H.mm", Dutch) + " uur";

    /// <summary>"van 1 maart tot en met 30 april 2027": the year once when it is the same.</summary>
    public static string Period(DateOnly from, DateOnly until) => from.Year == until.Year
        ? $"van {from.ToString("d MMMM", Dutch)} tot en met {Day(until)}"
        : $"van {Day(from)} tot en met {Day(until)}";

    /// <summary>"vandaag", "gisteren", "vorige week", "in mei 2024": how long ago a day in the past feels.</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "vandaag",
        1 => "gisteren",
        > 1 and < 7 => "afgelopen " + day.ToString("dddd", Dutch),
        >= 7 and < 14 => "vorige week",
        _ when day.Year == today.Year && day < today => "in " + day.ToString("MMMM", Dutch),
        _ => "in " + Month(day),
    };

    /// <summary>"3 weken", "1 jaar": a span of whole days in words, rounded down.</summary>
    public static string Span(int days) => days switch
    {
        < 14 => Count(days, "dag", "dagen"),
        < 61 => Count(days / 7, "week", "weken"),
        < 365 => Count(days / 30, "maand", "maanden"),
        _ => Count(days / 365, "jaar", "jaar"),
    };

    /// <summary>"1 gesprek", "12 gesprekken", "geen gesprekken"</summary>
    public static string Count(int number, string one, string many) => number switch
    {
        0 => "geen " + many,
        1 => "1 " + one,
        _ => number.ToString("N0", Dutch) + " " + many,
    };

    /// <summary>"5.000"</summary>
    public static string Number(int number) => number.ToString("N0", Dutch);

    /// <summary>"Angelslo", "Angelslo en Bargeres", "Angelslo, Bargeres en Emmermeer"</summary>
    public static string Listed(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };
}
