using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>Households that may be the same, the surest first.</summary>
[Allow(Role.Administrator, Role.ContactCentre, Role.RoundLeader)]
internal sealed class ListLookalikesPage(HouseDb db, ErrandDesk desk, TimeProvider clock) : RoomPage
{
    private const int MostMerged = 5;

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    /// <summary>Whether to show those of whom somebody said that they are not the same.</summary>
    [BindProperty(SupportsGet = true, Name = "weg")]
    public bool Dismissed { get; set; }

    public PageOf<Row> Pairs { get; private set; } = null!;

    public bool HasDismissed { get; private set; }

    public IReadOnlyList<MergedRow> Merged { get; private set; } = [];

    public Errand? Errand { get; private set; }

    public string? WentWrong => Errand?.WentWrong;

    public UnderWay UnderWay => new(Errand!, "Even geduld.", "/woningen/dubbel");

    public string Lead => Dismissed
        ? "Van deze paren zei iemand dat het niet dezelfde zijn. Ze komen niet terug op de lijst."
        : $"{InWords.Count(Pairs.Total, "paar lijkt", "paren lijken")} op elkaar. Kies een paar en kijk of het één huishouden is; wie het zekerst is staat bovenaan.";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Errand = await desk.LastAboutAsync(FindLookalikes.Subject, cancel);
        var (dismissed, now) = (Dismissed, clock.GetUtcNow());
        var open = db.Lookalikes.Where(pair => dismissed ? pair.NotTheSameAt != null : pair.NotTheSameAt == null);
        Pairs = await (
            from pair in open
            join one in db.Households on pair.One equals one.Id
            join other in db.Households on pair.Other equals other.Id
            where one.JoinedInto == null && other.JoinedInto == null
            orderby pair.Score descending, pair.Id
            select new Row(
                pair.Id,
                new Side(one.Id, one.Addressee, one.LivesHere, one.Dwelling),
                new Side(other.Id, other.Addressee, other.LivesHere, other.Dwelling),
                pair.Reasons)).PageAsync(Number, cancel, 20);
        HasDismissed = await db.Lookalikes.AnyAsync(pair => pair.NotTheSameAt != null, cancel);
        Merged = await db.HouseholdDeeds
            .Where(deed => (deed.Kind == DeedKind.Merge || deed.Kind == DeedKind.Join) && deed.TakenBackAt == null && deed.Until > now)
            .OrderByDescending(deed => deed.Number)
            .Take(MostMerged)
            .Join(db.Households, deed => deed.Household, household => household.Id, (deed, household) => new MergedRow(deed.Id, household.Id, household.Addressee, deed.Kind, deed.At))
            .ToListAsync(cancel);
        await AddressesAsync(cancel);
        db.SawEach(
            "household",
            [.. Pairs.Rows.SelectMany(row => new[] { row.One.Id.Value, row.Other.Id.Value }), .. Merged.Select(merged => merged.Household.Value)],
            "naam en adres op de lijst van dubbele huishoudens");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel)
    {
        await desk.AskOnceAsync<FindLookalikes>(FindLookalikes.Subject, "Huishoudens zoeken die op elkaar lijken", cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostNotTheSameAsync(LookalikeId pair, CancellationToken cancel)
    {
        if (await db.Lookalikes.SingleOrDefaultAsync(one => one.Id == pair, cancel) is not { } found)
        {
            return NotFound();
        }

        found.IsNotTheSame(clock.GetUtcNow(), User.ColleagueId());
        await db.SaveChangesAsync(cancel);
        return Next("Goed om te weten. Dit paar komt niet terug; onderaan vind je het nog.", "ListLookalikes");
    }

    public async Task<IActionResult> OnPostLookAgainAsync(LookalikeId pair, CancellationToken cancel)
    {
        if (await db.Lookalikes.SingleOrDefaultAsync(one => one.Id == pair, cancel) is not { } found)
        {
            return NotFound();
        }

        found.MayBeTheSame();
        await db.SaveChangesAsync(cancel);
        return Next("Dit paar staat weer op de lijst.", "ListLookalikes");
    }

    private async Task AddressesAsync(CancellationToken cancel)
    {
        var homes = Pairs.Rows.SelectMany(row => new[] { row.One.Dwelling, row.Other.Dwelling }).OfType<DwellingId>().Distinct().ToList();
        var lines = await db.Dwellings.AsNoTracking().Where(home => homes.Contains(home.Id)).ToDictionaryAsync(home => home.Id, home => home.Line, cancel);

        foreach (var side in Pairs.Rows.SelectMany(row => new[] { row.One, row.Other }))
        {
            side.Address = side.Dwelling is { } home ? lines.GetValueOrDefault(home) : null;
        }
    }

    public sealed record Row(LookalikeId Id, Side One, Side Other, int Reasons)
    {
        public string Why => ((AlikeReasons)Reasons).InWords();

        /// <summary>"De heer S. Linden en de heer S. Linden"</summary>
        public string Names => $"{One.Addressee} en {HouseholdCard.Within(Other.Addressee)}";

        public string Where => One.Dwelling == Other.Dwelling
            ? One.Address ?? One.Where
            : $"{One.Where} en {Other.Where}";
    }

    public sealed record Side(HouseholdId Id, string Addressee, bool LivesHere, DwellingId? Dwelling)
    {
        public string? Address { get; set; }

        public string Where => (Address, LivesHere) switch
        {
            (null, _) => "Adres onbekend",
            (_, true) => Address,
            (_, false) => $"{Address} (vertrokken)",
        };
    }

    public sealed record MergedRow(HouseholdDeedId Id, HouseholdId Household, string Addressee, DeedKind Kind, DateTimeOffset At)
    {
        public string InWords => DeedWords.Done(Kind, At.DayInAmsterdam());
    }
}
