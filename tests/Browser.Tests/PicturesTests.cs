using Huiskamer.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests;

/// <summary>
/// The main screens of the furnished house, on a phone and on a desk. <c>bin/screenshots</c> keeps the pictures by saying
/// where in <c>HUISKAMER_PICTURES</c>.
/// </summary>
public sealed class PicturesTests(BrowserHouse house) : Journey(house)
{
    private const string Earlier = "Wat hebt u van ons nodig, en wat juist niet?";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("HUISKAMER_PICTURES");

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public Task Every_main_screen_fits_and_may_be_shown(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.OpensAsync("/inloggen");
        await KeepsAsync(walker, "inloggen", screen);

        await walker.SignsInAsync("rondeleider");
        await walker.OpensAsync("/");
        await KeepsAsync(walker, "eerste-bladzijde", screen);
        await walker.OpensAsync("/woningen/langst-niet-gesproken");
        await KeepsAsync(walker, "langst-niet-gesproken", screen);

        await walker.OpensAsync("/huisgesprekken/rondes/nieuw");
        await KeepsAsync(walker, "ronde-de-vraag", screen);

        await walker.PreparesARoundAsync("Wat geeft u rust in huis?");
        await KeepsAsync(walker, "ronde-nakijken", screen);

        await walker.PressesAsync("Ronde openen");
        await KeepsAsync(walker, "ronde", screen);
        await walker.OpensAsync("/huisgesprekken/rondes");
        await KeepsAsync(walker, "rondes", screen);

        await walker.FollowsAsync("Wat maakt uw buurt een thuis?");
        await KeepsAsync(walker, "ronde-onderweg", screen);
        await walker.FollowsAsync("Tweetallen");
        await walker.Page.Locator("section:has(.outing)").First.EvaluateAsync("section => section.scrollIntoView()");
        await KeepsAsync(walker, "tweetallen", screen);
        await walker.OpensAsync("/huisgesprekken/bezoeken");
        await walker.FollowsFirstRowAsync();
        await KeepsAsync(walker, "voorbereiden", screen);
        await walker.OpensAsync("/huisgesprekken/kaartjes/tafel");
        await KeepsAsync(walker, "kaartjes", screen);
        await walker.OpensAsync("/inzichten");
        await walker.FollowsAsync(Earlier);
        await walker.FollowsFirstRowAsync();
        await KeepsAsync(walker, "inzicht", screen);
        await walker.OpensAsync("/terugkoppeling");
        await walker.FollowsAsync(Earlier);
        await KeepsAsync(walker, "u-zei-wij-doen", screen);

        await walker.SignsOutAsync();
        await walker.SignsInAsync("directeur");
        await walker.OpensAsync("/overzicht");
        await KeepsAsync(walker, "overzicht", screen);

        await walker.SignsOutAsync();
        await walker.SignsInAsync("beheerder");
        await walker.OpensAsync("/woningen/inlezen");
        await KeepsAsync(walker, "inlezen", screen);
    });

    [Fact]
    public async Task Writing_up_a_talk_may_be_shown()
    {
        var round = await House.RoundAsync("Wat maakt een dag voor u goed?", Stage.OnTheWay);
        var (visit, email) = await House.FirstVisitAsync(round);

        await WalksAsync(Screen.Phone, async walker =>
        {
            await walker.SignsInWithAsync(email);
            await walker.FollowsAsync($"{visit.Street} opschrijven");
            await walker.FollowsAsync("Opschrijven");
            await KeepsAsync(walker, "opschrijven", Screen.Phone);
        });
    }

    private static async Task KeepsAsync(Walker walker, string name, Screen screen)
    {
        if (Folder is { Length: > 0 })
        {
            await walker.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Folder, $"{name}-{(screen is Screen.Phone ? "390" : "1280")}.png"),
                Scale = ScreenshotScale.Css,
                Animations = ScreenshotAnimations.Disabled,
                Caret = ScreenshotCaret.Hide,
            });
        }
    }
}
