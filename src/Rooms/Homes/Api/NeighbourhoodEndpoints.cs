using System.ComponentModel;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Api;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Api;

/// <summary>Neighbourhoods for other systems: read only, because people draw the map.</summary>
internal static class NeighbourhoodEndpoints
{
    internal static void Open(IEndpointRouteBuilder api) => api.MapGet("/buurten", ListAsync)
        .AllowClient(Scope.ReadDwellings)
        .Says(new ApiCard("leesBuurten", Parts.Dwellings, "Buurten lezen", "Alle buurten waarin we verhuren, op code.")
        {
            Answers = [new(200, "De buurten.", typeof(NeighbourhoodsAnswer))],
        });

    private static async Task<IResult> ListAsync(HouseDb db, CancellationToken cancel) => Results.Ok(new NeighbourhoodsAnswer(
        await db.Neighbourhoods
            .OrderBy(place => place.Code)
            .Select(place => new NeighbourhoodAnswer(place.Code, place.Name))
            .ToListAsync(cancel)));
}

/// <summary>The parts of the description.</summary>
internal static class Parts
{
    internal const string Dwellings = "Woningen";
    internal const string Households = "Huishoudens";
    internal const string Tenancies = "Huurcontracten";
    internal const string Contacts = "Contactmomenten";
}

[Called("Buurten")]
internal sealed record NeighbourhoodsAnswer(
    [property: JsonPropertyName("buurten"), Description("Alle buurten.")] IReadOnlyList<NeighbourhoodAnswer> Neighbourhoods);

[Called("Buurt")]
internal sealed record NeighbourhoodAnswer(
    [property: JsonPropertyName("code"), Description("De code van de buurt; zonder code van het CBS is dat de naam."), Sample("BU01144200")] string Code,
    [property: JsonPropertyName("naam"), Description("Hoe de buurt heet."), Sample("Emmermeer")] string Name);
