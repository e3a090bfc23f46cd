using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Households;

/// <summary>The people behind one front door: what we visit and remember (huishouden).</summary>
internal sealed partial class Household : IVersioned
{
    /// <summary>"Nog nooit": the first day there is, so that never comes before long ago in every database.</summary>
    internal static readonly DateOnly Never = DateOnly.MinValue;

    /// <summary>So many years after the last tenancy a household is forgotten.</summary>
    internal const int YearsKept = 2;

    internal const int LongestAgreement = 200;

    /// <summary>How a household is called of which nobody is left.</summary>
    internal const string FormerAddressee = "Voormalige bewoner";

    private const string Kept = "zolang iemand bij ons huurt, en 2 jaar daarna";

    private Household()
    {
        OutsideKey = Addressee = AddresseeToFind = AddresseeSounds = Language = Agreement = "";
    }

    internal Household(HouseholdId id, string outsideKey, string addressee, string language)
        : this()
    {
        Id = id;
        OutsideKey = outsideKey;
        IsAddressedAs(addressee, language);
    }

    public HouseholdId Id { get; private set; }

    /// <summary>The number by which the association's own systems know them (huurdernummer).</summary>
    [Personal(keptFor: Kept)]
    public string OutsideKey { get; private set; }

    /// <summary>How a letter addresses them: "Familie De Boer".</summary>
    [Personal(keptFor: Kept)]
    public string Addressee { get; private set; }

    /// <summary>The addressee as it is sought: folded.</summary>
    [Personal(keptFor: Kept)]
    public string AddresseeToFind { get; private set; }

    /// <summary>How the words of the addressee sound, by <see cref="SoundsLike"/>.</summary>
    [Personal(keptFor: Kept)]
    public string AddresseeSounds { get; private set; }

    /// <summary>The language spoken at home, ISO 639-1.</summary>
    [Personal(keptFor: Kept)]
    public string Language { get; private set; }

    /// <summary>How they like to be reached, in one line (contactafspraak): "Bel na vijf uur", "Liever via haar dochter".</summary>
    [Personal(keptFor: Kept)]
    public string Agreement { get; private set; }

    /// <summary>Where they live, or lived last. Kept from the tenancies.</summary>
    public DwellingId? Dwelling { get; private set; }

    /// <summary>
    /// The neighbourhood they live in now; nothing when they left. Kept, so that a list of one neighbourhood is a walk
    /// along an index.
    /// </summary>
    public NeighbourhoodId? Neighbourhood { get; private set; }

    /// <summary>The complex they live in now, kept for the same reason.</summary>
    public ComplexId? Complex { get; private set; }

    /// <summary>The kind of home they live in now, kept for the same reason.</summary>
    public BuildingKind? Building { get; private set; }

    /// <summary>The first day of their first tenancy. Kept from the tenancies.</summary>
    public DateOnly? TenantSince { get; private set; }

    /// <summary>Whether they rent from us today. Kept from the tenancies.</summary>
    public bool LivesHere { get; private set; }

    /// <summary>Nobody of them is left (niemand meer): whatever the tenancy says, nobody lives here, and nobody writes or comes.</summary>
    public bool NobodyLeft { get; private set; }

    /// <summary>The last day we spoke, or <see cref="Never"/>. Kept from the contact moments; queries sort by it.</summary>
    public DateOnly SpokenOn { get; private set; } = Never;

    /// <summary>The contact moment of that day: whoever shows when also shows who and how, of the same moment.</summary>
    public ContactId? LastTalk { get; private set; }

    /// <summary>
    /// The last day they let themselves be heard, or <see cref="Never"/>: we spoke, something was repaired, or they
    /// complained. Kept from the contact moments.
    /// </summary>
    public DateOnly HeardOn { get; private set; } = Never;

    /// <summary>
    /// Until this day we ask nothing of our own accord: we were there not long ago, or asked something. Kept from the contact
    /// moments, over all of them together.
    /// </summary>
    public DateOnly PeaceUntil { get; private set; } = Never;

    /// <summary>
    /// The household into which this one went (samengevoegd met): it was the same, or they went to live together. This row only
    /// points on; everything of it is there.
    /// </summary>
    public HouseholdId? JoinedInto { get; private set; }

    public int Version { get; private set; }

    /// <summary>The last day we spoke; nothing when never.</summary>
    public DateOnly? LastSpokenOn => SpokenOn == Never ? null : SpokenOn;

    /// <summary>An empty line means that nothing is agreed.</summary>
    internal void AgreesOn(string? line) => Agreement = line?.Trim() ?? "";

    internal void IsAddressedAs(string addressee, string language)
    {
        Addressee = addressee.Trim();
        AddresseeToFind = Folded.Of(Addressee);
        AddresseeSounds = SoundsLike.Each(AddresseeToFind);
        Language = language.Trim().ToLowerInvariant();
    }

    /// <summary>We were in touch: remembers the last time two people really spoke. Of one day the highest id is the last, in whatever order they come in.</summary>
    internal void Meets(Contact contact, SpokenKinds kinds)
    {
        if (kinds.Counts(contact.Kind) && (contact.On, contact.Id.Value).CompareTo((SpokenOn, LastTalk?.Value ?? Guid.Empty)) > 0)
        {
            (SpokenOn, LastTalk) = (contact.On, contact.Id);
        }

        if (kinds.IsHeard(contact.Kind) && contact.On > HeardOn)
        {
            HeardOn = contact.On;
        }

        if (kinds.PeaceAfter(contact.Kind, contact.On) is { } day && day > PeaceUntil)
        {
            PeaceUntil = day;
        }
    }

    /// <summary>Contact moments were taken away: remembers from nothing, by those that are left.</summary>
    internal void Remembers(IEnumerable<Contact> left, SpokenKinds kinds)
    {
        (SpokenOn, LastTalk, HeardOn, PeaceUntil) = (Never, null, Never, Never);

        foreach (var contact in left)
        {
            Meets(contact, kinds);
        }
    }

    /// <summary>Who goes to live apart takes along what was agreed and asked, each for itself from then on.</summary>
    internal void TakesAlong(Household from) =>
        (Agreement, DoNotApproach, RestUntil) = (from.Agreement, from.DoNotApproach, from.RestUntil);

    /// <summary>The association's own systems know them now.</summary>
    internal void IsNumbered(string outsideKey) => OutsideKey = outsideKey;

    /// <summary>The last of them is gone: no name is left, and nobody is written to, asked or visited any more.</summary>
    internal void LosesItsLast()
    {
        NobodyLeft = true;
        IsAddressedAs(FormerAddressee, Language);
        AgreesOn("");
        (LivesHere, Neighbourhood, Complex, Building) = (false, null, null, null);
    }

    /// <summary>Somebody lives here after all; at night they settle where their tenancy says.</summary>
    internal void IsLivedInAgain() => NobodyLeft = false;

    /// <summary>
    /// Takes another household in: whoever of both wanted more rest gets it, and what only the other agreed on stands. That
    /// only one thing asked for rest, and may take it back, is so when only one of both was asked it.
    /// </summary>
    internal void TakesIn(Household other)
    {
        RestsAsMuchAs(other);
        Agreement = Agreement.Length == 0 ? other.Agreement : Agreement;
        NobodyLeft &= other.NobodyLeft;
        other.JoinedInto = Id;
    }

    /// <summary>The household it went into went into another itself.</summary>
    internal void GoesOnInto(HouseholdId household) => JoinedInto = household;

    /// <summary>Keeps in mind where they live today, from all their tenancies.</summary>
    internal void Settles(IReadOnlyCollection<Stay> stays, DateOnly today)
    {
        var begun = stays.Where(stay => stay.From <= today).OrderBy(stay => stay.From).ToList();
        var last = begun.LastOrDefault(stay => stay.IsOn(today)) ?? begun.LastOrDefault();

        Dwelling = last?.Dwelling;
        TenantSince = begun.FirstOrDefault()?.From;
        LivesHere = !NobodyLeft && (last?.IsOn(today) ?? false);
        (Neighbourhood, Complex, Building) = (LivesHere ? last!.Neighbourhood : null, LivesHere ? last!.Complex : null, LivesHere ? last!.Building : null);
    }
}
