using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.TestKit;

/// <summary>A street with made-up people, for tests that need many of them.</summary>
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
        db.Add(new Neighbourhood(area, area.Value.ToString("N"), neighbourhood));

        foreach (var (number, id) in households.Select((household, i) => (i + 1, household)))
        {
            var at = new Address($"{neighbourhood}straat", 9000 + number, "", "7899ZZ", "Voorbeeldstad");
            var dwelling = new Dwelling(DwellingId.From(Guid.CreateVersion7()), Key(id.Value), area, at, 52.78 + (number * 0.0001), 6.9);
            var household = new Household(id, Key(id.Value), $"Familie Fictief {number}", "nl");
            household.Settles([new Stay(dwelling.Id, area, LongAgo, null)], house.Today);
            db.AddRange(dwelling, household, new Tenancy(TenancyId.From(Guid.CreateVersion7()), id, dwelling.Id, LongAgo));

            if (spoken?.Invoke(number) is { } on)
            {
                var contact = new Contact(
                    ContactId.From(Guid.CreateVersion7()), id, on, ContactKind.Telephone, null, null, house.Clock.Now);
                household.Spoke(contact);
                db.Add(contact);
            }

            if (notToApproach?.Invoke(number) == true)
            {
                household.IsNotToBeApproached();
            }
        }

        await db.SaveChangesAsync();
        return (area, households);
    }

    private static Comparer<HouseholdId> ByValue { get; } = Comparer<HouseholdId>.Create((a, b) =>
        string.CompareOrdinal(a.Value.ToString(), b.Value.ToString()));

    private static string Key(Guid id) => id.ToString("N")[^16..];
}
