using System.Text;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.TopicCards;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

[Allow(Role.Colleague, Role.RoundLeader)]
internal sealed class PrepareVisitPage(
    HouseDb db,
    IHouseholds households,
    IColleagues staff,
    IPromises promises,
    IContactBook contacts,
    IAssociation association,
    IEnumerable<IOnVisit> places,
    TimeProvider clock) : RoomPage
{
    private const int MostContacts = 5;

    [BindProperty(SupportsGet = true)]
    public VisitId Visit { get; set; }

    public Visit Found { get; private set; } = null!;

    public Pair Pair { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public HouseholdCard Home { get; private set; } = null!;

    /// <summary>Who goes: for one of the pair, the other.</summary>
    public IReadOnlyList<ColleagueCard> With { get; private set; } = [];

    public IReadOnlyList<PromiseCard> Promises { get; private set; } = [];

    public IReadOnlyList<OnVisit> Deeds { get; private set; } = [];

    public IReadOnlyList<TopicCard> Cards { get; private set; } = [];

    public bool IsOwn => Pair.Includes(User.ColleagueId());

    /// <summary>The last times there was contact: when, how and by which department. Never what was said.</summary>
    public IReadOnlyList<ContactLine> Contacts { get; private set; } = [];

    /// <summary>Why nobody rings this bell.</summary>
    public string? WhyNotGo => this switch
    {
        { Found.IsToGo: true } => Visits.Visit.WhyNotCome(Home)?.Text,
        { Found.IsOff: true } => $"Bij dit bezoek staat: {Found.State.InWords()}.",
        _ => null,
    };

    public string Earlier => Home.LastSpokenOn is { } day
        ? $"We spraken dit huishouden voor het laatst {InWords.Ago(day, clock.Today())}."
        : "Voor zover wij weten, spraken we dit huishouden nog nooit. Dat maakt dit bezoek bijzonder.";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == Visit, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Pair = await db.Pairs.AsNoTracking().SingleAsync(pair => pair.Id == found.Pair, cancel);

        if (!IsOwn && !User.Is(Role.RoundLeader))
        {
            return false;
        }

        Round = await db.Rounds.AsNoTracking().SingleAsync(round => round.Id == found.Round, cancel);

        if (!(await households.FindAsync([found.Household], cancel)).TryGetValue(found.Household, out var home))
        {
            return false;
        }

        Home = home;
        db.Saw("household", found.Household.Value, "naam, adres en afspraak over contact bij de voorbereiding van een bezoek");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = await staff.FindAsync([Pair.First, Pair.Second], cancel);
        With = [.. people.Values.Where(card => !IsOwn || card.Id != User.ColleagueId())];
        Contacts = await contacts.OfAsync(Found.Household, MostContacts, cancel);
        Promises = await promises.OpenForAsync(Found.Household, cancel);
        Cards = await db.Deck.ToListAsync(cancel);
        var deeds = new List<OnVisit>();

        foreach (var place in places.OrderBy(place => place.Order))
        {
            if (IsOwn && await place.OnAsync(Found, Pair, cancel) is { } deed)
            {
                deeds.Add(deed);
            }
        }

        Deeds = deeds;
    }

    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken cancel)
    {
        if (!IsOwn)
        {
            return NotFound();
        }

        var me = User.ColleagueId();
        var partner = (await staff.FindAsync([Pair.PartnerOf(me)], cancel)).Values.Single();
        var visit = new AgendaVisit(Found.Id, Pair.Day, Found.StartsAt, Pair.Minutes, Home.Street, partner.FirstName);
        var web = (await association.CardAsync(cancel)).WebAddress;
        var file = WhyNotGo is not null
            ? VisitCalendar.Of([], [new OffVisit(Found.Id, me, Pair.Day, Found.StartsAt, Pair.Minutes)], web, clock.GetUtcNow())
            : VisitCalendar.Of([visit], [], web, clock.GetUtcNow());
        return File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType, VisitCalendar.FileName);
    }
}
