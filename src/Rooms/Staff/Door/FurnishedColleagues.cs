namespace Huiskamer.Staff.Door;

/// <summary>What Staff leaves on the shelf of a demo house for the rooms above it.</summary>
/// <param name="Cards">Everybody who works there, by department and name.</param>
/// <param name="People">The people to get to know, by <see cref="DemoPerson.Key"/>.</param>
public sealed record FurnishedColleagues(
    IReadOnlyList<ColleagueCard> Cards,
    IReadOnlyDictionary<string, ColleagueId> People);

/// <summary>Somebody in the demo house whom a visitor may sign in as.</summary>
/// <param name="Key">A word without a name in it, for a URL.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="JobTitle">What they do.</param>
/// <param name="Department">Where they work.</param>
/// <param name="Sees">What a visitor sees as this person.</param>
/// <param name="Roles">What they may do.</param>
public sealed record DemoPerson(
    string Key, string FirstName, string LastName, string JobTitle, string Department, string Sees, params Role[] Roles)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>The work address, made of the name.</summary>
    public string Email => DemoPeople.EmailOf(FirstName, LastName);
}

/// <summary>The people to get to know in the demo house. All of them are made up.</summary>
public static class DemoPeople
{
    /// <summary>The one password of everybody in the demo house.</summary>
    public const string Password = "koffie aan tafel";

    /// <summary>Who they are; the first is the one to begin with.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("rondeleider", "Wilma", "Postma", "adviseur bewoners", "Beleid en communicatie",
            "maakt een gespreksronde, van loting tot terugkoppeling", Role.RoundLeader, Role.Interpreter),
        new("huismeester", "Geert", "Haandrikman", "huismeester", "Wijkbeheer",
            "komt elke dag in de wijk en gaat mee op gesprek"),
        new("financien", "Anneke", "Pol", "medewerker debiteuren", "Financiën",
            "spreekt nooit huurders en gaat voor het eerst mee"),
        new("directeur", "Marjan", "Oosterloo", "directeur-bestuurder", "Directie",
            "ziet wie we lang niet spraken en wat nog beloofd is", Role.Director),
        new("wijkadviseur", "Sanne", "Brouwer", "wijkadviseur", "Wijkbeheer",
            "kent de buurt en leest terug met wie we spraken", Role.NeighbourhoodAdviser),
        new("duider", "Yusuf", "Demir", "onderzoeker", "Beleid en communicatie",
            "maakt van uitspraken een inzicht, zonder namen", Role.Interpreter),
        new("klantcontact", "Fatima", "el Idrissi", "medewerker klantcontact", "Klantcontactcentrum",
            "neemt de telefoon op en typt antwoorden in", Role.ContactCentre),
        new("privacy", "Ingrid", "Wolters", "privacyfunctionaris", "Directie",
            "gaat mee op gesprek; elke blik op wie iemand is, wordt voor haar vastgelegd", Role.PrivacyOfficer),
        new("beheerder", "Bram", "Kolk", "applicatiebeheerder", "ICT",
            "regelt wie erin mag en wat erin komt", Role.Administrator),
    ];

    internal static string EmailOf(string firstName, string lastName) =>
        $"{Plain(firstName)}.{Plain(lastName)}@dekoperenbel.example";

    /// <summary>A name as an address writes it: small letters, no accents, no spaces.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter)).ToLowerInvariant();
}
