using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera;

/// <summary>Which codes stand in a message, each with its list.</summary>
internal static class CodesIn
{
    internal const string Homes = "EENHEIDDETAILSOORT";
    internal const string Channels = "COMMUNICATIEKANAAL";
    internal const string Languages = "TAAL";
    internal const string Roles = "RELATIEROLSOORT";

    /// <summary>The lists of which codes mean something here.</summary>
    internal static readonly IReadOnlySet<string> Lists = new HashSet<string>
    {
        Homes, Channels, Languages, "EENHEIDSOORT", "EENHEIDSTATUS", "WOONVORM", "PANDSOORT", "CLUSTERSOORT", "RELATIESOORT", Roles,
        "CONTACTGEGEVENSOORT", "CONTACTGEGEVENSTATUS", "VERTROUWELIJKHEID", "OVEREENKOMSTSOORT", "OVEREENKOMSTSTATUS",
    };

    internal static IEnumerable<(string List, string? Code)> Of(Eenheid home) =>
    [
        ("EENHEIDSOORT", home.Soort?.Code),
        (Homes, home.DetailSoort?.Code),
        ("EENHEIDSTATUS", home.Status?.Code),
        ("WOONVORM", home.Woonvorm?.Code),
        .. (home.Panden ?? []).Select(pand => ("PANDSOORT", pand.Soort?.Code)),
        .. (home.Clusters ?? []).Select(cluster => ("CLUSTERSOORT", cluster.Soort?.Code)),
    ];

    internal static IEnumerable<(string List, string? Code)> Of(Relatie person) =>
    [
        ("RELATIESOORT", person.Soort?.Code),
        .. Codes.Taal(person.Voorkeurstaal?.Code) is null ? [(Languages, person.Voorkeurstaal?.Code)] : Array.Empty<(string, string?)>(),
        .. RolesOf(person),
        .. (person.Contactgegevens ?? []).SelectMany(one => new[]
        {
            ("CONTACTGEGEVENSOORT", one.Soort?.Code), ("CONTACTGEGEVENSTATUS", one.Status?.Code), ("VERTROUWELIJKHEID", one.Vertrouwelijkheid?.Code),
        }),
    ];

    internal static IEnumerable<(string List, string? Code)> Of(Overeenkomst contract) =>
    [
        ("OVEREENKOMSTSOORT", contract.Soort?.Code), ("OVEREENKOMSTSTATUS", contract.Status?.Code), .. (contract.Relaties ?? []).SelectMany(RolesOf),
    ];

    internal static IEnumerable<(string List, string? Code)> Of(Contactmoment contact) =>
        [(Channels, contact.Kanaal?.Code), .. (contact.Relaties ?? []).SelectMany(RolesOf)];

    private static IEnumerable<(string List, string? Code)> RolesOf(Relatie person) =>
        (person.Rollen ?? []).Select(rol => (Roles, rol.Soort?.Code));
}
