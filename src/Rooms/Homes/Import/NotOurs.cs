using System.Text.RegularExpressions;
using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Headings of what is not ours to know, and what is no heading at all: what stands under them is never shown, and none of our
/// columns is ever there.
/// </summary>
internal static partial class NotOurs
{
    private const int LongestHeading = 200;

    private static readonly string[] Words =
    [
        "bsn", "burgerservice", "sofinummer", "nationaliteit", "inkomen", "uitkering", "geloof", "godsdienst", "religie", "kerkgenootschap", "gezondheid",
        "medisch", "ziekte", "beperking", "etnici", "herkomst", "seksue", "strafrecht", "vakbond", "burgerlijkestaat", "paspoort", "identiteitsbewijs",
    ];

    /// <summary>Whether a heading may be shown, and what stands under it kept until somebody chooses.</summary>
    internal static bool IsNot(string heading) => CanBeHeading(heading) && !IsOver(heading);

    /// <summary>Whether this is a heading at all, and not what somebody says: a piece of messages, or a line about a person.</summary>
    private static bool CanBeHeading(string heading) => heading.Length <= LongestHeading && !SaysSomething().IsMatch(heading);

    /// <summary>Whether a heading says so, however it is written.</summary>
    private static bool IsOver(string heading)
    {
        var bare = Folded.Of(heading).Replace(" ", "", StringComparison.Ordinal);
        return Words.Any(word => bare.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Brackets and quotes, a colon with something behind it, and a number as long as one that somebody is known by.</summary>
    [GeneratedRegex("""[{}"]|:\s*\S|\d{8}""")]
    private static partial Regex SaysSomething();
}
