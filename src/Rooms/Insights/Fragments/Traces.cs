using System.Text.RegularExpressions;
using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Fragments;

/// <summary>What leads to one person or one house by its shape alone.</summary>
internal static partial class Traces
{
    /// <summary>In this order: a longer shape before the shorter one inside it.</summary>
    internal static IReadOnlyList<(PersonalHint Hint, Regex Pattern)> All { get; } =
    [
        (PersonalHint.Email, Email()),
        (PersonalHint.LongNumber, Iban()),
        (PersonalHint.Telephone, Telephone()),
        (PersonalHint.LongNumber, NineDigits()),
        (PersonalHint.Postcode, Postcode()),
        (PersonalHint.HouseNumber, StreetAndNumber()),
        (PersonalHint.HouseNumber, HouseNumber()),
    ];

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b")]
    private static partial Regex Iban();

    /// <summary>0591 123456, 06-12345678, +31 6 12 34 56 78: ten digits from a 0, or eleven from 31.</summary>
    [GeneratedRegex(@"(?<!\d)(?:\+31|0031|0)(?:[\s.\-/()]{0,2}\d){9}(?!\d)")]
    private static partial Regex Telephone();

    /// <summary>A citizen's service number or a contract: nine digits, with or without points between them.</summary>
    [GeneratedRegex(@"(?<!\d)\d(?:[\s.]?\d){8}(?!\d)")]
    private static partial Regex NineDigits();

    /// <summary>7823 AB or 7823ab; small letters after a space are a year and a word, as in "2024 is".</summary>
    [GeneratedRegex(@"(?<!\d)[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})(?![\p{L}\d])")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’.-]*(?:straat|weg|laan|plein|hof|kade|gracht|dreef|pad|singel|park|steeg|brink|ring|wijk|dijk|veld|kamp|meent|oord)\s+\d{1,4}(?:[\s-]?[a-zA-Z](?!\p{L}))?(?!\d)")]
    private static partial Regex StreetAndNumber();

    [GeneratedRegex(@"\b(?:huisnummer|huisnr\.?|nummer|nr\.?|flat|appartement)\s+\d{1,4}(?:[\s-]?[a-zA-Z](?!\p{L}))?(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex HouseNumber();
}
