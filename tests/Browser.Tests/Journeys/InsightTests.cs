namespace Huiskamer.Browser.Tests.Journeys;

public sealed class InsightTests(BrowserHouse house) : Journey(house)
{
    [Fact]
    public async Task An_interpreter_gives_what_was_said_its_themes_and_makes_an_insight_with_for_and_against()
    {
        var round = await House.RoundAsync("Wat houdt u hier?", Stage.Held);

        await WalksAsync(Screen.Desk, async interpreter =>
        {
            await interpreter.SignsInAsync("duider");
            await interpreter.OpensAsync("/inzichten");
            await interpreter.OpensAsync($"/inzichten/{round}");
            await interpreter.FollowsFirstAsync("Thema’s kiezen");
            await interpreter.FollowsFirstAsync("Verder met de");
            await interpreter.FillsAsync("Een nieuw of ander thema", "Ontmoeten");
            await interpreter.PressesAsync("Bewaren en volgende");
            await interpreter.TicksAsync("Ontmoeten");
            await interpreter.PressesAsync("Bewaren en volgende");
            Assert.Equal("Bewaard.", await interpreter.SaidAsync());

            await interpreter.OpensAsync($"/inzichten/{round}");
            await interpreter.FollowsAsync("Inzicht maken");
            await interpreter.PicksAsync("Uit welke uitspraken kies je?", "Ontmoeten");
            await interpreter.PressesAsync("Laat zien");
            await interpreter.FillsAsync("Wat leren we, in één zin?", "Mensen blijven om de mensen.");
            await interpreter.Page.Locator(".ground").Nth(0).GetByLabel("Ervoor").CheckAsync();
            await interpreter.Page.Locator(".ground").Nth(1).GetByLabel("Ertegen").CheckAsync();
            await interpreter.PressesAsync("Inzicht bewaren");

            Assert.Equal("Mensen blijven om de mensen.", await interpreter.HeadingAsync());
            Assert.True(await interpreter.SeesAsync("Rust op 2 uitspraken"));
        });
    }
}
