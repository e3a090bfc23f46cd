using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>Walking with nothing but the keys. Wherever the tab key stops on its way, the focus must be seen.</summary>
internal static class Keyboard
{
    private const int MostSteps = 300;

    private const string OnWhat =
        """
        () => {
          const on = document.activeElement
          const name = on.getAttribute("aria-label") || on.labels?.[0]?.innerText || on.innerText || ""
          const box = on.getBoundingClientRect()
          const style = getComputedStyle(on)
          const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
          const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
          const group = on.type === "radio" ? [...document.getElementsByName(on.name)].map(one => one.labels[0].innerText.trim()) : []
          return { name: name.replace(/\s+/g, " ").trim(), isSeen: on === document.body || (drawn && inSight), group }
        }
        """;

    extension(Walker walker)
    {
        /// <summary>Goes on with the tab key until the thing with these words has the focus.</summary>
        public Task TabsToAsync(string words) => walker.TabsToAsync(on => on.Name == words, words);

        /// <summary>Tabs to a field and types in it.</summary>
        public async Task TypesAsync(string label, string words)
        {
            await walker.TabsToAsync(label);
            await walker.Page.Keyboard.PressAsync("Control+A");
            await walker.Page.Keyboard.TypeAsync(words);
        }

        /// <summary>Tabs to a square box whose words begin so, and turns it over.</summary>
        public async Task TicksByKeyAsync(string label)
        {
            await walker.TabsToAsync(on => on.Name.StartsWith(label, StringComparison.Ordinal), label);
            await walker.Page.Keyboard.PressAsync("Space");
        }

        /// <summary>Tabs to a row of round boxes and goes down it with the arrows to this one.</summary>
        public async Task ChoosesAsync(string label)
        {
            await walker.TabsToAsync(on => on.Group.Contains(label), label);

            for (var steps = 0; steps < MostSteps && (await walker.OnWhatAsync()).Name != label; steps++)
            {
                await walker.Page.Keyboard.PressAsync("ArrowDown");
            }

            await walker.Page.Keyboard.PressAsync("Space");
        }

        /// <summary>Tabs to what folds open, and opens it.</summary>
        public async Task UnfoldsByKeyAsync(string words)
        {
            await walker.TabsToAsync(words);
            await walker.Page.Keyboard.PressAsync("Enter");
        }

        /// <summary>Tabs to a button or link, presses Enter and comes to the next page.</summary>
        public async Task EntersAsync(string words)
        {
            await walker.TabsToAsync(words);
            await walker.EntersHereAsync();
        }

        /// <summary>Presses Enter where the focus is and comes to the next page.</summary>
        public async Task EntersHereAsync()
        {
            await walker.Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes' }");
            await walker.Page.Keyboard.PressAsync("Enter");
            await walker.Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await walker.ArrivesAsync();
        }

        private async Task TabsToAsync(Func<Focus, bool> isThere, string words)
        {
            for (var steps = 0; steps < MostSteps; steps++)
            {
                await walker.Page.Keyboard.PressAsync("Tab");
                var on = await walker.OnWhatAsync();
                Assert.True(on.IsSeen, $"Nobody sees that the focus is on ‘{on.Name}’ at {walker.Page.Url}.");

                if (isThere(on))
                {
                    return;
                }
            }

            Assert.Fail($"The tab key does not come to ‘{words}’ on {walker.Page.Url}.");
        }

        private Task<Focus> OnWhatAsync() => walker.Page.EvaluateAsync<Focus>(OnWhat);
    }

    /// <summary>What has the focus.</summary>
    private sealed class Focus
    {
        public string Name { get; set; } = "";

        public bool IsSeen { get; set; }

        public string[] Group { get; set; } = [];
    }
}
