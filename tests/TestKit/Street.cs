using System.Runtime.CompilerServices;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>
/// A street with made-up people, for tests of rooms above Homes: they see households only through its door, and its door
/// takes none in. It goes by the model, so it follows when a column comes or goes.
/// </summary>
public static class Street
{
    private static readonly DateOnly LongAgo = new(2010, 5, 1);

    /// <summary>Lets so many homes in a new neighbourhood, each to one household.</summary>
    /// <param name="house">The house.</param>
    /// <param name="neighbourhood">Its name.</param>
    /// <param name="homes">How many.</param>
    /// <param name="spoken">When the household at this number, from 1, was last spoken; nothing is never.</param>
    /// <param name="notToApproach">Whether the household at this number asked not to be approached.</param>
    public static async Task<(NeighbourhoodId Neighbourhood, IReadOnlyList<HouseholdId> Households)> LetsAsync(
        this TestHouse house,
        string neighbourhood,
        int homes,
        Func<int, DateOnly?>? spoken = null,
        Func<int, bool>? notToApproach = null)
    {
        var area = NeighbourhoodId.From(Guid.CreateVersion7());
        var households = Enumerable.Range(1, homes).Select(_ => HouseholdId.From(Guid.CreateVersion7())).Order(ByValue).ToList();
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        db.AsOneDeed = "een straat voor een test";
        Add(db, "Neighbourhoods.Neighbourhood", ("Id", area), ("Code", area.Value.ToString("N")), ("Name", neighbourhood));

        foreach (var (number, household) in households.Select((household, i) => (i + 1, household)))
        {
            var dwelling = DwellingId.From(Guid.CreateVersion7());
            var street = $"{neighbourhood}straat";
            Add(db, "Dwellings.Dwelling",
                ("Id", dwelling), ("OutsideKey", Key(dwelling.Value)), ("Neighbourhood", area), ("Street", street),
                ("StreetToFind", street.ToLowerInvariant()), ("HouseNumber", 9000 + number), ("Addition", ""), ("Postcode", "7899 ZZ"),
                ("City", "Voorbeeldstad"), ("Latitude", 52.78 + (number * 0.0001)), ("Longitude", 6.9));
            Add(db, "Households.Household",
                ("Id", household), ("OutsideKey", Key(household.Value)), ("Addressee", $"Familie Fictief {number}"),
                ("AddresseeToFind", $"familie fictief {number}"), ("Language", "nl"), ("Dwelling", dwelling), ("Neighbourhood", area),
                ("TenantSince", LongAgo), ("LivesHere", true), ("SpokenOn", spoken?.Invoke(number) ?? DateOnly.MinValue),
                ("DoNotApproach", notToApproach?.Invoke(number) ?? false));
            Add(db, "Households.Tenancy",
                ("Id", TenancyId.From(Guid.CreateVersion7())), ("Household", household), ("Dwelling", dwelling), ("From", LongAgo));
        }

        await db.SaveChangesAsync();
        return (area, households);
    }

    private static Comparer<HouseholdId> ByValue { get; } = Comparer<HouseholdId>.Create((a, b) =>
        string.CompareOrdinal(a.Value.ToString(), b.Value.ToString()));

    private static string Key(Guid id) => id.ToString("N")[^16..];

    private static void Add(HouseDb db, string type, params (string Property, object Value)[] values)
    {
        var kind = db.Model.FindEntityType($"Huiskamer.Homes.{type}")!;
        var thing = RuntimeHelpers.GetUninitializedObject(kind.ClrType);

        foreach (var (property, value) in values)
        {
            kind.ClrType.GetProperty(property)!.SetValue(thing, value);
        }

        db.Add(thing);
    }
}
