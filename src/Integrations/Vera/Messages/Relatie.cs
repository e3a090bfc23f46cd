using System.Text.Json.Serialization;

namespace Huiskamer.Vera.Messages;

/// <summary>A person, a company or a group of people; which of them, only the code of its kind says.</summary>
internal sealed record Relatie : Sleutels
{
    public Referentiedata? Soort { get; init; }

    /// <summary>Of a group or a company.</summary>
    public string? Naam { get; init; }

    public string? Aanschrijfnaam { get; init; }

    public string? Roepnaam { get; init; }

    public string? Voornaam { get; init; }

    public string? Voorletters { get; init; }

    public string? Tussenvoegsels { get; init; }

    public string? Achternaam { get; init; }

    public Referentiedata? Voorkeurstaal { get; init; }

    /// <summary>The year only; month and day are not read.</summary>
    [JsonPropertyName("geboortedatum"), JsonConverter(typeof(YearOnly))]
    public int? Geboortejaar { get; init; }

    /// <summary>Whether there is such a day; which one is not read.</summary>
    [JsonPropertyName("overlijdensdatum"), JsonConverter(typeof(WhetherThere))]
    public bool IsOverleden { get; init; }

    public List<Contactgegeven>? Contactgegevens { get; init => field = value?.FindAll(one => one is not null); }

    public List<Relatierol>? Rollen { get; init => field = value?.FindAll(one => one is not null); }

    [JsonConverter(typeof(LinksOrObjects<Benoemd>))]
    public List<Benoemd>? Groepen { get; init; }

    /// <summary>"Aaltje van der Hoving", or what is known of it.</summary>
    [JsonIgnore]
    public string Voluit => string.Join(' ', new[] { Roepnaam.Or(Voornaam).Or(Voorletters), Tussenvoegsels, Achternaam }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The address at which somebody reads e-mail, also at work.</summary>
    [JsonIgnore]
    public string? Mailadres => Contactgegevens?.Find(one => one.Soort?.Code == "EMA" && one.Status?.Code != "ONG")?.Waarde;

    [JsonIgnore]
    public bool IsGroep => Soort?.Code == "GRO";

    [JsonIgnore]
    public bool IsPersoon => Soort?.Code is "NAT" || (Soort?.Code is null && !string.IsNullOrEmpty(Achternaam));
}

/// <summary>What somebody is to a group.</summary>
internal sealed record Relatierol
{
    public Referentiedata? Soort { get; init; }

    public string? Einddatum { get; init; }

    [JsonConverter(typeof(LinkOrObject<Relatie>))]
    public Relatie? Relatie { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? RolRelatie { get; init; }
}

/// <summary>A telephone number or an e-mail address.</summary>
internal sealed record Contactgegeven
{
    public Referentiedata? Soort { get; init; }

    public Referentiedata? Status { get; init; }

    public Referentiedata? Vertrouwelijkheid { get; init; }

    public string? Waarde { get; init; }
}
