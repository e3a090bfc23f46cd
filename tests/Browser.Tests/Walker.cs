using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
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
}

/// <summary>
/// Somebody at a screen: finds fields by their label and buttons by their words, and has every page it comes to looked
/// over by axe. A page that is wider than its screen stops the journey too.
/// </summary>
public sealed partial class Walker(IPage page, Screen screen, string address)
{
    // A page looks the same to axe for everybody who comes there again; once for each screen is enough.
    private static readonly HashSet<string> LookedOver = [];

    private readonly List<string> _stumbles = [];

    /// <summary>What a visitor would have stumbled over on the way: found by axe, or wider than the screen.</summary>
    public IReadOnlyList<string> Stumbles => _stumbles;

    /// <summary>The page, for what has no words here.</summary>
    public IPage Page { get; } = page;

    /// <summary>Opens an address of the house.</summary>
    public async Task OpensAsync(string path)
    {
        await Page.GotoAsync(address + path);
        await ArrivesAsync();
    }

    /// <summary>Signs in as one of the people of the demo house.</summary>
    public async Task SignsInAsync(string key)
    {
        var person = DemoPeople.All.Single(person => person.Key == key);
        await OpensAsync("/inloggen");
        await Page.Locator("input[type=email]").FillAsync(person.Email);
        await Page.Locator("input[type=password]").FillAsync(DemoPeople.Password);
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
    public async Task PressesAsync(string words)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();
        await ArrivesAsync();
    }

    /// <summary>Follows a link.</summary>
    public async Task FollowsAsync(string words)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();
        await ArrivesAsync();
    }

    /// <summary>Whether these words stand on the page.</summary>
    public async Task<bool> SeesAsync(string words) => (await TextAsync()).Contains(words, StringComparison.Ordinal);

    /// <summary>What stands on the page.</summary>
    public async Task<string> TextAsync() => Spaces().Replace(await Page.Locator("body").InnerTextAsync(), " ");

    /// <summary>The heading of the page.</summary>
    public async Task<string> HeadingAsync() => (await Page.Locator("h1").First.InnerTextAsync()).Trim();

    /// <summary>What the house says about the last deed.</summary>
    public async Task<string> SaidAsync() => (await Page.Locator(".said").First.InnerTextAsync()).Trim();

    /// <summary>With nothing but the tab key: goes on until the thing with these words has the focus, which must be seen.</summary>
    public async Task TabsToAsync(string words)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var on = await Page.EvaluateAsync<string>(
                """
                () => {
                  const on = document.activeElement
                  const name = on.getAttribute("aria-label") || on.labels?.[0]?.innerText || on.innerText || ""
                  return name.replace(/\s+/g, " ").trim()
                }
                """);

            if (on == words)
            {
                await FocusIsSeenAsync(words);
                return;
            }
        }

        Assert.Fail($"The tab key does not come to ‘{words}’ on {Page.Url}.");
    }

    /// <summary>Presses Enter on what has the focus, and comes to the next page.</summary>
    public async Task EntersAsync()
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes' }");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ArrivesAsync();
    }

    /// <summary>Types where the focus is.</summary>
    public Task TypesAsync(string words) => Page.Keyboard.TypeAsync(words);

    /// <summary>After something brought a new page: it stands, fits its screen, and axe has nothing against it.</summary>
    public async Task ArrivesAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        var wide = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        if (wide > 1)
        {
            _stumbles.Add($"{Page.Url} is {wide} pixels wider than the screen ({screen}).");
        }

        if (LookedOver.Add($"{screen} {Identifier().Replace(Page.Url[address.Length..], "…")} {await Page.Locator(".wrong, .said").CountAsync() > 0}"))
        {
            await IsForEverybodyAsync();
        }
    }

    /// <summary>Axe looks the page over.</summary>
    public async Task IsForEverybodyAsync()
    {
        var found = await Page.RunAxe();
        _stumbles.AddRange(found.Violations.Select(v => $"{Page.Url} ({screen}) {v.Id}: {v.Help}\n" + string.Join(
            '\n', v.Nodes.Take(3).Select(node => $"    {node.Html}\n      {node.Any.Concat(node.All).FirstOrDefault()?.Message}"))));
    }

    private async Task FocusIsSeenAsync(string words)
    {
        var seen = await Page.EvaluateAsync<bool>(
            """
            () => {
              const box = document.activeElement.getBoundingClientRect()
              const style = getComputedStyle(document.activeElement)
              const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
              return drawn && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
            }
            """);
        Assert.True(seen, $"Nobody sees that the focus is on ‘{words}’ at {Page.Url}.");
    }

    private ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).First;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[?#].*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
