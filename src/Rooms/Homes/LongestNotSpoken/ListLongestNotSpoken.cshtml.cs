using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.LongestNotSpoken;

[Allow(Role.Colleague)]
internal sealed class ListLongestNotSpokenPage(HouseDb db, IHouseholds households, TimeProvider clock) : RoomPage
{
    private const int RowsOnAPage = 25;

    [BindProperty(SupportsGet = true, Name = "buurt")]
    public NeighbourhoodId? Neighbourhood { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<QuietHousehold> List { get; private set; } = null!;

    public IReadOnlyList<Neighbourhood> Neighbourhoods { get; private set; } = [];

    public DateOnly Today => clock.Today();

    /// <summary>Who works with the history of households goes on to their page; everybody may say that they spoke.</summary>
    public bool MayRead => User.Is(Role.NeighbourhoodAdviser) || User.Is(Role.RoundLeader) || User.Is(Role.ContactCentre);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Neighbourhoods = await db.Neighbourhoods.AsNoTracking().OrderBy(neighbourhood => neighbourhood.Name).ToListAsync(cancel);
        List = await households.LongestNotSpokenAsync(Neighbourhood, Number, RowsOnAPage, cancel);
        db.SawEach("household", List.Rows.Select(row => row.Id.Value), "adres op de lijst van langst niet gesproken");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
