using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Sources;

/// <summary>What is said of sources.</summary>
internal static class SourceWords
{
    internal static IEnumerable<SelectListItem> Ways => Enum.GetValues<KeyWay>().Select(way => new SelectListItem(Of(way), way.ToString()));

    internal static string Of(KeyWay way) => way switch
    {
        KeyWay.None => "Geen",
        KeyWay.Bearer => "Een toegangssleutel (Bearer)",
        KeyWay.ApiKey => "Een API-sleutel (X-API-KEY)",
    };

    /// <summary>"Woningen van vera.voorbeeld.nl"</summary>
    internal static string Heading(Import.ImportKind kind, string address) => $"{Upper(kind)} van {new Uri(address).Host}";

    /// <summary>"Woningen ophalen"</summary>
    internal static string Fetching(Import.ImportKind kind) => $"{Upper(kind)} ophalen";

    internal static string Fetched(DateTimeOffset? at) =>
        at is { } moment ? $"Laatst opgehaald op {InWords.Day(moment.DayInAmsterdam())}." : "Nog niets opgehaald.";

    private static string Upper(Import.ImportKind kind)
    {
        var words = Import.ImportKinds.InWords(kind);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
