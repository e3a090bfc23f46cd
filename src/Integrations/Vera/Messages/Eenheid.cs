using System.Text.Json.Serialization;

namespace Huiskamer.Vera.Messages;

/// <summary>A home, and anything else that is let: garages, shops.</summary>
internal sealed record Eenheid : Sleutels
{
    public Referentiedata? Soort { get; init; }

    public Referentiedata? DetailSoort { get; init; }

    public Referentiedata? Status { get; init; }

    public Referentiedata? Woonvorm { get; init; }

    public Adres? Adres { get; init; }

    public Gebouw? Gebouw { get; init; }

    public List<Pand>? Panden { get; init => field = value?.FindAll(one => one is not null); }

    [JsonConverter(typeof(LinksOrObjects<Cluster>))]
    public List<Cluster>? Clusters { get; init; }
}

/// <summary>Where a home is.</summary>
internal sealed record Adres
{
    public string? Straatnaam { get; init; }

    public string? Huisnummer { get; init; }

    public string? Huisletter { get; init; }

    public string? HuisnummerToevoeging { get; init; }

    public string? Postcode { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? Woonplaats { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? Buurt { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? Wijk { get; init; }

    public Punt? Geometrie { get; init; }
}

/// <summary>A place on the map.</summary>
internal sealed record Punt
{
    public string? Breedtegraad { get; init; }

    public string? Lengtegraad { get; init; }
}

/// <summary>The building it is in, with the association's own neighbourhood.</summary>
internal sealed record Gebouw
{
    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? CorporatieBuurt { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? Buurt { get; init; }
}

/// <summary>A building of the registry.</summary>
internal sealed record Pand
{
    public Referentiedata? Soort { get; init; }
}

/// <summary>Homes that belong together for some purpose.</summary>
internal sealed record Cluster : Sleutels
{
    public Referentiedata? Soort { get; init; }

    public string? Naam { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Benoemd>))]
    public List<Benoemd>? Eenheden { get; init; }
}
