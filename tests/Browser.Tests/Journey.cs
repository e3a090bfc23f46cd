using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>A walk through the house in a real browser. When it stops halfway, a picture of where it stopped is kept.</summary>
public abstract class Journey(BrowserHouse house)
{
    /// <summary>The house that all journeys share.</summary>
    protected OpenHouse House => house.Shared;

    /// <summary>Another house, just furnished, in which time may pass.</summary>
    protected Task<OpenHouse> AnotherHouseAsync() => house.AnotherAsync();

    /// <summary>Walks on a screen, in a browser without memory.</summary>
    protected Task WalksAsync(Screen screen, Func<Walker, Task> journey, [CallerMemberName] string name = "") =>
        WalksAsync(House, screen, journey, name);

    /// <summary>Walks in this house.</summary>
    protected async Task WalksAsync(OpenHouse open, Screen screen, Func<Walker, Task> journey, [CallerMemberName] string name = "")
    {
        await using var context = await house.Browser.NewContextAsync(OptionsFor(screen));
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        var mistakes = new List<string>();
        page.PageError += (_, error) => mistakes.Add(error);
        page.Console += (_, line) => mistakes.AddRange(line.Type == "error" && !IsStatus(line.Text) && !IsOvertaken(line.Text) ? [line.Text] : []);

        var walker = new Walker(page, screen, open.Address);

        try
        {
            await journey(walker);
            Assert.True(walker.Stumbles.Count == 0 && mistakes.Count == 0, string.Join('\n', walker.Stumbles.Concat(mistakes)));
        }
        catch
        {
            foreach (var stumble in walker.Stumbles)
            {
                TestContext.Current.TestOutputHelper?.WriteLine(stumble);
            }

            var picture = Path.Combine(AppContext.BaseDirectory, "stopped", $"{name}.{screen}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
            TestContext.Current.TestOutputHelper?.WriteLine($"It stopped at {page.Url}; the picture is {picture}");
            throw;
        }
    }

    /// <summary>How a browser with this screen is set.</summary>
    protected static BrowserNewContextOptions OptionsFor(Screen screen)
    {
        var (width, height, scale) = screen switch
        {
            Screen.Phone => (390, 844, 2),
            Screen.Desk => (1280, 800, 1),
            Screen.Zoomed => (640, 400, 2),
            Screen.Smallest => (320, 256, 4),
            Screen.WithoutScript => (390, 844, 2),
        };

        return new BrowserNewContextOptions
        {
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = scale,
            HasTouch = screen is Screen.Phone or Screen.WithoutScript,
            IsMobile = screen is Screen.Phone or Screen.WithoutScript,
            JavaScriptEnabled = screen is not Screen.WithoutScript,
        };
    }

    /// <summary>A form that comes back with 422, or a page that is not there, is told by the page itself.</summary>
    private static bool IsStatus(string line) => line.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    /// <summary>Who chooses on before the answer came gets the next answer instead. A request that fails says more than this.</summary>
    private static bool IsOvertaken(string line) =>
        line.StartsWith("htmx:sendAbort,", StringComparison.Ordinal) || line.StartsWith("htmx:afterRequest,", StringComparison.Ordinal);
}
