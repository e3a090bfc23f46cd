using Huiskamer.Foundation.Time;

namespace Huiskamer.Foundation.Demo;

/// <summary>The clock of a demo house: it stands still until the house walks on to another day, back or ahead.</summary>
public sealed class DemoClock(DateOnly today) : TimeProvider
{
    private DateTimeOffset _now = today.At(new TimeOnly(7, 0));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    /// <summary>From here on it is this day, at this hour.</summary>
    public void Becomes(DateOnly day, int hour = 7) => _now = day.At(new TimeOnly(hour, 0));
}
