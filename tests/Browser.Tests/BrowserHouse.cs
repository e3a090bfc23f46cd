using Huiskamer.House;
using Huiskamer.House.Demo;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Huiskamer.Browser.Tests.BrowserHouse))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Huiskamer.Browser.Tests;

/// <summary>
/// The furnished demo house on a free port, with its routines running and its clock standing still on 2 March 2027, and
/// one browser that walks in it. One for all journeys: furnishing and starting cost more than walking.
/// </summary>
public sealed class BrowserHouse : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private WebApplication _house = null!;
    private IPlaywright _playwright = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the house stands.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The clock of the house.</summary>
    public StoppedClock Clock { get; } = new();

    /// <summary>The services of the house, for what a visitor would find in a letter.</summary>
    public IServiceProvider Services => _house.Services;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.MigratedAsync();
        await DemoBuilder.FurnishAsync(_database.Settings, DateOnly.FromDateTime(Clock.Now.DateTime), null, CancellationToken.None);
        _house = HouseBuilder.Build([], _database.Settings, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await _house.StartAsync();
        Address = _house.Urls.Single();

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-gpu", "--disable-quic"] : ["--disable-gpu", "--disable-quic"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _house.StopAsync();
        await _house.DisposeAsync();
        await _database.DisposeAsync();
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
