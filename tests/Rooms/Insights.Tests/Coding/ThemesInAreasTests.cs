using System.Net;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Insights.Tests.Coding;

/// <summary>Asks for every theme in every area, as somebody would who wants to know what one family said.</summary>
public sealed class ThemesInAreasTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Nothing = [];

    private readonly string _mark = Guid.CreateVersion7().ToString("N")[22..];

    [Fact]
    public async Task A_theme_one_household_spoke_of_is_not_shown_by_area_and_the_page_says_why()
    {
        var (area, other, occasion) = (A.New<NeighbourhoodId>(), A.New<NeighbourhoodId>(), A.Occasion());
        var said = Enumerable.Range(0, 6).Select(i => A.Fragment(occasion.Id, $"Iets {i}.", neighbourhood: area)).ToList();
        var elsewhere = Enumerable.Range(0, 6).Select(i => A.Fragment(occasion.Id, $"Elders {i}.", neighbourhood: other)).ToList();
        var theme = new Theme(A.New<ThemeId>(), $"Buren {_mark}");
        await house.SavesAsync([occasion, theme, .. said, .. elsewhere]);
        await house.SavesAsync(new FragmentTheme(said[0].Id, theme.Id));
        var visitor = await house.VisitorAsync(Role.Interpreter);

        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={area}&thema={theme.Id}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("spraken te weinig huishoudens om per buurt te laten zien", visitor.Text);
        Assert.DoesNotContain("Iets 0.", visitor.Text);

        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?thema={theme.Id}");
        Assert.Contains("Iets 0.", visitor.Text);

        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={area}");
        Assert.Contains("Iets 0.", visitor.Text);
        Assert.DoesNotContain(theme.Name, visitor.Page.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nog geen thema", visitor.Text);
    }

    [Fact]
    public async Task No_theme_in_no_area_shows_fewer_than_five_households()
    {
        var chance = new Random(20270302);
        var visitor = await house.VisitorAsync(Role.Interpreter);

        for (var i = 0; i < LongRun.Count(2, 12); i++)
        {
            await LooksEverywhereAsync(chance, visitor);
        }
    }

    private async Task LooksEverywhereAsync(Random chance, Visitor visitor)
    {
        var occasion = A.Occasion();
        var areas = Enumerable.Range(0, 4).Select(_ => A.New<NeighbourhoodId>()).ToList();
        var themes = Enumerable.Range(0, 3).Select(i => new Theme(A.New<ThemeId>(), $"{i} {A.New<ThemeId>().Value.ToString("N")[22..]}")).ToList();
        var voices = areas.SelectMany(area => Enumerable.Range(0, chance.Next(3, 10)).Select(_ => (Area: area, Voice: A.New<VoiceId>()))).ToList();
        var said = voices
            .SelectMany(one => Enumerable.Range(0, 2).Select(i => A.Fragment(occasion.Id, $"{one.Voice} {i}", one.Voice, one.Area)))
            .ToList();
        var coded = said.Where(_ => chance.Next(4) > 0).Select(fragment => new FragmentTheme(fragment.Id, themes[chance.Next(themes.Count)].Id));
        await house.SavesAsync([occasion, .. themes, .. said]);
        await house.SavesAsync([.. coded]);

        foreach (var area in areas)
        {
            foreach (var theme in themes.Select(theme => theme.Id.ToString()).Prepend("zonder").Prepend(""))
            {
                await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={area}&thema={theme}");
                var households = Heard(visitor).Distinct().Count();

                Assert.True(households is 0 or >= 5, $"{households} households in one area, theme ‘{theme}’");
            }
        }
    }

    private static IEnumerable<string> Heard(Visitor visitor) => visitor.Status is HttpStatusCode.OK
        ? visitor.Page.QuerySelectorAll(".rows .words").Select(words => words.TextContent.Split(' ')[0])
        : Nothing;
}
