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

    [Fact]
    public async Task The_pairs_of_a_bigger_round_come_while_the_round_leader_looks_on()
    {
        var round = await House.RoundAsync("Waar wordt u vrolijk van?", Stage.Answered, invited: 75);

        await WalksAsync(Screen.Phone, async leader =>
        {
            await leader.SignsInAsync("rondeleider");
            await leader.OpensAsync($"/huisgesprekken/rondes/{round}/tweetallen/maken");
            await leader.PressesAsync("Tweetallen maken");
            Assert.True(await leader.SeesAsync("Je mag deze bladzijde sluiten"));

            await leader.Page.GetByText("nooit eerder samen").First.WaitForAsync(new() { Timeout = 120_000 });
            await leader.ArrivesAsync();
            Assert.True(await leader.SeesAsync("Vaststellen"));
        });
    }
}
