using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Search;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Search;

/// <summary>Searching posts, so that a name never stands in an address bar or a log.</summary>
[Allow(Role.ContactCentre, Role.RoundLeader, Role.NeighbourhoodAdviser)]
internal sealed class FindHouseholdPage(HouseDb db) : RoomPage
{
    internal const int Most = 25;

    /// <summary>So many letters are enough to say who is sought.</summary>
    internal const int Longest = 100;

    /// <summary>So many homes with one number in streets that are called alike: more than there are, and no more than one wants to look at.</summary>
    private const int MostDoors = 500;

    /// <summary>A word that more share is no question yet: somebody is still typing.</summary>
    internal const int MostOfAWord = 1000;

    [BindProperty]
    [Required(ErrorMessage = "Typ een straat met huisnummer, of een naam.")]
    [StringLength(Longest, ErrorMessage = "Maak het korter: een straat met huisnummer, of een naam.")]
    public string? Sought { get; set; }

    /// <summary>Whether the button was pressed. Who is still typing and empties the box makes no mistake: they only see nobody.</summary>
    [BindProperty]
    public bool IsPressed { get; set; }

    /// <summary>What is wrong with what was sought.</summary>
    public string? Wrong => ModelState[nameof(Sought)]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    public IReadOnlyList<Row>? Found { get; private set; }

    /// <summary>The one home at the address that was asked for.</summary>
    public Home? At { get; private set; }

    /// <summary>Whether more was found than is shown.</summary>
    public bool IsCut { get; private set; }

    public Sight Sight { get; private set; }

    /// <summary>The names of the only neighbourhoods this visitor searches in.</summary>
    public IReadOnlyList<string> Own { get; private set; } = [];

    public bool MayMerge => User.Is(Role.RoundLeader) || User.Is(Role.ContactCentre);

    public string FoundInWords => Found!.Count switch
    {
        0 => "Niets gevonden",
        _ when IsCut => $"Meer dan {Most} gevonden. Hier staan de eerste {Most}.",
        var some => $"{InWords.Count(some, "huishouden", "huishoudens")} gevonden",
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Sight = await db.SightOfAsync(User, cancel);

        if (Sight is Sight.OwnNeighbourhoods)
        {
            var own = db.OwnNeighbourhoods(User);
            Own = await db.Neighbourhoods.Where(n => own.Contains(n.Id)).OrderBy(n => n.Name).Select(n => n.Name).ToListAsync(cancel);
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Sought is null && !IsPressed)
        {
            ModelState.Clear();
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var asked = AskedFor.In(Sought!);
        var homes = await HomesAtAsync(asked, cancel);
        var rows = (await RowsAsync(asked, homes, cancel)).DistinctBy(row => row.Id).ToList();
        Found = [.. rows.Take(Most)];
        At = homes is not null && await Readable(homes).Take(2).ToListAsync(cancel) is [var only] ? only : null;
        IsCut = rows.Count > Most;
        db.Saw("household", null, $"gezocht, {Found.Count} gevonden");
        db.SawEach("household", Found.Select(row => row.Id.Value), "adres en naam bij het zoeken");
        await db.SaveChangesAsync(cancel);

        return Page();
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(AskedFor asked, IQueryable<Dwelling>? homes, CancellationToken cancel)
    {
        var readable = db.ReadableBy(User);

        if (homes is null)
        {
            return await CalledAsync(readable, asked.Words, cancel);
        }

        return await RowsAsync(readable, homes, cancel) is { Count: > 0 } there ? there : await InStreetAsync(readable, asked.AsStreet, cancel);
    }

    /// <summary>First in streets of which the name begins so, then where such a word stands further on in it.</summary>
    private async Task<List<Row>> InStreetAsync(IQueryable<Household> readable, string words, CancellationToken cancel)
    {
        var found = await RowsAsync(readable, db.Dwellings.Beginning(dwelling => dwelling.StreetToFind, words), cancel);

        if (found.Count <= Most)
        {
            int? most = Sight is Sight.Everything ? StreetWords.MostStreets : null;
            found.AddRange(await RowsAsync(readable, db.InStreetsWith(words, most), cancel));
        }

        return found;
    }

    /// <summary>What stands behind the number narrows, however it is written; when no home has it, all at that number are shown.</summary>
    private async Task<IQueryable<Dwelling>?> HomesAtAsync(AskedFor asked, CancellationToken cancel)
    {
        if (HomesAt(asked) is not { } homes || asked.Addition.Length == 0)
        {
            return HomesAt(asked);
        }

        var doors = await homes.Where(d => d.Addition != "").Select(d => new { d.Id, d.Addition }).Take(MostDoors).ToListAsync(cancel);
        var same = doors.Where(door => FindingHomes.Bare(door.Addition) == FindingHomes.Bare(asked.Addition)).Select(door => door.Id).ToList();
        return same.Count > 0 ? homes.Where(dwelling => same.Contains(dwelling.Id)) : homes;
    }

    private IQueryable<Dwelling>? HomesAt(AskedFor asked) => asked switch
    {
        { Number: { } number, Postcode: { } postcode } => db.Dwellings.Where(d => d.Postcode == postcode && d.HouseNumber == number),
        { Postcode: { } postcode } => db.Dwellings.Where(d => d.Postcode == postcode),
        { Number: { } number } => db.Dwellings.Where(d => d.HouseNumber == number && d.StreetToFind.Contains(asked.Words)),
        _ => null,
    };

    private IQueryable<Home> Readable(IQueryable<Dwelling> homes)
    {
        var own = db.OwnNeighbourhoods(User);
        return homes
            .Where(dwelling => Sight == Sight.Everything || own.Contains(dwelling.Neighbourhood))
            .OrderBy(dwelling => dwelling.Id)
            .Select(dwelling => new Home(dwelling.Id, Dwelling.LineOf(dwelling.Street, dwelling.HouseNumber, dwelling.Addition)));
    }

    /// <summary>First who is called so, then who lives in a street that is called so, then whose name sounds so.</summary>
    private async Task<IReadOnlyList<Row>> CalledAsync(IQueryable<Household> readable, string words, CancellationToken cancel)
    {
        if (words.Length < 2)
        {
            return [];
        }

        int? most = Sight is Sight.Everything ? MostOfAWord : null;
        var found = new List<Row>(await RowsAsync(db.Called(readable, words, asItSounds: false, most), db.Dwellings, cancel));

        if (found.Count <= Most)
        {
            found.AddRange(await InStreetAsync(readable, words, cancel));
        }

        if (found.Count <= Most)
        {
            found.AddRange(await RowsAsync(db.Called(readable, words, asItSounds: true, most), db.Dwellings, cancel));
        }

        return found;
    }

    private static Task<List<Row>> RowsAsync(IQueryable<Household> households, IQueryable<Dwelling> dwellings, CancellationToken cancel) =>
        RowsAsync(households, dwellings, Most + 1, cancel);

    /// <summary>These households as rows of a list, who lives here first.</summary>
    internal static Task<List<Row>> RowsAsync(IQueryable<Household> households, IQueryable<Dwelling> dwellings, int most, CancellationToken cancel) => (
        from household in households
        join dwelling in dwellings on household.Dwelling equals dwelling.Id
        orderby household.LivesHere descending, dwelling.StreetToFind, dwelling.HouseNumber, household.Id
        select new Row(
            household.Id,
            Dwelling.LineOf(dwelling.Street, dwelling.HouseNumber, dwelling.Addition),
            household.Addressee,
            household.TenantSince,
            household.LivesHere)).Take(most).ToListAsync(cancel);

    public sealed record Home(DwellingId Id, string Address);

    public sealed record Row(HouseholdId Id, string Address, string Addressee, DateOnly? TenantSince, bool LivesHere)
    {
        public string InWords => (LivesHere, TenantSince) switch
        {
            (true, { } since) => $"{Addressee} · huurt sinds {Foundation.Time.InWords.Month(since)}",
            (true, null) => Addressee,
            (false, _) => $"{Addressee} · woont hier niet meer",
        };
    }
}
