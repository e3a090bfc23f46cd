using Huiskamer.Foundation.Time;

namespace Huiskamer.Foundation.Tests.Time;

public sealed class InWordsTests
{
    private static readonly DateOnly Today = new(2027, 3, 20);

    [Fact]
    public void Days_and_hours_are_written_as_they_are_said()
    {
        var day = new DateOnly(2027, 3, 2);

        Assert.Equal("dinsdag 2 maart 2027", InWords.Full(day));
        Assert.Equal("2 maart 2027", InWords.Day(day));
        Assert.Equal("dinsdag 2 maart", InWords.Weekday(day));
        Assert.Equal("dinsdag 2 maart", InWords.Weekday(day, day.AddMonths(9)));
        Assert.Equal("dinsdag 2 maart 2027", InWords.Weekday(day, day.AddMonths(12)));
        Assert.Equal("maart 2027", InWords.Month(day));
        Assert.Equal("9.05 uur", InWords.Hour(new TimeOnly(9, 5)));
    }

    [Theory]
    [InlineData("2027-03-20", "vandaag")]
    [InlineData("2027-03-19", "gisteren")]
    [InlineData("2027-03-18", "afgelopen donderdag")]
    [InlineData("2027-03-14", "afgelopen zondag")]
    [InlineData("2027-03-13", "vorige week")]
    [InlineData("2027-03-07", "vorige week")]
    [InlineData("2027-03-06", "in maart")]
    [InlineData("2027-01-01", "in januari")]
    [InlineData("2026-12-31", "in december 2026")]
    [InlineData("2024-05-11", "in mei 2024")]
    public void The_past_is_told_as_it_feels(string day, string words) =>
        Assert.Equal(words, InWords.Ago(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Theory]
    [InlineData("")]
    [InlineData("Angelslo", "Angelslo")]
    [InlineData("Angelslo en Bargeres", "Angelslo", "Bargeres")]
    [InlineData("Angelslo, Bargeres en Emmermeer", "Angelslo", "Bargeres", "Emmermeer")]
    public void Several_words_become_one_phrase(string phrase, params string[] words) => Assert.Equal(phrase, InWords.Listed(words));

    [Fact]
    public void A_period_names_its_year_once_when_it_can()
    {
        Assert.Equal("van 1 maart tot en met 30 april 2027", InWords.Period(new(2027, 3, 1), new(2027, 4, 30)));
        Assert.Equal("van 1 december 2026 tot en met 31 januari 2027", InWords.Period(new(2026, 12, 1), new(2027, 1, 31)));
    }

    [Theory]
    [InlineData(0, "geen gesprekken")]
    [InlineData(1, "1 gesprek")]
    [InlineData(5000, "5.000 gesprekken")]
    public void A_number_of_things_is_a_phrase(int number, string words) =>
        Assert.Equal(words, InWords.Count(number, "gesprek", "gesprekken"));

    [Theory]
    [InlineData(1, "1 dag")]
    [InlineData(13, "13 dagen")]
    [InlineData(14, "2 weken")]
    [InlineData(61, "2 maanden")]
    [InlineData(365, "1 jaar")]
    [InlineData(800, "2 jaar")]
    public void A_span_is_told_in_the_measure_that_fits(int days, string words) => Assert.Equal(words, InWords.Span(days));
}
