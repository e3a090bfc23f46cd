using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Headings of what is not ours to know: what stands under them is never shown, and none of our columns is ever there.
/// </summary>
internal static class NotOurs
{
    private static readonly string[] Words =
    [
        "bsn", "burgerservice", "sofinummer", "nationaliteit", "inkomen", "uitkering", "geloof", "godsdienst", "religie", "kerkgenootschap", "gezondheid",
        "medisch", "ziekte", "beperking", "etnici", "herkomst", "seksue", "strafrecht", "vakbond", "burgerlijkestaat", "paspoort", "identiteitsbewijs",
    ];

    /// <summary>Whether a heading says so, however it is written.</summary>
    internal static bool IsOver(string heading)
    {
        var bare = Folded.Of(heading).Replace(" ", "", StringComparison.Ordinal);
        return Words.Any(word => bare.Contains(word, StringComparison.Ordinal));
    }
}
