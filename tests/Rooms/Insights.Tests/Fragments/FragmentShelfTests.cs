using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Insights.Tests.Fragments;

public sealed class FragmentShelfTests(TestHouse house) : IClassFixture<TestHouse>
{
    private readonly OccasionId _occasion = A.New<OccasionId>();

    [Fact]
    public async Task An_occasion_that_is_opened_twice_is_one_occasion_with_the_last_title()
    {
        await DoesAsync(async shelf =>
        {
            await shelf.OpenAsync(_occasion, "De vraag?", A.March, CancellationToken.None);
            await shelf.OpenAsync(_occasion, "De vraag!", A.March, CancellationToken.None);
        });
        await DoesAsync(shelf => shelf.OpenAsync(_occasion, "Een andere vraag?", A.March, CancellationToken.None));

        Assert.Equal("Een andere vraag?", (await house.AskAsync(db => db.Occasions.SingleAsync(o => o.Id == _occasion))).Title);
    }

    [Fact]
    public async Task What_is_placed_is_cleaned_and_counted_by_household()
    {
        var voice = A.New<VoiceId>();
        await PlacesAsync(
            A.Said("Bij Boterbloem op nummer 12 tocht het.", voice: voice) with { LeaveOut = ["Boterbloem"] },
            A.Said("Niemand belt terug.", FragmentKind.PainPoint, voice),
            A.Said("   "),
            A.Said("De huismeester is fijn.", FragmentKind.GoesWell));

        Assert.Contains("Bij […] op […] tocht het.", await TextsAsync());
        Assert.Equal(new HarvestCounts(3, 2, 0), await house.AskAsync<IFragmentShelf, HarvestCounts>(
            shelf => shelf.CountAsync(_occasion, CancellationToken.None)));
    }

    [Fact]
    public async Task Neither_its_number_nor_the_journal_tells_when_and_by_whom_something_was_placed()
    {
        await PlacesAsync(A.Said("Het trapportaal is donker."));
        var placed = await house.AskAsync(db => db.Fragments.SingleAsync(f => f.Occasion == _occasion));

        Assert.Equal(4, placed.Id.Value.Version);
        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(line => line.SubjectId == placed.Id.Value)));
    }

    [Fact]
    public async Task Rewriting_keeps_what_is_still_there_with_its_themes_and_doubles_nothing()
    {
        var voice = A.New<VoiceId>();
        await PlacesAsync(A.Said("Dit blijft.", voice: voice), A.Said("Dit gaat weg.", voice: voice), A.Said("Van een ander."));
        var kept = await house.AskAsync(db => db.Fragments.SingleAsync(f => f.Occasion == _occasion && f.Text == "Dit blijft."));
        var theme = new Theme(A.New<ThemeId>(), "Luisteren " + _occasion.Value.ToString("N")[20..]);
        await house.SavesAsync(theme, new FragmentTheme(kept.Id, theme.Id));

        NewFragment[] now = [A.Said("Dit blijft. "), A.Said("Dit is nieuw.", FragmentKind.PainPoint)];
        await DoesAsync(shelf => shelf.RewriteAsync(_occasion, voice, now, CancellationToken.None));
        await DoesAsync(shelf => shelf.RewriteAsync(_occasion, voice, now, CancellationToken.None));

        Assert.Equal(["Dit blijft.", "Dit is nieuw.", "Van een ander."], (await TextsAsync()).Order());
        Assert.True(await house.AskAsync(db => db.FragmentThemes.AnyAsync(c => c.Fragment == kept.Id)));
        Assert.Equal(2, await house.AskAsync(db => db.Fragments.CountAsync(f => f.Voice == voice)));
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_and_the_rest_stays()
    {
        var voice = A.New<VoiceId>();
        await PlacesAsync(A.Said("Haal dit weg.", voice: voice), A.Said("Van een ander."));
        await DoesAsync(shelf => shelf.RewriteAsync(_occasion, voice, [], CancellationToken.None));

        Assert.Equal(["Van een ander."], await TextsAsync());
    }

    [Fact]
    public void Fragments_stand_in_an_order_that_does_not_follow_the_clock()
    {
        var said = Enumerable.Range(0, 50).Select(_ => A.Fragment(_occasion, "Iets")).ToList();

        Assert.NotEqual(said.OrderBy(f => f.Id.Value).Select(f => f.Id), said.OrderBy(f => f.Place).Select(f => f.Id));
    }

    private async Task PlacesAsync(params NewFragment[] fragments)
    {
        await house.SavesAsync(new Occasion(_occasion, "De vraag?", A.March));
        await DoesAsync(shelf => shelf.PlaceAsync(_occasion, fragments, CancellationToken.None));
    }

    private async Task DoesAsync(Func<IFragmentShelf, Task> deed)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<IFragmentShelf>());
        await scope.ServiceProvider.GetRequiredService<HouseDb>().SaveChangesAsync();
    }

    private Task<List<string>> TextsAsync() =>
        house.AskAsync(db => db.Fragments.Where(f => f.Occasion == _occasion).Select(f => f.Text).ToListAsync());
}
