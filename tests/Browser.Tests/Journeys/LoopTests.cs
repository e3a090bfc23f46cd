namespace Huiskamer.Browser.Tests.Journeys;

public sealed class LoopTests(BrowserHouse house) : Journey(house)
{
    [Fact]
    public async Task A_director_decides_and_the_round_leader_tells_everybody_who_took_part()
    {
        var round = await House.RoundAsync("Wat mogen wij nooit veranderen?", Stage.Held);
        await House.LearnsAsync(round, "Bewoners willen zelf hun gang verven.");

        await WalksAsync(Screen.Desk, async director =>
        {
            await director.SignsInAsync("directeur");
            await director.OpensAsync($"/terugkoppeling/{round}");
            await director.FollowsAsync("Besluit nemen");
            await director.TicksAsync("Nee, want …");
            await director.FillsAsync("Wat doen we, of wat doen we niet?", "De gang verven kan dit jaar niet.");
            await director.FillsAsync("Voor welke dag?", "2027-09-01");
            await director.PressesAsync("Besluit bewaren");
            Assert.Contains("Schrijf op waarom niet.", await director.SaidAsync(), StringComparison.Ordinal);

            await director.FillsAsync("Waarom niet, of waarom nog niet?", "de muren zijn van een andere eigenaar.");
            await director.PressesAsync("Besluit bewaren");
            await director.FollowsAsync("Terugkoppeling plannen");
            await director.FillsAsync("Wanneer weet iedereen het, uiterlijk?", "2027-03-20");
            await director.PressesAsync("Plan bewaren");
            Assert.True(await director.SeesAsync("Iedereen hoort het met een brief"));
        });

        await WalksAsync(Screen.Desk, async leader =>
        {
            await leader.SignsInAsync("rondeleider");
            await leader.OpensAsync($"/terugkoppeling/{round}");
            await leader.FollowsAsync("Brieven versturen");
            await leader.FollowsAsync("Eerst op het scherm lezen");
            Assert.True(await leader.SeesAsync("De gang verven kan dit jaar niet."));

            await leader.OpensAsync($"/terugkoppeling/{round}/huishoudens");
            await leader.FollowsFirstRowAsync();
            await leader.TicksAsync("Per telefoon");
            await leader.PressesAsync("Ja, dit huishouden weet het");
            Assert.Equal("Opgeschreven. Dit huishouden weet het.", await leader.SaidAsync());

            await leader.OpensAsync($"/terugkoppeling/{round}/verzenden");
            await leader.PressesStartingAsync("Ja, ");
            Assert.Contains("per brief van", await leader.SaidAsync(), StringComparison.Ordinal);
            await leader.OpensAsync($"/terugkoppeling/{round}");
            Assert.True(await leader.SeesAsync("Wie meedeed, heeft gehoord wat ermee gedaan is."));
        });
    }

    [Fact]
    public async Task A_round_closes_when_everybody_knows_and_not_before()
    {
        var round = await House.RoundAsync("Wat vergeten wij u steeds te vragen?", Stage.Decided);

        await WalksAsync(Screen.Phone, async leader =>
        {
            await leader.SignsInAsync("rondeleider");
            await leader.OpensAsync($"/huisgesprekken/rondes/{round}/sluiten");
            Assert.False(await leader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ronde sluiten" }).IsVisibleAsync());

            await leader.FollowsAsync("Naar de terugkoppeling");
            await leader.FollowsAsync("Brieven versturen");
            await leader.PressesStartingAsync("Ja, ");

            await leader.OpensAsync($"/huisgesprekken/rondes/{round}");
            Assert.True(await leader.SeesAsync("Nu te doen: afsluiten"));
            await leader.FollowsAsync("Ronde sluiten");
            await leader.PressesAsync("Ronde sluiten");
            Assert.True(await leader.SeesAsync("Deze ronde is gesloten op dinsdag 2 maart 2027."));
        });
    }
}
