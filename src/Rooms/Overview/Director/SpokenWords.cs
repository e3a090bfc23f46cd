using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;

namespace Huiskamer.Overview.Director;

/// <summary>What the director reads of whom we spoke.</summary>
internal static class SpokenWords
{
    /// <summary>Three figures in three sentences; whom a figure counts is never nobody.</summary>
    internal static IReadOnlyList<SpokenSentence> Of(SpokenCounts counts) => counts.Households switch
    {
        0 => [SpokenSentence.Without("Er staan nog geen huishoudens in de Huiskamer.")],
        var all when all == counts.Never => [new("Bij ons wonen ", Households(all), ". We spraken er nog geen een.")],
        _ =>
        [
            new(
                "Bij ons wonen ",
                Households(counts.Households),
                $". Met {Share(counts.Households - counts.Never - counts.NotForTwoYears, counts.Households)} spraken we in de laatste twee jaar."),
            counts.Never == 0
                ? SpokenSentence.Without("Er is niemand die we nog nooit spraken.")
                : new("", Households(counts.Never), $" spraken we nog nooit. Dat is {Share(counts.Never, counts.Households)}.", "nooit"),
            counts.NotForTwoYears == 0
                ? SpokenSentence.Without("Wie we ooit spraken, spraken we korter dan twee jaar geleden nog.")
                : new("", Households(counts.NotForTwoYears), " spraken we langer dan twee jaar geleden voor het laatst.", "lang"),
        ],
    };

    /// <summary>A share as people say it.</summary>
    internal static string Share(int some, int all) => (100.0 * some / all) switch
    {
        0 => "niemand",
        100 => "iedereen",
        < 3 => "bijna niemand",
        < 8 => "1 op de 20",
        < 15 => "1 op de 10",
        < 22.5 => "1 op de 5",
        < 29 => "een kwart",
        < 37 => "een derde",
        < 45 => "4 op de 10",
        < 55 => "de helft",
        < 63 => "6 op de 10",
        < 71 => "twee derde",
        < 79 => "drie kwart",
        < 90 => "8 op de 10",
        < 97 => "9 op de 10",
        _ => "bijna iedereen",
    };

    private static string Households(int count) => InWords.Count(count, "huishouden", "huishoudens");
}

/// <summary>A sentence with a figure in it that leads to whom it counts.</summary>
/// <param name="Before">What stands before the figure.</param>
/// <param name="Figure">The figure with its word; empty when nobody is counted.</param>
/// <param name="After">What stands behind it.</param>
/// <param name="Only">What the list is asked to find exactly those; nothing for everybody.</param>
internal sealed record SpokenSentence(string Before, string Figure, string After, string? Only = null)
{
    /// <summary>The list that shows them and says the same number.</summary>
    internal string List => "/woningen/langst-niet-gesproken?geteld=true" + (Only is null ? "" : $"&{Only}=true");

    internal static SpokenSentence Without(string words) => new(words, "", "");

    public override string ToString() => Before + Figure + After;
}
