namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>Stretches of a round that several journeys walk.</summary>
internal static class RoundWalk
{
    extension(Walker walker)
    {
        /// <summary>The five steps, to the page where the round can be opened.</summary>
        public async Task PreparesARoundAsync(string question)
        {
            await walker.OpensAsync("/huisgesprekken/rondes/nieuw");
            await walker.FillsAsync("Welke vraag staat centraal?", question);
            await walker.FillsAsync("Waarom komen we langs?", "Wij horen graag van u zelf wat wonen hier goed maakt.");
            await walker.PressesAsync("Opslaan en verder");

            Assert.Equal("Wanneer gaan we langs?", await walker.HeadingAsync());
            await walker.PressesAsync("Opslaan en verder");

            Assert.Equal("In welke buurten gaan we langs?", await walker.HeadingAsync());
            await walker.Page.Locator("input[type=checkbox]").First.CheckAsync();
            await walker.FillsAsync("Hoeveel gesprekken hopen we te voeren?", "6");
            await walker.PressesAsync("Opslaan en verder");

            Assert.Equal("Wie gaan er mee?", await walker.HeadingAsync());
            await walker.PressesAsync("Opslaan en verder");

            Assert.Equal("Klopt het zo?", await walker.HeadingAsync());
        }

        /// <summary>From the round that was just opened to its draw.</summary>
        public async Task DrawsAsync(int households)
        {
            await walker.FollowsAsync("Huishoudens loten");
            await walker.FillsAsync("Hoeveel huishoudens nodigen we uit?", $"{households}");
            await walker.PressesAsync("Bekijk wat er gebeurt");
            Assert.True(await walker.SeesAsync("Dit gaat er gebeuren"));

            await walker.PressesAsync("Nu loten");
            Assert.Equal($"Er is geloot: {households} huishoudens zijn gekozen.", await walker.SaidAsync());
        }

        /// <summary>From the draw to the letters on paper; answers their codes.</summary>
        public async Task<IReadOnlyList<string>> WritesLettersAsync(int households)
        {
            await walker.FollowsAsync("Verder naar de brieven");
            await walker.PressesAsync($"{households} brieven maken");
            await walker.FollowsAsync("Bekijken op het scherm");
            return await walker.Page.Locator(".letter .code").AllInnerTextsAsync();
        }
    }
}
