using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class ShowHouseholdPage(
    HouseDb db,
    IHouseholds households,
    IColleagues colleagues,
    ContactBook book,
    AdviserBook advisers,
    HouseholdDeeds deeds,
    IEnumerable<IOnHousehold> places,
    TimeProvider clock) : RoomPage
{
    private const int RowsOnAPage = 20;

    private static readonly ContactKind[] Asking = [.. Enum.GetValues<ContactKind>().Where(kind => kind.Asks())];

    private HouseholdId _asked;
    private SpokenKinds _counts = null!;
    private IReadOnlyDictionary<ColleagueId, ColleagueCard> _people = new Dictionary<ColleagueId, ColleagueCard>();

    [BindProperty(SupportsGet = true)]
    public HouseholdId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public DateOnly? RestUntil { get; set; }

    /// <summary>When a contact moment that is written down here took place.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>How.</summary>
    [BindProperty]
    [EnumDataType(typeof(ContactKind), ErrorMessage = "Kies een van de mogelijkheden.")]
    public ContactKind? Kind { get; set; }

    [BindProperty]
    [StringLength(Household.LongestAgreement, ErrorMessage = "Maak het korter: één regel is genoeg.")]
    public string? Agreement { get; set; }

    public Household Household { get; private set; } = null!;

    public HouseholdCard Card { get; private set; } = null!;

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public PageOf<ContactRow> Contacts { get; private set; } = null!;

    public IReadOnlyList<HouseholdLine> Lines { get; private set; } = [];

    /// <summary>What was done to them not long ago and may be taken back.</summary>
    public IReadOnlyList<OpenDeed> Deeds { get; private set; } = [];

    public IReadOnlyList<ColleagueCard> Advisers { get; private set; } = [];

    /// <summary>"Voor het laatst gesproken in mei 2024, aan de deur, door Yusuf Demir van Wijkbeheer.", as the list says it.</summary>
    public string SpokenInWords { get; private set; } = "";

    /// <summary>How often we asked them something in the past year, in whatever way.</summary>
    public int Asked { get; private set; }

    public string LastDay => clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A home conversation and an invitation come from their own round; the rest is written down here.</summary>
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<ContactKind>()
        .Where(kind => kind is not (ContactKind.HomeConversation or ContactKind.Invitation))
        .OrderByDescending(kind => kind is ContactKind.Telephone)
        .Select(kind => new SelectListItem(kind.Name(), kind.ToString()));

    public string? AskedInWords => Asked == 0 ? null : $"Het afgelopen jaar vroegen we dit huishouden {InWords.Count(Asked, "keer", "keer")} iets.";

    /// <summary>What goes when they like to hear from us again.</summary>
    public string RestThatGoes => Household.DoNotApproach
        ? "‘Niet benaderen’ gaat er dan af."
        : $"De rust tot {InWords.Day(Household.RestUntil!.Value)} gaat er dan af.";

    public string WhatRestIs => Household.RestUntil > clock.Today()
        ? "Hebben ze liever een andere dag? Kies die dan hier."
        : "Heeft dit huishouden liever dat we even niet komen? Dan loten we het niet en schrijven we het niet aan.";

    public string WhyEmpty => Card.LivesHere && Card.Rest is Rest.None
        ? "Nog nooit, voor zover we weten. Een mooie reden om eens aan te bellen."
        : "Nog nooit, voor zover we weten.";

    public bool MaySetRest => Card.LivesHere && (User.Is(Role.ContactCentre) || User.Is(Role.RoundLeader));

    public string TenancyInWords => string.Join(' ', TenancySentences());

    public string AdvisersInWords =>
        $"{(Advisers.Count == 1 ? "Wijkadviseur" : "Wijkadviseurs")} van {Card.NeighbourhoodName}: {InWords.Listed([.. Advisers.Select(adviser => adviser.Name)])}.";

    public string? RestInWords => Household switch
    {
        { DoNotApproach: true } => "Niet benaderen. Dit huishouden vroeg ons om niet zelf contact te zoeken.",
        { RestUntil: { } until } when until > clock.Today() => $"Liever niet tot {InWords.Day(until)}. Tot die dag laten we dit huishouden met rust.",
        _ when Household.RestOn(clock.Today()) is Rest.Due =>
            $"Even met rust laten. We waren er pas of vroegen pas iets. Vraag tot {InWords.Day(Household.PeaceUntil)} niets nieuws.",
        _ => null,
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        (_asked, Id) = (Id, await db.NowAsync(Id, cancel));

        if (await db.ReadableBy(User).SingleOrDefaultAsync(household => household.Id == Id, cancel) is not { } readable
            || !(await households.FindAsync([Id], cancel)).TryGetValue(Id, out var card))
        {
            return false;
        }

        (Household, Card) = (readable, card);
        Advisers = [.. (await advisers.OfAsync([card.Neighbourhood], cancel))[card.Neighbourhood]];
        Residents = await db.Residents.AsNoTracking().Where(r => r.Household == Id).OrderBy(r => r.BirthYear).ThenBy(r => r.Name).ToListAsync(cancel);
        Contacts = await RowsOf(db.Contacts.Where(contact => contact.Household == Id).OrderByDescending(contact => contact.On).ThenByDescending(contact => contact.Id))
            .PageAsync(Number, cancel, RowsOnAPage);
        var talk = await RowsOf(db.Contacts.Where(contact => contact.Id == readable.LastTalk)).SingleOrDefaultAsync(cancel);
        _people = await colleagues.FindAsync([.. Contacts.Rows.Append(talk).Select(row => row?.By).OfType<ColleagueId>().Distinct()], cancel);
        _counts = await db.WhatCountsAsync(cancel);
        SpokenInWords = QuietWords.LastTalk(readable.LastSpokenOn, talk?.Kind, NameOf(talk?.By), talk?.Department, clock.Today());
        Asked = await AskedAsync(cancel);
        Deeds = await deeds.OpenOfAsync(Id, cancel);

        var lines = new List<HouseholdLine>();

        foreach (var place in places)
        {
            foreach (var known in await households.KnownAsAsync(Id, cancel))
            {
                lines.AddRange(await place.LinesAsync(known, User, cancel));
            }
        }

        Lines = lines;
        FillsWhatWasNotSent();
        db.Saw("household", Id.Value, "adres, namen en contactmomenten");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>An old link leads on to the household it went into.</summary>
    public IActionResult OnGet() => _asked == Id ? Page() : RedirectToPage(new { Id });

    public async Task<IActionResult> OnPostContactAsync(CancellationToken cancel)
    {
        if (Kind is null || On is null || !Kinds.Any(kind => kind.Value == Kind.ToString()))
        {
            ModelState.TryAddModelError(On is null ? nameof(On) : nameof(Kind), On is null ? "Kies de dag." : "Kies een van de mogelijkheden.");
        }

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var me = (await colleagues.FindAsync([User.ColleagueId()], cancel))[User.ColleagueId()];
        book.WriteDown(new NewContact(Id, On!.Value, Kind!.Value, me.Id, me.DepartmentName));
        await db.SaveChangesAsync(cancel);

        return Next($"Opgeschreven: {Kind.Value.InWords()}, {InWords.Ago(On.Value, clock.Today())}.", "ShowHousehold", new { Id });
    }

    public async Task<IActionResult> OnPostAgreementAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        db.ShownAs(Household, version);
        Household.AgreesOn(Agreement);
        await db.SaveChangesAsync(cancel);

        return Next(Household.Agreement.Length == 0 ? "De afspraak is weggehaald." : "De afspraak is bewaard.", "ShowHousehold", new { Id });
    }

    [Allow(Role.ContactCentre, Role.RoundLeader)]
    public async Task<IActionResult> OnPostRestAsync(int version, CancellationToken cancel)
    {
        if (RestUntil is null)
        {
            ModelState.TryAddModelError(nameof(RestUntil), "Kies de dag vanaf wanneer we weer mogen vragen.");
        }

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
        if (Household.NobodyLeft)
        {
            yield return "Hier woont niemand meer. Er gaat geen brief meer heen en er belt niemand aan.";
        }
        else if (Card.TenantSince is { } since)
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

    /// <summary>"Maandag 2 maart 2027, per telefoon, door Yusuf Demir van Wijkbeheer."</summary>
    public string InWordsOf(ContactRow row)
    {
        var day = InWords.Full(row.On);
        return $"{char.ToUpperInvariant(day[0])}{day[1..]}, {row.Kind.InWords()}{QuietWords.By(NameOf(row.By), row.Department)}.";
    }

    /// <summary>Whether we spoke then, by what the association counts as having spoken.</summary>
    public bool WasATalk(ContactRow row) => _counts.Counts(row.Kind);

    /// <summary>Whoever wrote it down may take it back for a day.</summary>
    public bool MayTakeBack(ContactRow row) =>
        row.By == User.ColleagueId() && Contact.WhyNotTakeBack(row.WrittenAt, clock.GetUtcNow()) is null;

    /// <summary>One form of the page is sent at a time: the others show what stands, so that nothing is emptied by accident.</summary>
    private void FillsWhatWasNotSent()
    {
        if (!Sent(nameof(Kind)))
        {
            (On, Kind) = (clock.Today(), ContactKind.Telephone);
        }

        if (!Sent(nameof(Agreement)))
        {
            Agreement = Household.Agreement;
        }

        if (!Sent(nameof(RestUntil)))
        {
            RestUntil = Household.RestUntil > clock.Today() ? Household.RestUntil : null;
        }
    }

    private bool Sent(string field) => Request.HasFormContentType && Request.Form.ContainsKey(field);

    private string? NameOf(ColleagueId? by) => by is { } id && _people.TryGetValue(id, out var card) && card.LastName.Length > 0 ? card.Name : null;

    private static IQueryable<ContactRow> RowsOf(IQueryable<Contact> contacts) => contacts.Select(contact =>
        new ContactRow(contact.Id, contact.On, contact.Kind, contact.By, contact.Department, contact.WrittenAt));

    private Task<int> AskedAsync(CancellationToken cancel)
    {
        var since = clock.Today().AddYears(-1);
        return db.Contacts.CountAsync(contact => contact.Household == Id && contact.On > since && Asking.Contains(contact.Kind), cancel);
    }

    public sealed record ContactRow(
        ContactId Id, DateOnly On, ContactKind Kind, ColleagueId? By, string? Department, DateTimeOffset WrittenAt);
}
