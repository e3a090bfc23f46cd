using Huiskamer.Staff.Door;

namespace Huiskamer.Browser.Tests.Journeys;

public sealed class SignInTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public Task Somebody_signs_in_and_out_again(Screen screen) => WalksAsync(screen, async walker =>
    {
        await walker.OpensAsync("/huisgesprekken/rondes");
        await walker.SignsInAsync("rondeleider");
        await walker.UnfoldsTheMenuAsync();
        Assert.True(await walker.SeesAsync(DemoPeople.All[0].Name));

        await walker.OpensAsync("/huisgesprekken/rondes");
        Assert.Equal("Gespreksrondes", await walker.HeadingAsync());

        await walker.SignsOutAsync();
        await walker.OpensAsync("/huisgesprekken/rondes");
        Assert.EndsWith("/inloggen", new Uri(walker.Page.Url).AbsolutePath, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_wrong_password_is_told_kindly_and_what_was_typed_stays() => WalksAsync(Screen.Phone, async walker =>
    {
        await walker.OpensAsync("/inloggen");
        await walker.Page.Locator("input[type=email]").FillAsync("iemand@voorbeeld.test");
        await walker.Page.Locator("input[type=password]").FillAsync("koek zonder koffie");
        await walker.PressesAsync("Inloggen");

        Assert.Contains("horen niet bij elkaar", await walker.SaidAsync(), StringComparison.Ordinal);
        Assert.Equal("iemand@voorbeeld.test", await walker.Page.Locator("input[type=email]").InputValueAsync());
    });
}
