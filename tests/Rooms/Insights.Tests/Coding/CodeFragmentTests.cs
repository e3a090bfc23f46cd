using System.Net;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Tests.Coding;

public sealed class CodeFragmentTests(TestHouse house) : IClassFixture<TestHouse>
{
    private readonly string _mark = Guid.CreateVersion7().ToString("N")[22..];

    [Fact]
    public async Task An_interpreter_gives_every_fragment_a_theme_one_after_the_other()
    {
        var occasion = await SavedAsync("Niemand belt terug.", "De lift is stuk.");
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken");
        await visitor.FollowsAsync("Verder met de 2 zonder thema");
        visitor.Fills("Een nieuw of ander thema", $"  contact {_mark}, Terugbellen {_mark}");
        await visitor.PressesAsync("Bewaren en volgende");
        Assert.Equal("Bewaard.", visitor.Said);

        visitor.Ticks($"Contact {_mark}");
        await visitor.PressesAsync("Bewaren");
        Assert.Equal("Alle uitspraken hebben een thema.", visitor.Said);
        Assert.Equal(3, await house.AskAsync(db => db.FragmentThemes.CountAsync(c =>
            db.Set<Fragment>().Any(f => f.Id == c.Fragment && f.Occasion == occasion.Id))));
        Assert.Equal(1, await house.AskAsync(db => db.Themes.CountAsync(theme => theme.Name == $"Contact {_mark}")));
    }

    [Fact]
    public async Task A_fragment_without_a_theme_is_asked_for_one_or_skipped()
    {
        var occasion = await SavedAsync("Eerste.", "Tweede.");
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken");
        await visitor.FollowsAsync("Verder met de 2 zonder thema");
        var first = visitor.Path;
        await visitor.PressesAsync("Bewaren en volgende");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Kies een thema, of bedenk er een.", visitor.Said);

        await visitor.FollowsAsync("Overslaan");
        Assert.NotEqual(first, visitor.Path);
    }

    [Fact]
    public async Task The_list_shows_fragments_of_one_theme_or_without_any()
    {
        var occasion = await SavedAsync("Over reparaties.", "Over de buurt.");
        var fragment = await house.AskAsync(db => db.Fragments.SingleAsync(f => f.Occasion == occasion.Id && f.Text == "Over reparaties."));
        var theme = new Theme(A.New<ThemeId>(), $"Reparaties {_mark}");
        await house.SavesAsync(theme, new FragmentTheme(fragment.Id, theme.Id));
        var visitor = await house.VisitorAsync(Role.Interpreter);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken");
        visitor.Fills("Welke uitspraken?", theme.Name);
        await visitor.PressesAsync("Laat zien");
        Assert.Contains("Over reparaties.", visitor.Text);
        Assert.DoesNotContain("Over de buurt.", visitor.Text);

        visitor.Fills("Welke uitspraken?", "Nog zonder thema");
        await visitor.PressesAsync("Laat zien");
        Assert.DoesNotContain("Over reparaties.", visitor.Text);
    }

    [Fact]
    public async Task An_area_with_too_few_households_cannot_be_asked_for_even_by_its_number()
    {
        var small = A.New<NeighbourhoodId>();
        var full = A.New<NeighbourhoodId>();
        var fuller = A.New<NeighbourhoodId>();
        var occasion = A.Occasion();
        await house.SavesAsync(occasion);
        await house.SavesAsync([.. Voices(occasion, small, 2), .. Voices(occasion, full, 5), .. Voices(occasion, fuller, 6)]);
        var visitor = await house.VisitorAsync(Role.Interpreter);

        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={small}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={full}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken?buurt={fuller}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData(Role.Director)]
    [InlineData(Role.RoundLeader)]
    [InlineData(Role.Colleague)]
    [InlineData(Role.Administrator)]
    public async Task Only_an_interpreter_reads_all_fragments(Role role)
    {
        var occasion = await SavedAsync("Alleen voor duiders.");
        var visitor = await house.VisitorAsync(role);
        await visitor.OpensAsync($"/inzichten/{occasion.Id}/uitspraken");

        Assert.DoesNotContain("Alleen voor duiders.", visitor.Text);
        Assert.NotEqual("Wat er gezegd werd", visitor.Heading);
    }

    private static IEnumerable<object> Voices(Occasion occasion, NeighbourhoodId area, int voices) =>
        Enumerable.Range(0, voices).Select(_ => A.Fragment(occasion.Id, "Iets.", neighbourhood: area));

    private async Task<Occasion> SavedAsync(params string[] said)
    {
        var occasion = A.Occasion();
        await house.SavesAsync([occasion, .. said.Select(text => A.Fragment(occasion.Id, text))]);
        return occasion;
    }
}
