using Huiskamer.Foundation.Time;
using Huiskamer.TestKit;

namespace Huiskamer.Foundation.Tests.Time;

public sealed class AmsterdamTests
{
    [Fact]
    public void A_day_begins_at_midnight_in_Amsterdam_and_not_in_Greenwich()
    {
        var clock = new StoppedClock { Now = new DateTimeOffset(2027, 6, 30, 22, 30, 0, TimeSpan.Zero) };

        Assert.Equal(new DateOnly(2027, 7, 1), clock.Today());
    }

    [Fact]
    public void A_wall_clock_knows_summer_and_winter()
    {
        Assert.Equal(TimeSpan.FromHours(1), new DateOnly(2027, 3, 27).At(new TimeOnly(10, 0)).Offset);
        Assert.Equal(TimeSpan.FromHours(2), new DateOnly(2027, 3, 28).At(new TimeOnly(10, 0)).Offset);
    }
}
