using System.Text.RegularExpressions;

namespace Huiskamer.Vera;

/// <summary>Which of our words a code of VERA stands for.</summary>
internal static partial class Codes
{
    /// <summary>Stands where something stood that is no code.</summary>
    internal const string None = "?";

    private static readonly Dictionary<string, string> Homes = new()
    {
        ["EIN"] = "eengezinswoning",
        ["GTW"] = "eengezinswoning",
        ["GWO"] = "eengezinswoning",
        ["HAL"] = "eengezinswoning",
        ["HER"] = "eengezinswoning",
        ["HOE"] = "eengezinswoning",
        ["KNG"] = "eengezinswoning",
        ["TUS"] = "eengezinswoning",
        ["TWE"] = "eengezinswoning",
        ["VRI"] = "eengezinswoning",
        ["COR"] = "flat",
        ["GAL"] = "flat",
        ["MAI"] = "flat",
        ["POF"] = "flat",
        ["POW"] = "flat",
        ["BEN"] = "benedenwoning",
        ["BOV"] = "bovenwoning",
        ["KAM"] = "kamer",
        ["PRW"] = "anders",
        ["TIJ"] = "anders",
        ["TIN"] = "anders",
        ["WAT"] = "anders",
        ["WOB"] = "anders",
        ["WOW"] = "anders",
        ["WWP"] = "anders",
    };

    /// <summary>Whether this may be a code; all codes of the lists that we use are so.</summary>
    internal static bool LooksLikeOne(string code) => Shape().IsMatch(code);

    /// <summary>Whether a detail of EENHEIDDETAILSOORT is one of a home.</summary>
    internal static bool IsHome(string detail) => Homes.ContainsKey(detail);

    /// <summary>Our kind of home.</summary>
    internal static string Woningsoort(string detail) => Homes.GetValueOrDefault(detail, "anders");

    /// <summary>Our kind of home by the building it is in, where nothing better is known.</summary>
    internal static string? OfPand(string? soort) => soort switch
    {
        "EGW" => "eengezinswoning",
        "MGW" => "flat",
        _ => null,
    };

    /// <summary>Our kind of contact by COMMUNICATIEKANAAL. Whoever inspects comes for the home: that does not count as a talk.</summary>
    internal static string? OfKanaal(string? kanaal) => kanaal switch
    {
        "APP" or "EMA" or "INT" or "SMS" => "bericht",
        "BAL" => "kantoor",
        "BEZ" => "huisbezoek",
        "BRI" => "brief",
        "INS" => "reparatie",
        "TEL" => "telefoon",
        _ => null,
    };

    /// <summary>A language by TAAL, or by ISO 639 as VERA's own text says.</summary>
    internal static string? Taal(string? code) => code?.ToUpperInvariant() switch
    {
        "NLD" => "nl",
        "DUI" => "de",
        "ENG" => "en",
        "FRA" => "fr",
        "SPA" => "es",
        "TUR" => "tr",
        { Length: 2 or 3 } other when other.All(char.IsAsciiLetter) => other.ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Whether somebody in this role lives there.</summary>
    internal static bool LivesThere(string? rol) => rol is "HUU" or "MDH" or "BEW" or "MBW";

    /// <summary>Whether somebody in this role works for the association.</summary>
    internal static bool WorksHere(string? rol) => rol is "MDW" or "BED";

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,4}$")]
    private static partial Regex Shape();
}
