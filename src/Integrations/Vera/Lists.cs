using System.Text.Json;

namespace Huiskamer.Vera;

/// <summary>The names of the lists that VERA knows, and of those that senders put around any of them.</summary>
internal static class Lists
{
    internal const string Eenheden = "eenheden";
    internal const string Clusters = "clusters";
    internal const string Relaties = "relaties";
    internal const string Overeenkomsten = "overeenkomsten";
    internal const string Medewerkers = "medewerkers";
    internal const string Contactmomenten = "contactmomenten";

    /// <summary>A list under a name that says nothing of what is in it.</summary>
    internal const string Wrapped = "*";

    /// <summary>A list we do not know by its name.</summary>
    internal const string Other = "?";

    private static readonly string[] Known =
        [Eenheden, Clusters, Relaties, Overeenkomsten, Medewerkers, Contactmomenten, "huurovereenkomsten", "natuurlijk-personen", "relatiegroepen"];

    private static readonly string[] Wrappings = ["data", "items", "resultaten", "results", "value"];

    private static readonly string[] OfAnElement =
        ["id", "idExtern", "idGegevensbeheerder", "idOrganisatie", "idAdministratie", "code", "soort", "detailSoort", "adres", "kanaal"];

    /// <summary>Whether a property is a list around elements.</summary>
    internal static bool Has(ref Utf8JsonReader property) => Find(ref property, Known) is not null || Find(ref property, Wrappings) is not null;

    /// <summary>Whether a property can only be one of an element itself.</summary>
    internal static bool IsOfAnElement(ref Utf8JsonReader property) => Find(ref property, OfAnElement) is not null;

    /// <summary>The list that a property is: empty for one that may hold anything.</summary>
    internal static string NameOf(ref Utf8JsonReader property) => Find(ref property, Known) switch
    {
        "huurovereenkomsten" => Overeenkomsten,
        "natuurlijk-personen" or "relatiegroepen" => Relaties,
        { } name => name,
        null => Find(ref property, Wrappings) is null ? Other : Wrapped,
    };

    private static string? Find(ref Utf8JsonReader property, string[] names)
    {
        foreach (var name in names)
        {
            if (property.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }
}
