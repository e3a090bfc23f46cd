using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests;

/// <summary>Things of this room as a test needs them: complete, ordinary, and changed where the test says so.</summary>
internal static class A
{
    public static readonly DateOnly Today = new(2027, 3, 2);

    private static int _number = 9000;

    public static Neighbourhood Neighbourhood(string name = "Emmermeer") =>
        new(Id<NeighbourhoodId>(), $"BU{Next()}", name);

    public static Dwelling Dwelling(Neighbourhood neighbourhood, string street = "Walstraat", int? number = null) => new(
        Id<DwellingId>(),
        $"V{Next()}",
        neighbourhood.Id,
        new Address(street, number ?? Next(), "", "7814XX", "Emmen"),
        52.79,
        6.89);

    public static Household Household(string addressee = "Familie De Boer", string language = "nl") =>
        new(Id<HouseholdId>(), $"H{Next()}", addressee, language);

    public static Resident Resident(Household household, string name = "Aaltje de Boer") => new(Id<ResidentId>(), household.Id, name);

    public static Contact Contact(
        Household household, DateOnly on, ContactKind kind = ContactKind.AtTheDoor, ColleagueId? by = null, string? department = "Wijkbeheer") =>
        new(Id<ContactId>(), household.Id, on, kind, by, department, StoppedClockStart);

    /// <summary>A household that lives in a new home in this neighbourhood, and was spoken on these days.</summary>
    public static Family Family(Neighbourhood neighbourhood, DateOnly? since = null, string addressee = "Familie De Boer", params DateOnly[] spokenOn)
    {
        var dwelling = Dwelling(neighbourhood);
        var household = Household(addressee);
        var tenancy = new Tenancy(Id<TenancyId>(), household.Id, dwelling.Id, since ?? new DateOnly(2011, 5, 1));
        household.Settles([Stay.Of(tenancy, dwelling)], Today);
        var contacts = spokenOn.Select(day => Contact(household, day)).ToList();
        contacts.ForEach(contact => household.Meets(contact, SpokenKinds.Proposed));
        return new Family(household, dwelling, tenancy, contacts);
    }

    public static T Id<T>() where T : struct, IId<T> => T.From(Guid.CreateVersion7());

    private static DateTimeOffset StoppedClockStart => new StoppedClock().Now;

    private static int Next() => Interlocked.Increment(ref _number);
}

/// <summary>A household with all that belongs to it.</summary>
internal sealed record Family(Household Household, Dwelling Dwelling, Tenancy Tenancy, IReadOnlyList<Contact> Contacts)
{
    public HouseholdId Id => Household.Id;

    public object[] Rows => [Dwelling, Household, Tenancy, .. Contacts];
}
