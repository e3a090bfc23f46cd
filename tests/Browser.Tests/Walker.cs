using System.Text.RegularExpressions;
using Huiskamer.Staff.Door;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>The screens a journey is walked on.</summary>
public enum Screen
{
    /// <summary>390 × 844, with a finger.</summary>
    Phone,

    /// <summary>1280 × 800.</summary>
    Desk,

    /// <summary>1280 × 800 seen at 200 %: 640 × 400 of twice the size.</summary>
    Zoomed,

    /// <summary>1280 × 1024 seen at 400 %: 320 × 256 of four times the size.</summary>
    Smallest,

    /// <summary>The phone, in a browser that runs no script.</summary>
    WithoutScript,
}

/// <summary>
/// Somebody at a screen: finds fields by their label and buttons by their words, and has every page it comes to looked
/// over by axe. A page that is wider than its screen stops the journey too.
/// </summary>
public sealed partial class Walker(IPage page, Screen screen, string address)
{
    // A page looks the same to axe for everybody who comes there again; once for each screen is enough.
    private static readonly HashSet<string> LookedOver = [];

    private const int MostLooks = 60;

    private readonly List<string> _stumbles = [];

    /// <summary>What a visitor would have stumbled over on the way: found by axe, or wider than the screen.</summary>
    public IReadOnlyList<string> Stumbles => _stumbles;

    /// <summary>The page, for what has no words here.</summary>
    public IPage Page { get; } = page;

    /// <summary>Waits until these words stand on a page that tells how far something is. Without script one asks again.</summary>
    public async Task WaitsForAsync(string words)
    {
        for (var times = 0; screen is Screen.WithoutScript && times < MostLooks && !await SeesAsync(words); times++)
        {
            await Page.WaitForTimeoutAsync(250);
            await Page.ReloadAsync();
        }

        await Page.GetByText(words).First.WaitForAsync();
    }

    /// <summary>Opens an address of the house.</summary>
    public async Task OpensAsync(string path)
    {
        await Page.GotoAsync(address + path);
        await ArrivesAsync();
    }

    /// <summary>Signs in as one of the people to get to know in the demo house.</summary>
    public Task SignsInAsync(string key) => SignsInWithAsync(DemoPeople.All.Single(person => person.Key == key).Email);

    /// <summary>Signs in with a work address.</summary>
    public async Task SignsInWithAsync(string email)
    {
        await OpensAsync("/inloggen");
        await FillsAsync("Je e-mailadres op het werk", email);
        await FillsAsync("Je wachtwoord", DemoPeople.Password);
        await PressesAsync("Inloggen");
    }

    /// <summary>Unfolds the menu where the screen is too narrow to show it.</summary>
    public async Task UnfoldsTheMenuAsync()
    {
        var menu = Page.Locator("details.drawer > summary");

        if (await menu.IsVisibleAsync())
        {
            await menu.ClickAsync();
            await IsForEverybodyAsync();
        }
    }

    /// <summary>Signs out.</summary>
    public async Task SignsOutAsync()
    {
        await UnfoldsTheMenuAsync();
        await PressesAsync("Uitloggen");
    }

    /// <summary>Fills a field.</summary>
    public Task FillsAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>Ticks a box or picks a round one.</summary>
    public Task TicksAsync(string label) => Field(label).CheckAsync();

    /// <summary>Picks from a list.</summary>
    public Task PicksAsync(string label, string words) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = words });

    /// <summary>Hands in a file.</summary>
    public Task HandsInAsync(string label, string name, string content) => Field(label).SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

    /// <summary>Presses a button.</summary>
    public Task PressesAsync(string words) => ClicksAsync(Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }));

    /// <summary>Presses the button whose words begin so.</summary>
    public Task PressesStartingAsync(string words) => ClicksAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting(words) }));

    /// <summary>Follows a link.</summary>
    public Task FollowsAsync(string words) => ClicksAsync(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));

    /// <summary>Follows the first link whose words begin so.</summary>
    public Task FollowsFirstAsync(string words) => ClicksAsync(Page.GetByRole(AriaRole.Link, new() { NameRegex = Starting(words) }));

    /// <summary>Follows the first of a list.</summary>
    public Task FollowsFirstRowAsync() => ClicksAsync(Page.Locator(".rows a"));

    /// <summary>Unfolds a part of the page, unless it is open.</summary>
    public async Task UnfoldsAsync(string words)
    {
        var part = Page.Locator("details", new() { Has = Page.Locator("summary").GetByText(words, new() { Exact = true }) });

        if (await part.GetAttributeAsync("open") is null)
        {
            await part.Locator("summary").ClickAsync();
        }
    }

    /// <summary>Whether these words stand on the page.</summary>
    public async Task<bool> SeesAsync(string words) => (await TextAsync()).Contains(words, StringComparison.Ordinal);

    /// <summary>What stands on the page.</summary>
    public async Task<string> TextAsync() => Spaces().Replace(await Page.Locator("body").InnerTextAsync(), " ");

    /// <summary>The heading of the page.</summary>
    public async Task<string> HeadingAsync() => (await Page.Locator("h1").First.InnerTextAsync()).Trim();

    /// <summary>What the house says about the last deed.</summary>
    public async Task<string> SaidAsync() => (await Page.Locator(".said").First.InnerTextAsync()).Trim();

    /// <summary>After something brought a new page: it stands, fits its screen, and axe has nothing against it.</summary>
    public async Task ArrivesAsync()
    {
        await StandsAsync();
        var wide = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        if (wide > 1)
        {
            _stumbles.Add($"{Page.Url} is {wide} pixels wider than the screen ({screen}).");
        }

        if (screen is not Screen.WithoutScript && LookedOver.Add($"{screen} {Identifier().Replace(Page.Url[address.Length..], "")} {await Page.Locator(".wrong, .said").CountAsync() > 0}"))
        {
            await IsForEverybodyAsync();
        }
    }

    /// <summary>Axe looks the page over.</summary>
    public async Task IsForEverybodyAsync() =>
        _stumbles.AddRange((await Page.IsAgainstAsync()).Select(objection => $"{Page.Url} ({screen}) {objection}"));

    /// <summary>
    /// In the few colours that a reader chose, what can be pressed or filled in still has an edge or a line: its ground is
    /// gone. Axe is not asked, because it still sees the colours of before.
    /// </summary>
    public async Task IsClearInFewColoursAsync()
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        var bare = await Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("button, .button, input:not([type=hidden]), select, textarea, a, summary, [aria-current]")]
              .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 1)
              .filter(one => {
                const style = getComputedStyle(one)
                const edges = ["Top", "Right", "Bottom", "Left"].some(side => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0)
                const own = one.matches("input[type=checkbox], input[type=radio], input[type=file], summary, .brand")
                return !edges && !own && !style.textDecorationLine.includes("underline")
              })
              .map(one => one.outerHTML.slice(0, 120))
            """);
        _stumbles.AddRange(bare.Select(one => $"{Page.Url} ({screen}) has no edge in few colours: {one}"));
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None });
    }

    /// <summary>
    /// The page itself is asked, because a page that was loaded very fast may have said so before anybody listened. Where no
    /// script runs the browser cannot wait for it, and is asked again and again.
    /// </summary>
    private async Task StandsAsync()
    {
        if (screen is not Screen.WithoutScript)
        {
            await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
            return;
        }

        for (var times = 0; times < MostLooks; times++)
        {
            if (await IsCompleteAsync())
            {
                return;
            }

            await Page.WaitForTimeoutAsync(250);
        }

        throw new TimeoutException($"{Page.Url} did not come to stand.");
    }

    private async Task<bool> IsCompleteAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("() => document.readyState") == "complete";
        }
        catch (PlaywrightException) when (!Page.IsClosed)
        {
            // The page that was asked made place for the next one.
            return false;
        }
    }

    private async Task ClicksAsync(ILocator what)
    {
        await what.First.ClickAsync();
        await ArrivesAsync();
    }

    private static Regex Starting(string words) => new($"^{Regex.Escape(words)}");

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).First;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[?#].*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
