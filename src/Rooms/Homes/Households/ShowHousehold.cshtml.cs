using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class ShowHouseholdPage(
    HouseDb db, IHouseholds households, AdviserBook advisers, IEnumerable<IOnHousehold> places, TimeProvider clock) : RoomPage
{
    private const int RowsOnAPage = 20;

    [BindProperty(SupportsGet = true)]
    public HouseholdId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    [BindProperty]
    [Required(ErrorMessage = "Kies de dag vanaf wanneer we weer mogen vragen.")]
    public DateOnly? RestUntil { get; set; }

    public Household Household { get; private set; } = null!;

    public HouseholdCard Card { get; private set; } = null!;

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public PageOf<ContactRow> Contacts { get; private set; } = null!;

    public IReadOnlyList<HouseholdLine> Lines { get; private set; } = [];

    public IReadOnlyList<ColleagueCard> Advisers { get; private set; } = [];

    public bool MaySetRest => Card.LivesHere && (User.Is(Role.ContactCentre) || User.Is(Role.RoundLeader));

    public string TenancyInWords => string.Join(' ', TenancySentences());

    public string AdvisersInWords =>
        $"{(Advisers.Count == 1 ? "Wijkadviseur" : "Wijkadviseurs")} van {Card.NeighbourhoodName}: {InWords.Listed([.. Advisers.Select(adviser => adviser.Name)])}.";

    public string? RestInWords => Household switch
    {
        { DoNotApproach: true } => "Niet benaderen. Dit huishouden vroeg ons om niet zelf contact te zoeken.",
        { RestUntil: { } until } when until > clock.Today() => $"Liever niet tot {InWords.Day(until)}. Tot die dag laten we dit huishouden met rust.",
        _ => null,
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.ReadableBy(User).SingleOrDefaultAsync(household => household.Id == Id, cancel) is not { } readable
            || !(await households.FindAsync([Id], cancel)).TryGetValue(Id, out var card))
        {
            return false;
        }

        (Household, Card) = (readable, card);
        Advisers = [.. (await advisers.OfAsync([card.Neighbourhood], cancel))[card.Neighbourhood]];
        Residents = await db.Residents.AsNoTracking().Where(r => r.Household == Id).OrderBy(r => r.BirthYear).ThenBy(r => r.Name).ToListAsync(cancel);
        Contacts = await db.Contacts
            .Where(contact => contact.Household == Id)
            .OrderByDescending(contact => contact.On)
            .ThenByDescending(contact => contact.Id)
            .Select(contact => new ContactRow(contact.On, contact.Kind, contact.Department))
            .PageAsync(Number, cancel, RowsOnAPage);

        var lines = new List<HouseholdLine>();

        foreach (var place in places)
        {
            lines.AddRange(await place.LinesAsync(Id, User, cancel));
        }

        Lines = lines;
        db.Saw("household", Id.Value, "adres, namen en contactmomenten");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    [Allow(Role.ContactCentre, Role.RoundLeader)]
    public async Task<IActionResult> OnPostRestAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.ShownAs(Household, version);
        Household.AsksForRest(RestUntil!.Value, clock.Today());
        await db.SaveChangesAsync(cancel);

        return Next($"Afgesproken. We vragen tot {InWords.Day(RestUntil.Value)} niets.", "ShowHousehold", new { Id });
    }

    [Allow(Role.ContactCentre, Role.RoundLeader)]
    public Task<IActionResult> OnPostDoNotApproachAsync(int version, CancellationToken cancel) =>
        ChangesAsync(version, household => household.IsNotToBeApproached(), "Afgesproken. We zoeken zelf geen contact meer.", cancel);

    [Allow(Role.ContactCentre, Role.RoundLeader)]
    public Task<IActionResult> OnPostApproachAgainAsync(int version, CancellationToken cancel) =>
        ChangesAsync(version, household => household.MayBeApproachedAgain(), "We mogen weer contact zoeken.", cancel);

    private async Task<IActionResult> ChangesAsync(int version, Action<Household> deed, string done, CancellationToken cancel)
    {
        db.ShownAs(Household, version);
        deed(Household);
        await db.SaveChangesAsync(cancel);

        return Next(done, "ShowHousehold", new { Id });
    }

    private IEnumerable<string> TenancySentences()
    {
        if (Card.TenantSince is { } since)
        {
            yield return Card.LivesHere
                ? $"Ze huren bij ons sinds {InWords.Month(since)}."
                : $"Ze huurden bij ons vanaf {InWords.Month(since)}, maar wonen hier niet meer.";
        }

        if (Card.Language != "nl")
        {
            yield return $"Thuis spreken ze {SpokenLanguages.InWords(Card.Language)}.";
        }
    }

    public sealed record ContactRow(DateOnly On, ContactKind Kind, string? Department)
    {
        public string InWords
        {
            get
            {
                var day = Foundation.Time.InWords.Full(On);
                return $"{char.ToUpperInvariant(day[0])}{day[1..]}, {Kind.InWords()}{(Department is null ? "" : $", door {Department}")}.";
            }
        }
    }
}
