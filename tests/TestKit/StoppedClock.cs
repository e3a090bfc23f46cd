namespace Huiskamer.TestKit;

/// <summary>A clock that stands still until a test moves it. It starts on Tuesday 2 March 2027, ten in the morning.</summary>
public sealed class StoppedClock : TimeProvider
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2027, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    /// <summary>Moves it to ten in the morning of this day.</summary>
    public void Becomes(DateOnly day) => Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(1));
}
