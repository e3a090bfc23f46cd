namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>Stretches of a round that several journeys walk.</summary>
internal static class RoundWalk
{
    extension(Walker walker)
    {
        /// <summary>From the list of rounds to the page where it can be opened.</summary>
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
    }
}
