using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Households;

/// <summary>
/// A household rents one home at a time (twee woningen tegelijk). Whoever moves has the keys of both for a month at most; what was
/// long ago, or is still to come, may be as it is told.
/// </summary>
internal static class TwoHomes
{
    private const int DaysWithBothKeys = 31;

    /// <summary>Whether a household rents another home today beside a tenancy that comes or changes.</summary>
    /// <param name="own">Every tenancy the household has.</param>
    /// <param name="known">The tenancy as it stands; what it stood beside already is no news.</param>
    /// <param name="former">The tenancy that ends by it.</param>
    /// <param name="home">The home.</param>
    /// <param name="told">From when until when.</param>
    /// <param name="today">Today.</param>
    internal static bool AreRented(
        IEnumerable<Tenancy> own, Tenancy? known, Tenancy? former, DwellingId home, (DateOnly From, DateOnly? Until) told, DateOnly today) => own.Any(other =>
        other != known && other != former && other.Dwelling != home
        && Clash((other.From, other.Until), told, today)
        && !(known is not null && Clash((other.From, other.Until), (known.From, known.Until), today)));

    private static bool Clash((DateOnly From, DateOnly? Until) one, (DateOnly From, DateOnly? Until) other, DateOnly today)
    {
        if (!IsOn(one, today) || !IsOn(other, today))
        {
            return false;
        }

        var (earlier, later) = (one.From, Last(one)).CompareTo((other.From, Last(other))) <= 0 ? (one, other) : (other, one);
        var both = Math.Min(Last(earlier).DayNumber, Last(later).DayNumber) - later.From.DayNumber + 1;
        return earlier.Until is null || both > DaysWithBothKeys;
    }

    private static bool IsOn((DateOnly From, DateOnly? Until) time, DateOnly day) => time.From <= day && day <= Last(time);

    private static DateOnly Last((DateOnly From, DateOnly? Until) time) => time.Until ?? DateOnly.MaxValue;
}
