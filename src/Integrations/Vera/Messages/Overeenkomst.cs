using System.Text.Json.Serialization;

namespace Huiskamer.Vera.Messages;

/// <summary>A contract; only those about renting are ours.</summary>
internal sealed record Overeenkomst : Sleutels
{
    public Referentiedata? Soort { get; init; }

    public Referentiedata? Status { get; init; }

    public string? Begindatum { get; init; }

    public string? Einddatum { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Eenheid>))]
    public List<Eenheid>? Eenheden { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Relatie>))]
    public List<Relatie>? Relaties { get; init; }
}

/// <summary>That there was contact: when, by which way and with whom. What it was about and what was said are not read.</summary>
internal sealed record Contactmoment : Sleutels
{
    public Contactsoort? Soort { get; init; }

    public Referentiedata? Kanaal { get; init; }

    public string? Datum { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Relatie>))]
    public List<Relatie>? Relaties { get; init; }
}

/// <summary>The association's own kind, where it is one of our words.</summary>
internal sealed record Contactsoort
{
    [JsonConverter(typeof(OwnKindOnly))]
    public string? Code { get; init; }

    [JsonConverter(typeof(OwnKindOnly))]
    public string? Naam { get; init; }
}

/// <summary>Who works at the association.</summary>
internal sealed record Medewerker : Sleutels
{
    public string? Einddatum { get; init; }

    [JsonConverter(typeof(LinkOrObject<Relatie>))]
    public Relatie? Relatie { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Benoemd>))]
    public List<Benoemd>? OrganisatorischeEenheden { get; init; }

    [JsonConverter(typeof(LinksOrObjects<Benoemd>))]
    public List<Benoemd>? Functies { get; init; }
}
