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
    /// <summary>The choice of an adviser's own neighbourhoods, all at once.</summary>
    internal const string Mine = "mijn";

    private const int RowsOnAPage = 25;

    private List<NeighbourhoodId> _own = [];

    /// <summary>A neighbourhood, or <see cref="Mine"/>; anything else is everywhere.</summary>
    [BindProperty(SupportsGet = true, Name = "buurt")]
    public string? Choice { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public PageOf<QuietHousehold> List { get; private set; } = null!;

    /// <summary>Who works with the history of households goes on to their page; everybody may say that they spoke.</summary>
    public Readable Readable { get; private set; } = null!;

    public IReadOnlyList<Neighbourhood> Neighbourhoods { get; private set; } = [];

    public bool HasOwn => _own.Count > 0;

    public DateOnly Today => clock.Today();

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Neighbourhoods = await db.Neighbourhoods.AsNoTracking().OrderBy(neighbourhood => neighbourhood.Name).ToListAsync(cancel);
        _own = await db.OwnNeighbourhoods(User).ToListAsync(cancel);
        List = await households.LongestNotSpokenAsync(Chosen, Number, RowsOnAPage, cancel);
        Readable = await households.ReadableAsync([.. List.Rows.Select(row => row.Id)], User, cancel);
        db.SawEach("household", List.Rows.Select(row => row.Id.Value), "adres op de lijst van langst niet gesproken");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private IReadOnlyList<NeighbourhoodId>? Chosen => Choice switch
    {
        Mine when HasOwn => _own,
        _ when Guid.TryParse(Choice, out var one) => [new NeighbourhoodId(one)],
        _ => null,
    };
}
