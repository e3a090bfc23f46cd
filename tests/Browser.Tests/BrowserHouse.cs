using Huiskamer.House.Demo;
using Huiskamer.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Huiskamer.Browser.Tests.BrowserHouse))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Huiskamer.Browser.Tests;

/// <summary>
/// The furnished demo house, its doors open, and one browser that walks in it. One for all journeys: furnishing and
/// starting cost more than walking. A journey through weeks gets a copy, with a clock of its own.
/// </summary>
public sealed class BrowserHouse : IAsyncLifetime
{
    private TestDatabase _furnished = null!;
    private IPlaywright _playwright = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The house that all journeys share; its clock stands still on 2 March 2027.</summary>
    public OpenHouse Shared { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _furnished = await TestDatabase.MigratedAsync();
        await DemoBuilder.FurnishAsync(
            _furnished.Settings, DateOnly.FromDateTime(new StoppedClock().Now.DateTime), null, CancellationToken.None);
        Shared = await AnotherAsync();

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-gpu", "--disable-quic"] : ["--disable-gpu", "--disable-quic"],
        });
    }

    /// <summary>The same house, just furnished, next door.</summary>
    public async Task<OpenHouse> AnotherAsync() => await OpenHouse.OnAsync(await _furnished.CopyAsync());

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Shared.DisposeAsync();
        await _furnished.DisposeAsync();
    }

    private static string Chromium()
    {
        var told = Environment.GetEnvironmentVariable("HUISKAMER_CHROMIUM");
        string[] usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
        var found = told is { Length: > 0 } ? told : usual.FirstOrDefault(File.Exists);

        return found is not null && File.Exists(found)
            ? found
            : throw new InvalidOperationException(
                "Chromium is not on this machine: install it, or say where it is in HUISKAMER_CHROMIUM.");
    }
}
