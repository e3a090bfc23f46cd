namespace Huiskamer.TestKit;

/// <summary>How often something is tried: a little each time, and the full count with <c>bin/test --long</c>.</summary>
public static class LongRun
{
    /// <summary>The count for this run.</summary>
    public static int Count(int usual, int full) => Environment.GetEnvironmentVariable("HUISKAMER_LONG") is { Length: > 0 } ? full : usual;
}
