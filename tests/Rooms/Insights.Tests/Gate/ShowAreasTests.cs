using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Insights.Tests.Gate;

public sealed class ShowAreasTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Households_are_counted_once_however_much_they_said()
    {
        var occasion = A.Occasion();
        var voice = A.New<VoiceId>();
        await house.SavesAsync([occasion, .. Enumerable.Range(0, 9).Select(i => A.Fragment(occasion.Id, $"Iets {i}.", voice))]);
        var visitor = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/buurten");

        Assert.Contains("Er zijn nog te weinig huishoudens om per buurt te laten zien.", visitor.Text);
    }

    [Fact]
    public async Task Asking_per_theme_opens_nothing_that_the_gate_keeps_shut()
    {
        var occasion = A.Occasion();
        var area = A.New<NeighbourhoodId>();
        var said = Enumerable.Range(0, 6).Select(i => A.Fragment(occasion.Id, $"Iets {i}.", neighbourhood: area)).ToList();
        var theme = new Theme(A.New<ThemeId>(), "Buurt " + area.Value.ToString("N")[22..]);
        await house.SavesAsync([occasion, theme, .. said]);
        await house.SavesAsync([.. said.Take(4).Select(f => new FragmentTheme(f.Id, theme.Id))]);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/buurten");
        Assert.Single(visitor.Page.QuerySelectorAll("tbody tr"));

        visitor.Fills("Over welk thema?", theme.Name);
        await visitor.PressesAsync("Laat zien");
        Assert.Empty(visitor.Page.QuerySelectorAll("tbody tr"));
    }
}
