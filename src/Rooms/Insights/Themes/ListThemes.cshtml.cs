using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Insights.Themes;

[Allow(Role.Interpreter)]
internal sealed class ListThemesPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Themes { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var coded = db.FragmentThemes;
        Themes = await db.Themes
            .OrderBy(theme => theme.Name)
            .Select(theme => new Row(theme.Id, theme.Name, coded.Count(c => c.Theme == theme.Id)))
            .PageAsync(Number, cancel);

        return true;
    }

    public sealed record Row(ThemeId Id, string Name, int Fragments)
    {
        public string InWords => Foundation.Time.InWords.Count(Fragments, "uitspraak", "uitspraken");
    }
}
