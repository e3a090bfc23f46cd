using Huiskamer.Foundation.Time;

namespace Huiskamer.Foundation.Tests.Time;

public sealed class DutchHolidaysTests
{
    [Theory]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_where_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DutchHolidays.Easter(year));

    [Theory]
    [InlineData("2027-03-29", "tweede paasdag")]
    [InlineData("2027-05-06", "Hemelvaartsdag")]
    [InlineData("2027-05-17", "tweede pinksterdag")]
    [InlineData("2027-04-27", "Koningsdag")]
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2025-04-27", null)]
    [InlineData("2025-05-05", "Bevrijdingsdag")]
    [InlineData("2027-05-05", null)]
    [InlineData("2027-12-26", "tweede kerstdag")]
    [InlineData("2027-01-01", "nieuwjaarsdag")]
    [InlineData("2027-03-26", null)]
    public void A_holiday_is_known_by_its_name(string day, string? name) =>
        Assert.Equal(name, DutchHolidays.NameOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
