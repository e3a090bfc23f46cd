namespace Huiskamer.Browser.Tests.Journeys;

public sealed class RoundTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_round_leader_prepares_a_round_in_calm_steps_and_opens_it(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.SignsInAsync("rondeleider");
        await walker.PreparesARoundAsync("Wat maakt uw buurt een thuis?");
        await walker.PressesAsync("Ronde openen");

        Assert.Equal("Wat maakt uw buurt een thuis?", await walker.HeadingAsync());
        Assert.True(await walker.SeesAsync("Nu te doen"));
    });

    [Fact]
    public Task The_whole_is_walked_by_keyboard_at_twice_the_size() => WalksAsync(Screen.Zoomed, async walker =>
    {
        await walker.OpensAsync("/inloggen?naar=/huisgesprekken/rondes");
        var person = Staff.Door.DemoPeople.All[0];
        var labels = await walker.Page.Locator("form label").AllInnerTextsAsync();
        await walker.TabsToAsync(labels[0]);
        await walker.TypesAsync(person.Email);
        await walker.TabsToAsync(labels[1]);
        await walker.TypesAsync(Staff.Door.DemoPeople.Password);
        await walker.EntersAsync();

        await walker.TabsToAsync("Naar de inhoud");
        await walker.Page.Keyboard.PressAsync("Enter");
        await walker.TabsToAsync(await walker.SeesAsync("Eerste ronde maken") ? "Eerste ronde maken" : "Nieuwe ronde maken");
        await walker.EntersAsync();
        await walker.TabsToAsync("Welke vraag staat centraal?");
        await walker.TypesAsync("Wat zou u missen als u hier wegging?");
        await walker.TabsToAsync("Waarom komen we langs?");
        await walker.TypesAsync("Wij horen het graag van u zelf.");
        await walker.TabsToAsync("Opslaan en verder");
        await walker.EntersAsync();
        Assert.Equal("Wanneer gaan we langs?", await walker.HeadingAsync());

        await walker.TabsToAsync("Opslaan en verder");
        await walker.EntersAsync();
        Assert.Equal("In welke buurten gaan we langs?", await walker.HeadingAsync());
    });
}
