using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Gate;

[Allow(Role.Interpreter, Role.RoundLeader, Role.Director)]
internal sealed class ShowAreasPage(HouseDb db, AreaCounts areas, INeighbourhoods neighbourhoods) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "occasion")]
    public OccasionId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "thema")]
    public ThemeId? Theme { get; set; }

    public Occasion Occasion { get; private set; } = null!;

    public Gated<NeighbourhoodId> Gated { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    private IReadOnlyDictionary<NeighbourhoodId, string> Names { get; set; } = null!;

    public string NameOf(NeighbourhoodId area) => Names.GetValueOrDefault(area, "Een andere buurt");

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Occasions.AsNoTracking().SingleOrDefaultAsync(occasion => occasion.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Occasion = found;
        Gated = await areas.OfAsync(Id, Theme, cancel);
        Names = (await neighbourhoods.AllAsync(cancel)).ToDictionary(one => one.Id, one => one.Name);
        Themes = ThemeChoices.From(await db.Themes.AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancel), Theme, "Alle thema’s");
        return true;
    }
}
