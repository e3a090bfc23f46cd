namespace Huiskamer.Browser.Tests.Journeys;

public sealed class VisitTests(BrowserHouse house) : Journey(house)
{
    [Fact]
    public async Task Somebody_who_was_out_prepares_a_visit_and_writes_up_what_was_said()
    {
        var round = await House.RoundAsync("Bij wie belt u aan als er iets is?", Stage.OnTheWay);
        var (visit, email) = await House.FirstVisitAsync(round);

        await WalksAsync(Screen.Phone, async colleague =>
        {
            await colleague.SignsInWithAsync(email);
            await colleague.FollowsAsync($"{visit.Street} opschrijven");
            Assert.True(await colleague.SeesAsync("Wat je aan de deur zegt"));
            Assert.True(await colleague.SeesAsync("Wat we hier nog beloofd hebben"));

            await colleague.FollowsAsync("Opschrijven");
            await colleague.PressesAsync("Opslaan");
            Assert.Contains("Meer hoeft niet.", await colleague.SaidAsync(), StringComparison.Ordinal);

            await colleague.FillsAsync("Wat vertelde de huurder?", "Een warm gesprek over vroeger, en over het donkere achterpad.");
            await colleague.UnfoldsAsync("Uitspraken die we willen onthouden");
            await colleague.FillsAsync("Wat gaat er goed?", "De buren letten op elkaar.");
            await colleague.FillsAsync("Waar zit de pijn?", "’s Avonds is het achterpad te donker.");
            await colleague.UnfoldsAsync("Iets toegezegd");
            await colleague.FillsAsync("Wat hebben jullie toegezegd?", "Doorgeven dat de lamp het niet doet.");
            await colleague.PicksAsync("Wie doet het?", "Ik");
            await colleague.FillsAsync("Voor welke dag?", "2027-03-12");
            await colleague.UnfoldsAsync("Hoe het voor jezelf was");
            await colleague.FillsAsync("Hoe was het voor jezelf?", "Spannend, en mooi.");
            await colleague.PressesAsync("Opslaan");
            Assert.Equal("Het staat erin", await colleague.HeadingAsync());

            await colleague.FollowsAsync("Klaar");
            Assert.False(await colleague.SeesAsync($"{visit.Street} opschrijven"));
            await colleague.FollowsAsync("Doorgeven dat de lamp het niet doet.");
            Assert.Equal("Wat je beloofde", await colleague.HeadingAsync());
        });
    }

    [Fact]
    public async Task Nobody_home_is_said_in_two_presses_and_can_be_put_back()
    {
        var round = await House.RoundAsync("Wie zou u nog eens willen spreken?", Stage.OnTheWay);
        var (visit, email) = await House.FirstVisitAsync(round);

        await WalksAsync(Screen.Phone, async colleague =>
        {
            await colleague.SignsInWithAsync(email);
            await colleague.FollowsAsync($"{visit.Street} opschrijven");
            await colleague.FollowsAsync("Niet gesproken?");
            await colleague.PressesAsync("Niemand thuis");
            Assert.True(await colleague.SeesAsync("We deden een kaartje in de bus"));

            await colleague.PressesAsync("Klopt niet, zet terug");
            Assert.True(await colleague.SeesAsync("Kies wat er gebeurde."));
        });
    }
}
