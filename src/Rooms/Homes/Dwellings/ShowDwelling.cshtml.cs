using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Dwellings;

/// <summary>A home and what it keeps. Repairs are of whoever lives there too, so it is for whoever may read about them.</summary>
[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class ShowDwellingPage(HouseDb db, TimeProvider clock) : RoomPage
{
    private const int RowsOnAPage = 20;

    private DateOnly _today;

    [BindProperty(SupportsGet = true)]
    public DwellingId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public Dwelling Home { get; private set; } = null!;

    public string Neighbourhood { get; private set; } = "";

    /// <summary>"Eengezinswoning, in complex Walstraat."</summary>
    public string? KindInWords { get; private set; }

    /// <summary>Who live there now.</summary>
    public IReadOnlyList<Resides> Now { get; private set; } = [];

    /// <summary>Who lived there before, the last first; of those whom this visitor may not read, and whom we forgot, only when.</summary>
    public IReadOnlyList<Resided> Before { get; private set; } = [];

    /// <summary>From when others live there.</summary>
    public string? Coming { get; private set; }

    public PageOf<HomeMoment> Happened { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        _today = clock.Today();

        if (await db.Dwellings.AsNoTracking().SingleOrDefaultAsync(dwelling => dwelling.Id == Id, cancel) is not { } home
            || !await db.MayReadHomesInAsync(User, home.Neighbourhood, cancel))
        {
            return false;
        }

        Home = home;
        Neighbourhood = (await db.Neighbourhoods.AsNoTracking().SingleAsync(place => place.Id == home.Neighbourhood, cancel)).Name;
        KindInWords = await KindAsync(home, cancel);
        await StaysAsync(cancel);
        Happened = await (await db.HappenedToAsync(Id, cancel)).OrderByDescending(moment => moment.On).ThenBy(moment => moment.Kind).PageAsync(Number, cancel, RowsOnAPage);
        db.SawEach("household", Now.Select(stay => stay.Household.Value), "naam bij de woning");
        db.Saw("dwelling", Id.Value, "wie er wonen en wat er aan de woning gebeurde");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>"Sinds mei 2011."</summary>
    public string InWordsOf(Resides stay) => $"Sinds {InWords.Month(stay.From)}{(stay.Until is { } last ? $", tot en met {InWords.Day(last)}" : "")}.";

    /// <summary>"Van mei 1987 tot maart 2024"</summary>
    public string PeriodOf(Resided stay) => $"Van {InWords.Month(stay.From)} tot {InWords.Month(stay.Until)}";

    /// <summary>"Dinsdag 3 maart 2026: reparatie."</summary>
    public string InWordsOf(HomeMoment moment)
    {
        var day = InWords.Full(moment.On);
        return $"{char.ToUpperInvariant(day[0])}{day[1..]}: {moment.Kind.Name().ToLowerInvariant()}.";
    }

    private async Task<string?> KindAsync(Dwelling home, CancellationToken cancel)
    {
        var complex = await db.Complexes.AsNoTracking().Where(one => one.Id == home.Complex).Select(one => one.Name).SingleOrDefaultAsync(cancel);

        return (home.Building?.InWords(), complex) switch
        {
            (null, null) => null,
            ({ } kind, null) => $"{char.ToUpperInvariant(kind[0])}{kind[1..]}.",
            (null, { } name) => $"In complex {name}.",
            ({ } kind, { } name) => $"{char.ToUpperInvariant(kind[0])}{kind[1..]}, in complex {name}.",
        };
    }

    private async Task StaysAsync(CancellationToken cancel)
    {
        var stays = await db.Tenancies
            .Where(tenancy => tenancy.Dwelling == Id)
            .Join(db.Households, t => t.Household, h => h.Id, (t, h) => new { h.Id, h.Addressee, h.NobodyLeft, t.From, t.Until })
            .ToListAsync(cancel);
        var readable = await db.ReadableBy(User).Where(h => stays.Select(stay => stay.Id).Contains(h.Id)).Select(h => h.Id).ToHashSetAsync(cancel);
        var kept = await db.Occupancies.Where(occupancy => occupancy.Dwelling == Id).Select(o => new { o.From, o.Until }).ToListAsync(cancel);

        Now =
        [
            .. stays.Where(stay => !stay.NobodyLeft && stay.From <= _today && (stay.Until is not { } last || last >= _today) && readable.Contains(stay.Id))
                .OrderBy(stay => stay.From)
                .Select(stay => new Resides(stay.Id, stay.Addressee, stay.From, stay.Until)),
        ];
        Before =
        [
            .. stays.Where(stay => stay.Until < _today)
                .Select(stay => new Resided(readable.Contains(stay.Id) ? stay.Id : null, stay.From, stay.Until!.Value))
                .Concat(kept.Select(stay => new Resided(null, stay.From, stay.Until)))
                .OrderByDescending(stay => stay.Until)
                .ThenByDescending(stay => stay.From),
        ];
        Coming = stays.Where(stay => stay.From > _today).Select(stay => (DateOnly?)stay.From).Min() is { } from
            ? $"Vanaf {InWords.Day(from)} wonen er anderen."
            : null;
    }

    /// <summary>Who lives there.</summary>
    public sealed record Resides(HouseholdId Household, string Addressee, DateOnly From, DateOnly? Until);

    /// <summary>Who lived there.</summary>
    public sealed record Resided(HouseholdId? Household, DateOnly From, DateOnly Until);
}
