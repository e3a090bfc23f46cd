using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.TestKit;

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
    }

    public static string Dwelling(Neighbourhood place, string street = "Walstraat", string more = "") =>
        $$"""
        { "straat": "{{street}}", "huisnummer": 9001, "postcode": "7814xx", "plaats": "Emmen", "buurtcode": "{{place.Code}}", {{more}} "ligging": {{Point}} }
        """;
}
