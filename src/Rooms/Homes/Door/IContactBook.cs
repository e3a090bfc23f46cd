using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Door;

/// <summary>Where every conversation becomes a contact moment, whoever held it.</summary>
public interface IContactBook
{
    /// <summary>
    /// Writes a contact moment in the caller's transaction; the caller saves. Refuses a day still to come, and refuses to
    /// ask anything, such as with an invitation, of somebody whom we leave in peace: whoever sends asks
    /// <see cref="IHouseholds"/> first and leaves them out.
    /// </summary>
    Task<ContactId> WriteAsync(NewContact contact, CancellationToken cancel);

    /// <summary>Takes a contact moment back that was written by mistake; the caller saves. One that is gone already is no matter.</summary>
    Task TakeBackAsync(ContactId contact, CancellationToken cancel);

    /// <summary>The last contact moments with a household, newest first. Write in the journal that you looked.</summary>
    Task<IReadOnlyList<ContactLine>> OfAsync(HouseholdId household, int most, CancellationToken cancel);
}

/// <summary>A contact moment: when, with whom, how, and by whom. Never what was said.</summary>
/// <param name="Household">With whom.</param>
/// <param name="On">When.</param>
/// <param name="Kind">How.</param>
/// <param name="By">The colleague, when known.</param>
/// <param name="Department">The department's name, when known.</param>
public sealed record NewContact(HouseholdId Household, DateOnly On, ContactKind Kind, ColleagueId? By, string? Department);

/// <summary>A contact moment as other rooms show it.</summary>
/// <param name="On">When.</param>
/// <param name="Kind">How.</param>
/// <param name="Department">The department as it was called then, when known.</param>
public sealed record ContactLine(DateOnly On, ContactKind Kind, string? Department);

/// <summary>How we were in touch. Which of these count as having spoken is for the association to say.</summary>
public enum ContactKind
{
    /// <summary>A home conversation in a round.</summary>
    HomeConversation,

    /// <summary>A coffee visit.</summary>
    CoffeeVisit,

    /// <summary>A visit at home for any other reason.</summary>
    HomeVisit,

    /// <summary>At the door or in the street.</summary>
    AtTheDoor,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>At the office or a walk-in hour.</summary>
    AtTheOffice,

    /// <summary>At a listening panel.</summary>
    ListeningPanel,

    /// <summary>A talk with whoever came to repair something.</summary>
    RepairTalk,

    /// <summary>A letter that asks nothing, such as about the rent or about what was done with a talk.</summary>
    Letter,

    /// <summary>An invitation to talk: somebody is asked for something.</summary>
    Invitation,

    /// <summary>A survey that somebody was asked to fill in.</summary>
    Survey,

    /// <summary>E-mail or a message.</summary>
    Message,

    /// <summary>A message that a computer sent.</summary>
    AutomaticMessage,

    /// <summary>The meters were read.</summary>
    MeterReading,

    /// <summary>Something was repaired.</summary>
    Repair,

    /// <summary>They complained.</summary>
    Complaint,
}

/// <summary>What is said of a kind of contact.</summary>
public static class ContactKinds
{
    private static readonly Dictionary<string, ContactKind> ByWord =
        Enum.GetValues<ContactKind>().ToDictionary(Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>"aan de deur", "per telefoon".</summary>
    public static string InWords(this ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation => "bij een huisgesprek",
        ContactKind.CoffeeVisit => "op de koffie",
        ContactKind.HomeVisit => "bij een huisbezoek",
        ContactKind.AtTheDoor => "aan de deur",
        ContactKind.Telephone => "per telefoon",
        ContactKind.AtTheOffice => "op kantoor",
        ContactKind.ListeningPanel => "bij een luisterpanel",
        ContactKind.RepairTalk => "in gesprek bij een reparatie",
        ContactKind.Letter => "per brief",
        ContactKind.Invitation => "met een uitnodiging",
        ContactKind.Survey => "met een enquête",
        ContactKind.Message => "per e-mail of bericht",
        ContactKind.AutomaticMessage => "met een automatisch bericht",
        ContactKind.MeterReading => "bij het opnemen van de meter",
        ContactKind.Repair => "bij een reparatie",
        ContactKind.Complaint => "door een klacht",
    };

    /// <summary>Whether it asks something of people, who may be left in peace.</summary>
    public static bool Asks(this ContactKind kind) => kind is ContactKind.Invitation or ContactKind.Survey;

    /// <summary>What it is called in a list: "Telefoon", "Op de koffie".</summary>
    public static string Name(this ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation => "Huisgesprek",
        ContactKind.CoffeeVisit => "Op de koffie",
        ContactKind.HomeVisit => "Huisbezoek",
        ContactKind.AtTheDoor => "Aan de deur of op straat",
        ContactKind.Telephone => "Telefoon",
        ContactKind.AtTheOffice => "Op kantoor of inloop",
        ContactKind.ListeningPanel => "Luisterpanel",
        ContactKind.RepairTalk => "Gesprek bij een reparatie",
        ContactKind.Letter => "Brief",
        ContactKind.Invitation => "Uitnodiging",
        ContactKind.Survey => "Enquête",
        ContactKind.Message => "E-mail of bericht",
        ContactKind.AutomaticMessage => "Automatisch bericht",
        ContactKind.MeterReading => "Meterstand opnemen",
        ContactKind.Repair => "Reparatie",
        ContactKind.Complaint => "Klacht",
    };

    /// <summary>The one word by which files and addresses know it: "telefoon", "koffie".</summary>
    public static string Word(this ContactKind kind) => kind switch
    {
        ContactKind.HomeConversation => "huisgesprek",
        ContactKind.CoffeeVisit => "koffie",
        ContactKind.HomeVisit => "huisbezoek",
        ContactKind.AtTheDoor => "deur",
        ContactKind.Telephone => "telefoon",
        ContactKind.AtTheOffice => "kantoor",
        ContactKind.ListeningPanel => "luisterpanel",
        ContactKind.RepairTalk => "reparatiegesprek",
        ContactKind.Letter => "brief",
        ContactKind.Invitation => "uitnodiging",
        ContactKind.Survey => "enquete",
        ContactKind.Message => "bericht",
        ContactKind.AutomaticMessage => "automatisch",
        ContactKind.MeterReading => "meter",
        ContactKind.Repair => "reparatie",
        ContactKind.Complaint => "klacht",
    };

    /// <summary>The kind that this word means, or nothing.</summary>
    public static ContactKind? Called(string word) => ByWord.TryGetValue(word, out var kind) ? kind : null;
}
