namespace Huiskamer.Browser.Tests.Journeys;

public sealed class ReplyTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WithoutScript)]
    public async Task A_tenant_gets_a_letter_and_answers_without_an_account(Screen screen)
    {
        IReadOnlyList<string> codes = [];

        await WalksAsync(Screen.Desk, async leader =>
        {
            await leader.SignsInAsync("rondeleider");
            await leader.PreparesARoundAsync("Wat hebt u van ons nodig?");
            await leader.PressesAsync("Ronde openen");
            await leader.DrawsAsync(6);
            codes = await leader.WritesLettersAsync(6);
            Assert.Equal(6, codes.Distinct().Count());
        });

        await WalksAsync(screen, async tenant =>
        {
            await AnswersWithAsync(tenant, codes[0].ToLowerInvariant());
            await tenant.TicksAsync("Ja, u bent welkom");
            await tenant.PressesAsync("Antwoord versturen");
            Assert.Contains("Kruis minstens één halve dag aan", await tenant.SaidAsync(), StringComparison.Ordinal);

            await tenant.TicksAsync("dinsdagochtend");
            await tenant.TicksAsync("vrijdagmiddag");
            await tenant.PressesAsync("Antwoord versturen");
            Assert.StartsWith("Dank u wel!", await tenant.SaidAsync(), StringComparison.Ordinal);
            Assert.True(await tenant.SeesAsync("U antwoordde: ja, op dinsdagochtend en vrijdagmiddag."));

            await tenant.TicksAsync("Nee, deze keer niet");
            await tenant.PressesAsync("Antwoord versturen");
            Assert.True(await tenant.SeesAsync("U antwoordde: liever niet."));
        });

        await WalksAsync(screen, async neighbour =>
        {
            await AnswersWithAsync(neighbour, "AAAA-BBBB-CCCC");
            Assert.Equal("Kreeg u een brief van ons?", await neighbour.HeadingAsync());

            await AnswersWithAsync(neighbour, codes[1]);
            await neighbour.TicksAsync("Nee, en vraag het mij liever niet meer");
            await neighbour.PressesAsync("Antwoord versturen");
            Assert.Equal("Dank u wel. Wij nodigen u niet meer uit.", await neighbour.SaidAsync());
        });

        await WalksAsync(screen, async neighbour =>
        {
            await AnswersWithAsync(neighbour, codes[1]);
            Assert.True(await neighbour.SeesAsync("Kiest u iets anders, dan vervalt wat u eerder vroeg."));
            await neighbour.TicksAsync("Nee, deze keer niet");
            await neighbour.PressesAsync("Antwoord versturen");
            Assert.Equal(
                "Dank u wel. Wij hebben uw antwoord genoteerd. Een volgende keer mogen wij u weer een brief sturen.", await neighbour.SaidAsync());
        });
    }

    private static async Task AnswersWithAsync(Walker tenant, string code)
    {
        await tenant.OpensAsync("/antwoord");
        await tenant.FillsAsync("De code uit uw brief", code);
        await tenant.PressesAsync("Verder");
    }
}
