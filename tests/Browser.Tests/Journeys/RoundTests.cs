namespace Huiskamer.Browser.Tests.Journeys;

public sealed class RoundTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_round_leader_prepares_a_round_in_calm_steps_opens_it_and_draws(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.SignsInAsync("rondeleider");
        await walker.PreparesARoundAsync("Waar voelt u zich thuis?");
        await walker.PressesAsync("Ronde openen");

        Assert.Equal("Waar voelt u zich thuis?", await walker.HeadingAsync());
        Assert.True(await walker.SeesAsync("Nu te doen: loting"));

        await walker.DrawsAsync(12);
        await walker.FollowsAsync("Zo is er geloot");
        Assert.True(await walker.SeesAsync("Begingetal"));
    });
}
