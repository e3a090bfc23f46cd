using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.Overview.Home;

/// <summary>The first page: whom did we not speak for longest, what lies ahead of me, and what do I owe somebody.</summary>
[Allow(
    Role.Colleague,
    Role.RoundLeader,
    Role.NeighbourhoodAdviser,
    Role.Interpreter,
    Role.Director,
    Role.Facilitator,
    Role.Observer,
    Role.Partner,
    Role.PrivacyOfficer,
    Role.ContactCentre,
    Role.Administrator)]
internal sealed class HomePage(HouseDb db, IHouseholds households, IPromises promises, IAgenda visits, TimeProvider clock) : RoomPage
{
    private const int Rows = 6;
    private const int Few = 4;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<QuietHousehold>? Quiet { get; private set; }

    public AgendaPart Agenda { get; private set; } = null!;

    public AgendaPart ToWriteUp { get; private set; } = null!;

    public string ToWriteUpInWords => ToWriteUp switch
    {
        { HasMore: true } => $"Meer dan {Few} gesprekken zijn nog niet opgeschreven.",
        { Visits: [_] } => "Eén gesprek is nog niet opgeschreven.",
        _ => $"{ToWriteUp.Visits.Count} gesprekken zijn nog niet opgeschreven.",
    };

    public IReadOnlyList<PromiseCard> Promises { get; private set; } = [];

    public int MorePromises { get; private set; }

    public string Greeting => $"{PartOfDay(clock.GetUtcNow().InAmsterdam().Hour)}, {User.Identity!.Name!.Split(' ')[0]}";

    /// <summary>Who works with the history of households goes on to their page; everybody may say that they spoke.</summary>
    public Readable Readable { get; private set; } = null!;

    /// <summary>In an empty house somebody begins.</summary>
    public bool MayReadIn => User.Is(Role.Administrator);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var me = User.ColleagueId();
        var owed = await promises.OpenOfAsync(me, cancel);
        Promises = [.. owed.Take(Few)];
        MorePromises = owed.Count - Promises.Count;

        db.SawEach("household", Promises.Select(promise => promise.Household.Value), "toezegging op de eerste bladzijde");

        if (User.Is(Role.Colleague))
        {
            Quiet = await households.LongestNotSpokenAsync(Rows, cancel);
            Readable = await households.ReadableAsync([.. Quiet.Select(row => row.Id)], User, cancel);
            db.SawEach("household", Quiet.Select(row => row.Id.Value), "adres op de eerste bladzijde");
        }

        Agenda = await visits.ComingAsync(me, Today, Few, cancel);
        ToWriteUp = await visits.ToWriteUpAsync(me, Today, Few, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public string DayOf(AgendaVisit visit) => (visit.Day.DayNumber - Today.DayNumber) switch
    {
        0 => "Vandaag",
        1 => "Morgen",
        _ => Upper(InWords.Weekday(visit.Day)),
    };

    public string DueInWords(PromiseCard promise) => (promise.DueOn.DayNumber - Today.DayNumber) switch
    {
        < 0 => $"Je zei: vóór {InWords.Weekday(promise.DueOn, Today)}. Die dag is voorbij. Bel even, ook als het nog niet gelukt is.",
        0 => "Vandaag is de dag die je noemde.",
        _ => $"Je zei: vóór {InWords.Weekday(promise.DueOn, Today)}.",
    };

    private static string PartOfDay(int hour) => hour switch
    {
        < 6 => "Goedenacht",
        < 12 => "Goedemorgen",
        < 18 => "Goedemiddag",
        _ => "Goedenavond",
    };

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
