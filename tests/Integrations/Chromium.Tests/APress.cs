namespace Huiskamer.Chromium.Tests;

/// <summary>A press for one test class. A machine without Chromium fails here, and says what to do.</summary>
public sealed class APress : IAsyncDisposable
{
    internal ChromiumPress Press { get; } = New();

    internal static ChromiumPress New(PressSettings? settings = null)
    {
        var program = WhereChromiumIs.Found();
        Assert.True(program is not null, "Chromium is not on this machine: install it, or say where it is in HUISKAMER_CHROMIUM.");
        return new ChromiumPress(program, TimeProvider.System, settings);
    }

    public ValueTask DisposeAsync() => Press.DisposeAsync();
}
