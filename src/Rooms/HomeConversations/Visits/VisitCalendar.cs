using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>Visits for a calendar. It travels over phones and servers of others: a street, and never a name of a tenant.</summary>
internal static class VisitCalendar
{
    /// <summary>The name under which it is saved.</summary>
    internal const string FileName = "huisgesprekken.ics";

    /// <summary>What a visit is called that does not go on, for agendas that keep it.</summary>
    internal const string Off = "Gaat niet door: huisgesprek";

    // Seconds since this day fit where a calendar keeps an edition, for as long as anybody will make home visits with this.
    private static readonly DateTimeOffset FirstEdition = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The file of one colleague. A later file is a later edition of every visit, whatever changed: the day, the pair, the
    /// street. What is off stands in it too, with a title that says so: some agendas take it away, others only rename it.
    /// </summary>
    internal static string Of(
        IEnumerable<AgendaVisit> visits, IEnumerable<OffVisit> off, string webAddress, DateTimeOffset now) => CalendarFile.Of(
        "Huisgesprekken",
        now,
        [.. visits.Select(visit => Planned(visit, webAddress, now)), .. off.Select(visit => CalledOff(visit, now))]);

    private static CalendarEvent Planned(AgendaVisit visit, string webAddress, DateTimeOffset now) =>
        new(visit.Visit.Value, visit.Day.At(visit.StartsAt), visit.Day.At(visit.StartsAt).AddMinutes(visit.Minutes), "Huisgesprek")
        {
            Place = visit.Street,
            Words = $"Samen met {visit.Partner}. Voorbereiden: {webAddress.TrimEnd('/')}{visit.Url}",
            Edition = EditionOf(now),
        };

    private static CalendarEvent CalledOff(OffVisit visit, DateTimeOffset now) =>
        new(visit.Visit.Value, visit.Day.At(visit.StartsAt), visit.Day.At(visit.StartsAt).AddMinutes(visit.Minutes), Off)
        {
            Edition = EditionOf(now),
            IsOff = true,
        };

    private static int EditionOf(DateTimeOffset now) => (int)(now - FirstEdition).TotalSeconds;
}
