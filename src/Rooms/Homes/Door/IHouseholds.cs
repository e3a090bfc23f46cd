using System.Security.Claims;
using Huiskamer.Foundation.Time;

namespace Huiskamer.Homes.Door;

/// <summary>The door of Homes for every room that visits, invites or tells households.</summary>
public interface IHouseholds
{
    /// <summary>
    /// The households that live with us now and were not spoken for longest, never spoken first. No names: an address, when,
    /// how and by which department.
    /// </summary>
    /// <param name="most">No more than so many.</param>
    /// <param name="cancel">Stops the query.</param>
    Task<IReadOnlyList<QuietHousehold>> LongestNotSpokenAsync(int most, CancellationToken cancel);

    /// <summary>
    /// How far this visitor sees, and of which of these households they may read the history: a link to any other leads
    /// nowhere.
    /// </summary>
    Task<Readable> ReadableAsync(IReadOnlyCollection<HouseholdId> ids, ClaimsPrincipal visitor, CancellationToken cancel);

    /// <summary>How many households live with us, how many were never spoken and how many not for two years.</summary>
    Task<SpokenCounts> SpokenCountsAsync(CancellationToken cancel);

    /// <summary>The same three figures for each neighbourhood, the one with most never spoken first. Totals: mind small ones.</summary>
    Task<IReadOnlyList<NeighbourhoodSpoken>> SpokenByNeighbourhoodAsync(CancellationToken cancel);

    /// <summary>
    /// The given households with address and name, also those that left. One that went into another has the card of that one,
    /// with its id: two of these may be the same household by now. Write in the journal that you looked.
    /// </summary>
    Task<IReadOnlyDictionary<HouseholdId, HouseholdCard>> FindAsync(
        IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel);

    /// <summary>Of each of these ids which household it is now: itself, or the one it went into. To count and to write to a household once.</summary>
    Task<IReadOnlyDictionary<HouseholdId, HouseholdId>> NowAsync(IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel);

    /// <summary>All ids by which rooms may know this household: its own, and of those that went into it.</summary>
    Task<IReadOnlyList<HouseholdId>> KnownAsAsync(HouseholdId household, CancellationToken cancel);

    /// <summary>The names of who lives in a household: to leave them out of what others will read, not to show.</summary>
    Task<IReadOnlyList<string>> NamesAsync(HouseholdId household, CancellationToken cancel);

    /// <summary>
    /// Households in these neighbourhoods for a draw, with whether they may be approached on this day, in a fixed order.
    /// </summary>
    Task<IReadOnlyList<Candidate>> CandidatesAsync(
        IReadOnlyCollection<NeighbourhoodId> neighbourhoods, DateOnly today, CancellationToken cancel);

    /// <summary>
    /// A household would rather not be asked: until a day, or never again when there is none. Who already rests longer goes on
    /// doing so. Adds to the caller's transaction; the caller saves.
    /// </summary>
    /// <param name="household">Which household.</param>
    /// <param name="until">The day from which we may ask again; nothing for never.</param>
    /// <param name="by">What asked it, such as an answer or a visit, when the same may take it back.</param>
    /// <param name="cancel">Stops.</param>
    Task AskedForRestAsync(HouseholdId household, DateOnly? until, Guid? by, CancellationToken cancel);

    /// <summary>
    /// Somebody thought better of it, or it was written down by mistake: takes back a rest until a day, or that it was for
    /// good, and leaves the other as it is, and whatever anybody else asked, before or after. Adds to the caller's transaction;
    /// the caller saves.
    /// </summary>
    /// <param name="household">Which household.</param>
    /// <param name="forGood">That it was for good, or a rest until a day.</param>
    /// <param name="by">What asked it then.</param>
    /// <param name="cancel">Stops.</param>
    Task TakeBackRestAsync(HouseholdId household, bool forGood, Guid by, CancellationToken cancel);
}

/// <summary>One line of "Wie spraken we het langst niet?".</summary>
/// <param name="Id">Which household.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Neighbourhood">The neighbourhood's name.</param>
/// <param name="LastSpokenOn">The last day we spoke; nothing when never.</param>
/// <param name="LastKind">How we spoke then.</param>
/// <param name="LastBy">The department that spoke, when known.</param>
/// <param name="TenantSince">Since when this household rents from us.</param>
/// <param name="Rest">Whether we leave them in peace; then nobody rings their bell.</param>
public sealed record QuietHousehold(
    HouseholdId Id,
    string Address,
    string Neighbourhood,
    DateOnly? LastSpokenOn,
    ContactKind? LastKind,
    string? LastBy,
    DateOnly? TenantSince,
    Rest Rest)
{
    /// <summary>"Nog nooit gesproken. Huurt sinds mei 1987." or "Voor het laatst gesproken in mei 2024, aan de deur, door Wijkbeheer."</summary>
    public string InWords(DateOnly today) => $"{Silence(today)}{Rest.InWords()}";

    private string Silence(DateOnly today) => LastSpokenOn is { } day && LastKind is { } kind
        ? $"Voor het laatst gesproken {Foundation.Time.InWords.Ago(day, today)}, {kind.InWords()}{(LastBy is null ? "" : $", door {LastBy}")}."
        : $"Nog nooit gesproken.{(TenantSince is { } since ? $" Huurt sinds {Foundation.Time.InWords.Month(since)}." : "")}";
}

/// <summary>What another room needs of a household to write to it or ring its bell.</summary>
/// <param name="Id">Which household.</param>
/// <param name="Addressee">How a letter addresses it, such as "Familie De Boer".</param>
/// <param name="Street">Street and number.</param>
/// <param name="Postcode">The postcode, as "7823 AB".</param>
/// <param name="City">The town.</param>
/// <param name="Neighbourhood">The neighbourhood.</param>
/// <param name="NeighbourhoodName">Its name.</param>
/// <param name="Latitude">WGS84.</param>
/// <param name="Longitude">WGS84.</param>
/// <param name="Language">The language spoken at home, ISO 639-1.</param>
/// <param name="TenantSince">Since when this household rents from us.</param>
/// <param name="LastSpokenOn">The last day we spoke; nothing when never.</param>
/// <param name="Rest">Whether we leave them in peace.</param>
/// <param name="LivesHere">False when they left.</param>
public sealed record HouseholdCard(
    HouseholdId Id,
    string Addressee,
    string Street,
    string Postcode,
    string City,
    NeighbourhoodId Neighbourhood,
    string NeighbourhoodName,
    double Latitude,
    double Longitude,
    string Language,
    DateOnly? TenantSince,
    DateOnly? LastSpokenOn,
    Rest Rest,
    bool LivesHere)
{
    private static readonly string[] Titles = ["Familie ", "Mevrouw ", "Meneer ", "De heer ", "Bewoner"];

    /// <summary>How they like to be reached, in one line: "Bel na vijf uur". Empty when nothing is agreed. For whoever goes there, not for lists.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>False when they asked us not to: then nobody comes or writes, whatever was agreed before.</summary>
    public bool MayBeApproached => Rest is not Rest.Asked;

    /// <summary>The addressee in the middle of a sentence: "familie De Boer", "de heer A. Smit".</summary>
    public string InSentence => Within(Addressee);

    internal static string Within(string addressee) => Titles.Any(title => addressee.StartsWith(title, StringComparison.Ordinal))
        ? char.ToLowerInvariant(addressee[0]) + addressee[1..]
        : addressee;

    /// <summary>How a letter begins: "Beste familie De Boer", "Beste meneer A. Smit".</summary>
    public string Greeting => "Beste " + (Addressee.StartsWith("De heer ", StringComparison.Ordinal) ? "meneer " + Addressee[8..] : InSentence);
}

/// <summary>A household that might be drawn.</summary>
/// <param name="Id">Which household.</param>
/// <param name="Neighbourhood">Where it lives.</param>
/// <param name="LastSpokenOn">The last day we spoke; nothing when never.</param>
/// <param name="Rest">Whether we leave them in peace: only who is not may be drawn.</param>
public sealed record Candidate(HouseholdId Id, NeighbourhoodId Neighbourhood, DateOnly? LastSpokenOn, Rest Rest);

/// <summary>Whether we leave a household in peace, over all ways of asking together.</summary>
public enum Rest
{
    /// <summary>We may ask something.</summary>
    None,

    /// <summary>They asked for it, for a while or for good: nobody comes, calls or writes of their own accord.</summary>
    Asked,

    /// <summary>We were there not long ago, or asked something: nothing new is asked, what was agreed goes on.</summary>
    Due,
}

/// <summary>How many households live with us, and how many of them we hardly know.</summary>
/// <param name="Households">All of them.</param>
/// <param name="Never">Those we never spoke.</param>
/// <param name="NotForTwoYears">Those we did speak once, but not in the last two years.</param>
public sealed record SpokenCounts(int Households, int Never, int NotForTwoYears);

/// <summary>How many households of one neighbourhood we spoke.</summary>
public sealed record NeighbourhoodSpoken(NeighbourhoodId Id, string Name, SpokenCounts Counts);

/// <summary>Whose history a visitor may read.</summary>
/// <param name="Sight">How far they see.</param>
/// <param name="Households">Of the households that were asked about, those they may read.</param>
public sealed record Readable(Sight Sight, IReadOnlySet<HouseholdId> Households);

/// <summary>How far somebody sees in the history of households.</summary>
public enum Sight
{
    /// <summary>Not at all: addresses and how long ago, as every colleague.</summary>
    Nothing,

    /// <summary>An adviser to whom nobody gave a neighbourhood yet.</summary>
    NoNeighbourhoodYet,

    /// <summary>An adviser, in their own neighbourhoods.</summary>
    OwnNeighbourhoods,

    /// <summary>Everywhere.</summary>
    Everything,
}

/// <summary>What is said of it.</summary>
public static class Rests
{
    /// <summary>A sentence with a space before it, behind what a list says of a household; nothing when there is no rest.</summary>
    public static string InWords(this Rest rest) => rest switch
    {
        Rest.None => "",
        Rest.Asked => " Wil liever niet dat we langskomen.",
        Rest.Due => " Laat ze nog even met rust: we vroegen pas iets of kwamen pas langs.",
    };
}
