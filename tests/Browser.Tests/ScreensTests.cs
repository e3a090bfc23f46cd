using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>The main screens for whoever sees them very large, or in few colours of their own choice.</summary>
public sealed class ScreensTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData("inloggen", null, "/inloggen")]
    [InlineData("antwoord", null, "/antwoord")]
    [InlineData("eerste bladzijde", "huismeester", "/")]
    [InlineData("langst niet gesproken", "huismeester", "/woningen/langst-niet-gesproken")]
    [InlineData("mijn bezoeken", "huismeester", "/huisgesprekken/bezoeken")]
    [InlineData("toezeggingen", "huismeester", "/toezeggingen")]
    [InlineData("huishouden", "wijkadviseur", "/woningen/langst-niet-gesproken?buurt=mijn", ".rows a")]
    [InlineData("overzicht", "directeur", "/overzicht")]
    [InlineData("rondes", "rondeleider", "/huisgesprekken/rondes")]
    [InlineData("inzichten", "duider", "/inzichten")]
    [InlineData("bestanden inlezen", "beheerder", "/woningen/inlezen")]
    [InlineData("buurten", "beheerder", "/woningen/buurten")]
    [InlineData("buurt", "beheerder", "/woningen/buurten", ".rows a")]
    [InlineData("koppelingen", "beheerder", "/koppelingen")]
    [InlineData("nieuwe koppeling", "beheerder", "/koppelingen/nieuw")]
    public Task A_main_screen_fits_at_400_percent_and_is_clear_in_few_colours(
        string name, string? person, string path, string? onwards = null) => WalksAsync(Screen.Smallest, async walker =>
    {
        if (person is not null)
        {
            await walker.SignsInAsync(person);
        }

        await walker.OpensAsync(path);

        if (onwards is not null)
        {
            await walker.FollowsFirstRowAsync();
        }

        await walker.IsClearInFewColoursAsync();
    }, name);

    [Fact]
    public async Task The_screens_of_a_round_fit_at_400_percent_and_are_clear_in_few_colours()
    {
        var round = await House.RoundAsync("Wat maakt uw straat bijzonder?", Stage.Decided);
        string[] screens =
        [
            $"/huisgesprekken/rondes/{round}",
            $"/huisgesprekken/rondes/{round}/loting",
            $"/huisgesprekken/rondes/{round}/loting/1",
            $"/huisgesprekken/rondes/{round}/antwoorden",
            $"/huisgesprekken/rondes/{round}/tweetallen",
            $"/inzichten/{round}",
            $"/inzichten/{round}/uitspraken",
            $"/terugkoppeling/{round}",
            $"/terugkoppeling/{round}/besluit",
            $"/terugkoppeling/{round}/huishoudens",
            $"/terugkoppeling/{round}/verzenden",
        ];

        await WalksAsync(Screen.Smallest, async leader =>
        {
            await leader.SignsInAsync("rondeleider");

            foreach (var screen in screens)
            {
                await leader.OpensAsync(screen);
                await leader.IsClearInFewColoursAsync();
            }
        });
    }

    [Fact]
    public async Task Writing_up_fits_at_400_percent_and_is_clear_in_few_colours()
    {
        var round = await House.RoundAsync("Wat wilt u nooit meer meemaken?", Stage.OnTheWay);
        var (visit, email) = await House.FirstVisitAsync(round);

        await WalksAsync(Screen.Smallest, async colleague =>
        {
            await colleague.SignsInWithAsync(email);
            await colleague.FollowsAsync($"{visit.Street} opschrijven");
            await colleague.IsClearInFewColoursAsync();
            await colleague.FollowsAsync("Opschrijven");
            await colleague.IsClearInFewColoursAsync();
        });
    }
}
