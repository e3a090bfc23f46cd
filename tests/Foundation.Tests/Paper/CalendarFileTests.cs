using System.Text;
using Huiskamer.Foundation.Paper;

namespace Huiskamer.Foundation.Tests.Paper;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Made = new(2027, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly CalendarEvent Visit = new(
        Guid.Parse("0195f0a0-0000-7000-8000-000000000001"),
        new DateTimeOffset(2027, 3, 28, 13, 30, 0, TimeSpan.FromHours(2)),
        new DateTimeOffset(2027, 3, 28, 14, 30, 0, TimeSpan.FromHours(2)),
        "Huisgesprek");

    [Fact]
    public void An_appointment_stands_in_the_file_as_the_standard_asks()
    {
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Huiskamer//Huiskamer//NL
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME:Huisgesprekken
            X-WR-CALNAME:Huisgesprekken
            BEGIN:VEVENT
            UID:0195f0a0-0000-7000-8000-000000000001@huiskamer
            DTSTAMP:20270302T090000Z
            DTSTART:20270328T113000Z
            DTEND:20270328T123000Z
            SEQUENCE:0
            SUMMARY:Huisgesprek
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            CalendarFile.Of("Huisgesprekken", Made, [Visit]));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_unfolded_nothing_is_lost()
    {
        var words = string.Concat(Enumerable.Repeat("één kopje koffie – met koekje ☕ ", 20));
        var file = CalendarFile.Of("x", Made, [Visit with { Words = words }]);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("DESCRIPTION:" + words, file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_mean_something_to_a_calendar_are_kept_as_signs()
    {
        var file = CalendarFile.Of("x", Made, [Visit with { Place = "Brink 9, hoek; a\\b", Words = "Eén\r\nTwee\nDrie\u0007" }]);

        Assert.Contains(@"LOCATION:Brink 9\, hoek\; a\\b", file, StringComparison.Ordinal);
        Assert.Contains(@"DESCRIPTION:Eén\nTwee\nDrie ", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_cannot_begin_a_line_of_its_own()
    {
        var file = CalendarFile.Of("x", Made, [Visit with { Title = "Gesprek\r\nEND:VEVENT" }]);

        Assert.Single(file.Split("\r\n"), line => line == "END:VEVENT");
    }

    [Fact]
    public void A_visit_that_moved_keeps_its_name_and_gets_a_higher_number()
    {
        var file = CalendarFile.Of("x", Made, [Visit with { Edition = 3, IsOff = true }]);

        Assert.Contains("UID:0195f0a0-0000-7000-8000-000000000001@huiskamer\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3\r\n", file, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n", file, StringComparison.Ordinal);
    }
}
