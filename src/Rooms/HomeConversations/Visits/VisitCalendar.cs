using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>Visits for a calendar. It travels over phones and servers of others: a street, and never a name of a tenant.</summary>
internal static class VisitCalendar
{
    /// <summary>The name under which it is saved.</summary>
    internal const string FileName = "huisgesprekken.ics";

    internal static string Of(IEnumerable<AgendaVisit> visits, string webAddress, DateTimeOffset now) => CalendarFile.Of(
        "Huisgesprekken",
        now,
        visits.Select(visit => new CalendarEvent(
            visit.Visit.Value,
            visit.Day.At(visit.StartsAt),
            visit.Day.At(visit.StartsAt).AddMinutes(visit.Minutes),
            "Huisgesprek")
        {
            Place = visit.Street,
            Words = $"Samen met {visit.Partner}. Voorbereiden: {webAddress.TrimEnd('/')}{visit.Url}",
            // A later file is a later edition, also when the visit moved to an earlier day.
            Edition = (int)(now.ToUnixTimeSeconds() / 60),
        }));
}
