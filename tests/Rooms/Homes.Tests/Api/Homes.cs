using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Api;

/// <summary>What other systems send and find in these tests.</summary>
internal static class Homes
{
    public const string Point = """{ "type": "Point", "coordinates": [6.89, 52.79] }""";

    extension(TestHouse house)
    {
        public async Task<Family> LivesHereAsync(string addressee = "Familie De Boer")
        {
            var place = A.Neighbourhood();
            var family = A.Family(place, addressee: addressee);
            await house.SavesAsync([place, .. family.Rows]);
            return family;
        }

        public async Task<Neighbourhood> PlaceAsync(string name = "Emmermeer")
        {
            var place = A.Neighbourhood(name);
            await house.SavesAsync(place);
            return place;
        }

        public async Task<Dwelling> EmptyHomeAsync(string neighbourhood = "Emmermeer")
        {
            var home = A.Dwelling(await house.PlaceAsync(neighbourhood));
            await house.SavesAsync(home);
            return home;
        }

        public Task<Household> HouseholdAsync(HouseholdId id) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == id));
    }

    public static string Tenancy(Dwelling home, string from, string? until = null) =>
        $$"""{ "woning": "{{home.OutsideKey}}", "ingangsdatum": "{{from}}", "einddatum": {{(until is null ? "null" : $"\"{until}\"")}} }""";

    public static string Tenancy(Dwelling home, DateOnly from, DateOnly? until) => Tenancy(home, $"{from:yyyy-MM-dd}", until is null ? null : $"{until:yyyy-MM-dd}");

    public static string Dwelling(Neighbourhood place, string street = "Walstraat", string more = "") =>
        $$"""
        { "straat": "{{street}}", "huisnummer": 9001, "postcode": "7814xx", "plaats": "Emmen", "buurtcode": "{{place.Code}}", {{more}} "ligging": {{Point}} }
        """;
}
