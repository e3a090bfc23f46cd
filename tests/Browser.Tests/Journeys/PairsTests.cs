namespace Huiskamer.Browser.Tests.Journeys;

public sealed class PairsTests(BrowserHouse house) : Journey(house)
{
    [Fact]
    public async Task A_round_leader_makes_unexpected_pairs_moves_a_visit_and_settles_the_plan()
    {
        var round = await House.RoundAsync("Wat zou u als eerste veranderen?", Stage.Answered);

        await WalksAsync(Screen.Desk, async leader =>
        {
            await leader.SignsInAsync("rondeleider");
            await leader.OpensAsync($"/huisgesprekken/rondes/{round}");
            await leader.FollowsAsync("Tweetallen maken");
            await leader.FollowsAsync("Tweetallen maken");
            await leader.PressesAsync("Tweetallen maken");
            await leader.Page.GetByText("nooit eerder samen").First.WaitForAsync();
            await leader.ArrivesAsync();

            await leader.FollowsFirstAsync("Verplaatsen van");
            await leader.TicksAsync("De huurder weet ervan en vindt het goed");
            await leader.PressesAsync("Bezoek verplaatsen");
            Assert.Equal("Tweetallen", await leader.HeadingAsync());

            await leader.PressesAsync("Vaststellen");
            Assert.StartsWith("Vastgesteld:", await leader.SaidAsync(), StringComparison.Ordinal);

            await leader.FollowsAsync("Naar de dagbladen");
            await leader.FollowsAsync("Alle dagbladen");
            Assert.True(await leader.SeesAsync("Wat heeft deze huurder nu echt nodig?"));
        });
    }
}
