using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Gate;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Coding;

[Allow(Role.Interpreter)]
internal sealed class ListFragmentsPage(HouseDb db, AreaCounts areas, INeighbourhoods neighbourhoods) : RoomPage
{
    private const string WithoutTheme = "zonder";

    [BindProperty(SupportsGet = true, Name = "occasion")]
    public OccasionId Id { get; set; }

    /// <summary>A theme's id, or "zonder".</summary>
    [BindProperty(SupportsGet = true, Name = "thema")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "buurt")]
    public NeighbourhoodId? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public Occasion Occasion { get; private set; } = null!;

    public int Uncoded { get; private set; }

    public FragmentId? First { get; private set; }

    public PageOf<Row> Fragments { get; private set; } = null!;

    /// <summary>Nothing while one area is chosen.</summary>
    public ILookup<FragmentId, string>? ThemesOf { get; private set; }

    /// <summary>Whether too few households of the chosen area spoke about the chosen theme.</summary>
    public bool IsTooFew { get; private set; }

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Occasions.AsNoTracking().SingleOrDefaultAsync(occasion => occasion.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Occasion = found;
        var gated = await areas.OfAsync(Id, theme: null, cancel);

        // An area behind the gate is not there, also not for somebody who knows its number.
        if (Area is { } area && !gated.Shows(area))
        {
            return false;
        }

        // Many may have spoken there, and one of them about this theme.
        IsTooFew = Area is { } chosen && !(await areas.OfAsync(OfTheme(), cancel)).Shows(chosen);
        Uncoded = await db.Uncoded(Id).CountAsync(cancel);
        First = await db.Uncoded(Id).OrderBy(f => f.Place).ThenBy(f => f.Id).Select(f => (FragmentId?)f.Id).FirstOrDefaultAsync(cancel);
        Fragments = await Asked()
            .OrderBy(f => f.Place)
            .ThenBy(f => f.Id)
            .Select(f => new Row(f.Id, f.Kind, f.Text))
            .PageAsync(Number, cancel, size: 25);
        // Beside the words of one area a theme would say the same as asking for the two together.
        ThemesOf = Area is null ? await db.ThemesOfAsync([.. Fragments.Rows.Select(row => row.Id)], cancel) : null;
        await ChoicesAsync(gated, cancel);
        return true;
    }

    private IQueryable<Fragment> OfTheme() => Theme switch
    {
        WithoutTheme => db.Uncoded(Id),
        _ when Guid.TryParse(Theme, out var theme) => db.About(Id, new ThemeId(theme)),
        _ => db.Fragments.Where(f => f.Occasion == Id),
    };

    private IQueryable<Fragment> Asked() => (Area, IsTooFew) switch
    {
        (null, _) => OfTheme(),
        (_, true) => OfTheme().Where(_ => false),
        ({ } area, false) => OfTheme().Where(f => f.Neighbourhood == area),
    };

    public string UnderneathOf(Row row) => ThemesOf is null
        ? row.Kind.InWords()
        : string.Join(" · ", ThemesOf[row.Id].DefaultIfEmpty("nog geen thema").Prepend(row.Kind.InWords()));

    private async Task ChoicesAsync(Gated<NeighbourhoodId> gated, CancellationToken cancel)
    {
        var themes = await db.Themes.AsNoTracking().OrderBy(theme => theme.Name).ToListAsync(cancel);
        var chosen = Guid.TryParse(Theme, out var id) ? new ThemeId(id) : (ThemeId?)null;
        var choices = ThemeChoices.From(themes, chosen, "Alle uitspraken").ToList();
        choices.Insert(1, new SelectListItem("Nog zonder thema", WithoutTheme, Theme == WithoutTheme));
        Themes = choices;

        Areas =
        [
            new SelectListItem("Alle buurten", ""),
            .. (await neighbourhoods.AllAsync(cancel))
                .Where(one => gated.Shows(one.Id))
                .Select(one => new SelectListItem(one.Name, one.Id.ToString(), one.Id == Area)),
        ];
    }

    public sealed record Row(FragmentId Id, FragmentKind Kind, string Text);
}
