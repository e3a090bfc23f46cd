using Huiskamer.TestKit;

namespace Huiskamer.Browser.Tests;

/// <summary>A clock that begins where the stopped one stands and walks, so that routines come to their turn; a journey may move it.</summary>
public sealed class WalkingClock : TimeProvider
{
    private readonly StoppedClock _start = new();
    private long _since = System.GetTimestamp();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _start.GetUtcNow() + System.GetElapsedTime(_since);

    /// <summary>Moves it to ten in the morning of this day.</summary>
    public void Becomes(DateOnly day)
    {
        _start.Becomes(day);
        _since = System.GetTimestamp();
    }
}
