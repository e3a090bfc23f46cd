using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Huiskamer.Foundation.Api;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Api;

[Called("Woningen")]
internal sealed record DwellingsAnswer(
    [property: JsonPropertyName("woningen"), Description("De woningen, op nummer.")] IReadOnlyList<DwellingAnswer> Dwellings,
    [property: JsonPropertyName("volgende"), Description("Waar de lijst verdergaat; leeg op het eind."), Sample("VkhFLTkwMDE")] string? Next);

[Called("Woning")]
internal sealed record DwellingAnswer(
    [property: JsonPropertyName("nummer"), Description("Het vaste nummer in jullie eigen systeem (verhuureenheidnummer)."), Sample("VHE-9001")] string Key,
    [property: JsonPropertyName("straat"), Description("De naam van de straat."), Sample("Verzonnenstraat")] string Street,
    [property: JsonPropertyName("huisnummer"), Description("Alleen het getal."), Sample(9001)] int Number,
    [property: JsonPropertyName("toevoeging"), Description("Wat achter het getal komt, zoals A of -2."), Sample("A")] string Addition,
    [property: JsonPropertyName("postcode"), Description("Met een spatie, zoals op een brief."), Sample("7899 ZZ")] string Postcode,
    [property: JsonPropertyName("plaats"), Description("De woonplaats."), Sample("Voorbeeldstad")] string City,
    [property: JsonPropertyName("buurtcode"), Description("De code van de buurt, zoals bij buurten."), Sample("BU01144200")] string PlaceCode,
    [property: JsonPropertyName("buurtnaam"), Description("Hoe de buurt heet."), Sample("Emmermeer")] string PlaceName,
    [property: JsonPropertyName("complexnummer"), Description("Het complex waar de woning bij hoort, als dat bekend is."), Sample("C-900")] string? Complex,
    [property: JsonPropertyName("woningsoort"), Description("Wat voor woning het is, als dat bekend is."), Choices(typeof(BuildingWords)), Sample("flat")] string? Building,
    [property: JsonPropertyName("ligging"), Description("Waar de woning ligt: een punt in GeoJSON (CRS84).")] PointShape Point);

/// <summary>Everything of a home that another system may say; the rest follows from it.</summary>
[Called("WoningSchrijven")]
[OnlyToRead("nummer", "buurtnaam")]
internal sealed record DwellingSent
{
    [JsonPropertyName("straat"), Description("De naam van de straat."), MaxLength(100), Sample("Verzonnenstraat")]
    public required string Street { get; init; }

    [JsonPropertyName("huisnummer"), Description("Alleen het getal."), Range(1, 99999), Sample(9001)]
    public required int Number { get; init; }

    [JsonPropertyName("toevoeging"), Description("Wat achter het getal komt, zoals A of -2; mag weg."), MaxLength(10), MayBeBlank, Sample("A")]
    public string? Addition { get; init; }

    [JsonPropertyName("postcode"), Description("Vier cijfers en twee letters."), Sample("7899 ZZ")]
    [RegularExpression("^[1-9][0-9]{3} ?[A-Za-z]{2}$", ErrorMessage = "Schrijf de postcode zo: 7899 ZZ.")]
    public required string Postcode { get; init; }

    [JsonPropertyName("plaats"), Description("De woonplaats."), MaxLength(100), Sample("Voorbeeldstad")]
    public required string City { get; init; }

    [JsonPropertyName("buurtcode"), Description("De code van een buurt die er al is, zoals bij buurten."), MaxLength(100), Sample("BU01144200")]
    public required string PlaceCode { get; init; }

    [JsonPropertyName("complexnummer"), Description("Het complex waar de woning bij hoort; een nieuw nummer maken we erbij."), MaxLength(40), Sample("C-900")]
    public string? Complex { get; init; }

    [JsonPropertyName("woningsoort"), Description("Wat voor woning het is."), Choices(typeof(BuildingWords)), Sample("flat")]
    public string? Building { get; init; }

    [JsonPropertyName("ligging"), Description("Waar de woning ligt: een punt in GeoJSON (CRS84).")]
    public required PointShape Point { get; init; }

    internal Address At => new(Street, Number, Addition ?? "", Postcode, City);
}

/// <summary>A point as GeoJSON writes it (RFC 7946): first the longitude, then the latitude.</summary>
[Called("Punt"), Description("Een punt in GeoJSON (CRS84): waar de woning ligt.")]
internal sealed record PointShape
{
    [JsonPropertyName("type"), Description("Altijd Point."), Choices(typeof(OnlyPoint)), MaxLength(5), Sample("Point")]
    public required string Type { get; init; }

    [JsonPropertyName("coordinates"), Description("Eerst de lengtegraad, dan de breedtegraad, in graden."), MinLength(2), MaxLength(2), Range(-180, 180)]
    public required IReadOnlyList<double> Coordinates { get; init; }

    [JsonIgnore]
    internal double Longitude => Coordinates[0];

    [JsonIgnore]
    internal double Latitude => Coordinates[1];

    internal static PointShape At(double latitude, double longitude) => new() { Type = "Point", Coordinates = [longitude, latitude] };

    private sealed class OnlyPoint : IChoices
    {
        public IReadOnlyList<string> Words => ["Point"];
    }
}
