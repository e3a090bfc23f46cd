using System.Text.Json.Serialization;
using Huiskamer.Homes.Door;

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

    public List<Contactgegeven>? Contactgegevens { get; init => field = value?.FindAll(one => one is not null).ConvertAll(one => one.WithoutWhatIsSecret); }

    public List<Relatierol>? Rollen { get; init => field = value?.FindAll(one => one is not null).ConvertAll(one => one.WithoutWhatIsNotOurs); }

    [JsonConverter(typeof(LinksOrObjects<Benoemd>))]
    public List<Benoemd>? Groepen { get; init; }

    /// <summary>"Aaltje van der Hoving", or what is known of it.</summary>
    [JsonIgnore]
    public string Voluit => string.Join(' ', new[] { Roepnaam.Or(Voornaam).Or(Voorletters), Tussenvoegsels, Achternaam }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The address at which somebody reads e-mail, also at work.</summary>
    [JsonIgnore]
    public string? Mailadres => Contactgegevens?.Find(one => one.IsReachedBy("EMA"))?.Waarde;

    [JsonIgnore]
    public bool IsGroep => Soort?.Code == "GRO";

    [JsonIgnore]
    public bool IsPersoon => Soort?.Code is "NAT" || (Soort?.Code is null && !string.IsNullOrEmpty(Achternaam));
}

/// <summary>What somebody is to a group.</summary>
internal sealed record Relatierol
{
    private static readonly CodeBook Known = new VeraCodeLists().Shipped;

    public Referentiedata? Soort { get; init; }

    public string? Einddatum { get; init; }

    [JsonConverter(typeof(LinkOrObject<Relatie>))]
    public Relatie? Relatie { get; init; }

    [JsonConverter(typeof(LinkOrObject<Benoemd>))]
    public Benoemd? RolRelatie { get; init; }

    /// <summary>
    /// Who lives there or works here. Of any other only that there is one, for that somebody has a curator is not ours to know;
    /// with its code when no list has that, which somebody should be told.
    /// </summary>
    [JsonIgnore]
    public Relatierol WithoutWhatIsNotOurs => Soort?.Code switch
    {
        { } code when Codes.LivesThere(code) || Codes.WorksHere(code) => this,
        { } code when !Known.Knows(CodesIn.Roles, code) => new Relatierol { Soort = Soort },
        _ => new Relatierol(),
    };
}

/// <summary>A telephone number or an e-mail address.</summary>
internal sealed record Contactgegeven
{
    public Referentiedata? Soort { get; init; }

    public Referentiedata? Status { get; init; }

    public Referentiedata? Vertrouwelijkheid { get; init; }

    public string? Waarde { get; init; }

    /// <summary>One that nobody of us may use or would: of that the value stays at the sender.</summary>
    [JsonIgnore]
    public Contactgegeven WithoutWhatIsSecret => IsReachedBy("MOB") || IsReachedBy("TEL") || IsReachedBy("EMA") ? this : this with { Waarde = null };

    /// <summary>Whether somebody is reached by this in such a way, and everybody of us may know it.</summary>
    internal bool IsReachedBy(string way) =>
        Soort?.Code == way && Status?.Code != "ONG" && (Vertrouwelijkheid is null || Vertrouwelijkheid.Code is "OPE" or "INT");
}
