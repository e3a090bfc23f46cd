using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.ClosingTheLoop.Tellings;

[Allow(Role.RoundLeader)]
internal sealed class ListTellingsPage(HouseDb db, LoopReader reader, IHouseholds households) : RoomPage
{
    private IReadOnlyDictionary<HouseholdId, HouseholdCard> _cards = new Dictionary<HouseholdId, HouseholdCard>();

    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    [BindProperty(SupportsGet = true, Name = "lijst")]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public OccasionCard Card { get; private set; } = null!;

    public PageOf<Row> Tellings { get; private set; } = null!;

    public IReadOnlyList<(TellingState State, string? Url, string Words)> Tabs { get; } =
    [
        (TellingState.StillToTell, null, "Nog niet"),
        (TellingState.Told, "verteld", "Verteld"),
        (TellingState.NotTold, "met-reden", "Niet, met reden"),
    ];

    public TellingState State => Tabs.FirstOrDefault(tab => tab.Url == List).State;

    public string HeadingInWords => State switch
    {
        TellingState.StillToTell => "Nog niet teruggekoppeld",
        TellingState.Told => "Teruggekoppeld",
        TellingState.NotTold => "Niet teruggekoppeld, met reden",
    };

    public string EmptyInWords => State switch
    {
        TellingState.StillToTell => "Niemand wacht meer op antwoord.",
        TellingState.Told => "Nog niemand heeft iets gehoord. Zodra je het iemand vertelt, staat dat hier.",
        TellingState.NotTold => "Er is niemand die niets hoort.",
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.OccasionAsync(Occasion, cancel) is not { } card)
        {
            return false;
        }

        Card = card;
        Tellings = await db.Tellings
            .Where(telling => telling.Occasion == Occasion && telling.State == State)
            .OrderBy(telling => telling.TookPartOn)
            .ThenBy(telling => telling.Id)
            .Select(t => new Row(t.Id, t.Household, t.TookPartOn, t.SettledOn, t.Channel, t.Reason))
            .PageAsync(Number, cancel);
        _cards = await households.FindAsync([.. Tellings.Rows.Select(row => row.Household)], cancel);

        foreach (var row in Tellings.Rows)
        {
            db.Saw("household", row.Household.Value, "adres op de lijst van terugkoppelingen");
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    public string AddressOf(Row row) => _cards.TryGetValue(row.Household, out var card) ? card.Street : "Adres onbekend";

    public string SentenceOf(Row row)
    {
        var away = _cards.TryGetValue(row.Household, out var card) && !card.LivesHere ? " Woont hier niet meer." : "";

        return row switch
        {
            { SettledOn: { } on, Channel: { } channel } => $"Verteld op {InWords.Day(on)}, {channel.InWords()}.",
            { SettledOn: { } on, Reason: { } reason } => $"Op {InWords.Day(on)} opgeschreven: {reason.InWords()}.",
            _ => $"Deed mee op {InWords.Full(row.TookPartOn)}.{away}",
        };
    }

    public sealed record Row(
        TellingId Id,
        HouseholdId Household,
        DateOnly TookPartOn,
        DateOnly? SettledOn,
        TellingChannel? Channel,
        NotToldReason? Reason);
}
