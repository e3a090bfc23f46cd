using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Tests.Themes;

public sealed class ThemeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[22..];

    [Fact]
    public void A_name_is_tidied_and_must_be_there_and_short()
    {
        Assert.Equal("Contact met ons", Theme.Tidy("  contact   met ons "));
        Assert.Equal(ThemeRefusals.NoName, Theme.WhyNotCall("  "));
        Assert.Equal(ThemeRefusals.NameTooLong, Theme.WhyNotCall(new string('a', 61)));
        Assert.Null(Theme.WhyNotCall(new string('a', 60)));
    }

    [Fact]
    public async Task A_theme_gets_another_name_but_not_one_that_exists()
    {
        var (luisteren, _) = (await SavedAsync("Luisteren"), await SavedAsync("Horen"));
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/themas/{luisteren.Id}");
        visitor.Fills("Hoe heet dit thema?", $"horen {_mark}");
        await visitor.PressesAsync("Naam bewaren");
        Assert.Contains($"Er is al een thema ‘Horen {_mark}’.", visitor.Said);

        visitor.Fills("Hoe heet dit thema?", $"Gehoord worden {_mark}");
        await visitor.PressesAsync("Naam bewaren");
        Assert.Equal("De nieuwe naam staat erin.", visitor.Said);
        Assert.True(visitor.Sees($"Gehoord worden {_mark}"));
    }

    [Fact]
    public async Task Two_themes_become_one_and_no_fragment_is_lost_or_doubled()
    {
        var (gone, stays) = (await SavedAsync("Onderhoud"), await SavedAsync("Reparaties"));
        var occasion = A.Occasion();
        var (one, both) = (A.Fragment(occasion.Id, "Een."), A.Fragment(occasion.Id, "Beide."));
        await house.SavesAsync(occasion, one, both);
        await house.SavesAsync(new FragmentTheme(one.Id, gone.Id), new FragmentTheme(both.Id, gone.Id), new FragmentTheme(both.Id, stays.Id));
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/themas/{gone.Id}");
        visitor.Fills("Met welk thema?", stays.Name);
        await visitor.PressesAsync("Samenvoegen");

        Assert.Equal($"Samengevoegd. Alles staat nu onder ‘{stays.Name}’.", visitor.Said);
        Assert.Equal(2, await house.AskAsync(db => db.FragmentThemes.CountAsync(c => c.Theme == stays.Id)));
        Assert.False(await house.AskAsync(db => db.Themes.AnyAsync(theme => theme.Id == gone.Id)));
    }

    private async Task<Theme> SavedAsync(string name)
    {
        var theme = new Theme(A.New<ThemeId>(), $"{name} {_mark}");
        await house.SavesAsync(theme);
        return theme;
    }
}
