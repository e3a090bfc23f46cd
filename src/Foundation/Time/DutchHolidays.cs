namespace Huiskamer.Foundation.Time;

/// <summary>
/// Days on which the Netherlands is closed: the generally recognised holidays of the Algemene termijnenwet, article 3.
/// Liberation Day is one here in the years that end in 0 or 5, when most people are free.
/// </summary>
public static class DutchHolidays
{
    /// <summary>What day it is, such as "Koningsdag"; nothing on an ordinary day.</summary>
    public static string? NameOf(DateOnly day) => day switch
    {
        { Month: 1, Day: 1 } => "nieuwjaarsdag",
        { Month: 12, Day: 25 } => "eerste kerstdag",
        { Month: 12, Day: 26 } => "tweede kerstdag",
        { Month: 5, Day: 5 } when day.Year % 5 == 0 => "Bevrijdingsdag",
        _ when day == KingsDay(day.Year) => "Koningsdag",
        _ => (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            0 => "eerste paasdag",
            1 => "tweede paasdag",
            39 => "Hemelvaartsdag",
            49 => "eerste pinksterdag",
            50 => "tweede pinksterdag",
            _ => null,
        },
    };

    /// <summary>Easter Sunday, by the anonymous Gregorian computation (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    /// <summary>27 April, and the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year) => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday
        ? sunday.AddDays(-1)
        : new DateOnly(year, 4, 27);
}
