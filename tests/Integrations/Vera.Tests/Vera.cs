using System.Text;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

/// <summary>Opens messages as the house does: what is kept of them, under our column names.</summary>
internal static class Vera
{
    internal static readonly string[] Columns =
    [
        "Verhuureenheidnummer", "Straat", "Huisnummer", "Toevoeging", "Postcode", "Plaats", "Buurt", "Buurtcode", "Complexnummer", "Complexnaam",
        "Woningsoort", "Breedtegraad", "Lengtegraad", "Huurdernummer", "Aanschrijfnaam", "Taal", "Bewoner", "Telefoon", "E-mail", "Geboortejaar",
        "Ingangsdatum", "Einddatum", "Voornaam", "Achternaam", "Afdeling", "Functie", "Talen", "Datum", "Soort", "Collega",
    ];

    private static readonly HashSet<string> NoHomes = [];

    internal static VeraMessages Messages { get; } = new(new StoppedClock());

    internal static ISheet Of(MessagesAbout about, string json) => Of(about, Encoding.UTF8.GetBytes(json));

    internal static ISheet Of(MessagesAbout about, byte[] json)
    {
        var kept = Stripped(about, json);
        return Bare(about, () => new MemoryStream(kept));
    }

    internal static ISheet Of(MessagesAbout about, string json, CodeBook codes)
    {
        var kept = Stripped(about, Encoding.UTF8.GetBytes(json));
        return Messages.Open(about, [.. Columns.Select(name => new SheetColumn(name))], codes, NoHomes, () => new MemoryStream(kept));
    }

    internal static byte[] Stripped(MessagesAbout about, byte[] json)
    {
        using var kept = new MemoryStream();
        Messages.Strip(about, new MemoryStream(json), kept);
        return kept.ToArray();
    }

    /// <summary>Without taking out anything first.</summary>
    internal static ISheet Bare(MessagesAbout about, Func<Stream> open) =>
        Messages.Open(about, [.. Columns.Select(name => new SheetColumn(name))], Lists.Shipped, NoHomes, open);

    internal static VeraCodeLists Lists { get; } = new();
}

/// <summary>Files to read.</summary>
internal static class Files
{
    internal const string Address =
        """ "adres": { "straatnaam": "Beukenlaan", "huisnummer": "901", "postcode": "7811AB", "woonplaats": { "naam": "Emmen" }, "buurt": { "naam": "Emmerhout" } } """;

    internal static byte[] April() => Resource(typeof(Files), "Referentiedata-2026-04-03.csv");

    internal static byte[] June() => Resource(typeof(VeraCodeLists), "referentiedata.csv");

    private static byte[] Resource(Type beside, string name)
    {
        using var content = new MemoryStream();
        using var resource = beside.Assembly.GetManifestResourceStream(name)!;
        resource.CopyTo(content);
        return content.ToArray();
    }

    internal static IEnumerable<string> Eenheden()
    {
        var here = typeof(Files).Assembly;

        foreach (var name in here.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(here.GetManifestResourceStream(name)!);
            yield return text.ReadToEnd();
        }
    }

    /// <summary>Fills in what was blanked before it was published.</summary>
    internal static string WithAddress(string eenheid, int number)
    {
        var home = System.Text.Json.Nodes.JsonNode.Parse(eenheid)!;
        var address = home["adres"]!;
        (address["straatnaam"], address["huisnummer"], address["postcode"]) = ("Beukenlaan", $"{number}", "7811 AB");
        address["woonplaats"] = new System.Text.Json.Nodes.JsonObject { ["naam"] = "Emmen" };
        address["buurt"] = new System.Text.Json.Nodes.JsonObject { ["naam"] = "Emmerhout" };
        return home.ToJsonString();
    }
}
