using System.Globalization;
using System.Text;

namespace Huiskamer.Foundation.Paper;

/// <summary>
/// Appointments as a file that every calendar reads (RFC 5545). A calendar travels far, over phones and other people's
/// servers: whoever fills an event gives it no name of a tenant.
/// </summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <summary>The kind of file, for a download.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Writes the file.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="madeAt">When the file was made.</param>
    /// <param name="events">The appointments, in the order they should stand.</param>
    public static string Of(string name, DateTimeOffset madeAt, IEnumerable<CalendarEvent> events)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Huiskamer//Huiskamer//NL");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "NAME:" + Text(name));
        Line(file, "X-WR-CALNAME:" + Text(name));

        foreach (var one in events)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{one.Id:D}@huiskamer");
            Line(file, "DTSTAMP:" + Moment(madeAt));
            Line(file, "DTSTART:" + Moment(one.From));
            Line(file, "DTEND:" + Moment(one.Until));
            Line(file, "SEQUENCE:" + one.Edition.ToString(CultureInfo.InvariantCulture));
            Line(file, "SUMMARY:" + Text(one.Title));
            Line(file, "STATUS:" + (one.IsOff ? "CANCELLED" : "CONFIRMED"));
            Line(file, "TRANSP:" + (one.IsOff ? "TRANSPARENT" : "OPAQUE"));
            Optional(file, "LOCATION:", one.Place);
            Optional(file, "DESCRIPTION:", one.Words);
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Optional(StringBuilder file, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Line(file, name + Text(text));
        }
    }

    /// <summary>As UTC: a moment that means the same on every phone, so the file needs no time zone of its own.</summary>
    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text)
    {
        var safe = new StringBuilder(text.Length + 8);

        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => safe.Append('\\').Append(letter),
                '\n' => safe.Append("\\n"),
                _ when char.IsControl(letter) => safe.Append(' '),
                _ => safe.Append(letter),
            };
        }

        return safe.ToString();
    }

    /// <summary>A line is at most 75 octets; the rest goes on after a line break and a space, never inside a letter.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;

        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}

/// <summary>One appointment.</summary>
/// <param name="Id">What it is an appointment of: the same one in a later file replaces this one.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Title">What it is, without a name of a tenant.</param>
public sealed record CalendarEvent(Guid Id, DateTimeOffset From, DateTimeOffset Until, string Title)
{
    /// <summary>Where it is.</summary>
    public string? Place { get; init; }

    /// <summary>What else is good to know, without a name of a tenant.</summary>
    public string? Words { get; init; }

    /// <summary>Goes up each time it changes; a version of what it is an appointment of does well.</summary>
    public int Edition { get; init; }

    /// <summary>Whether it is called off: then it takes no time, also in a calendar that keeps it. Let the title say so.</summary>
    public bool IsOff { get; init; }
}
