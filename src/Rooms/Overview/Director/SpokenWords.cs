using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;

namespace Huiskamer.Overview.Director;

/// <summary>Three figures in three sentences.</summary>
internal static class SpokenWords
{
    internal static IReadOnlyList<string> Of(SpokenCounts counts) => counts.Households switch
    {
        0 => ["Er staan nog geen huishoudens in de Huiskamer."],
        var all when all == counts.Never => [$"Bij ons wonen {InWords.Number(all)} huishoudens. We spraken er nog geen een."],
        _ =>
        [
            $"Bij ons wonen {InWords.Number(counts.Households)} huishoudens. Met {Share(counts.Households - counts.Never - counts.NotForTwoYears, counts.Households)} spraken we in de laatste twee jaar.",
            counts.Never == 0
                ? "Er is niemand die we nog nooit spraken."
                : $"{InWords.Count(counts.Never, "huishouden", "huishoudens")} spraken we nog nooit. Dat is {Share(counts.Never, counts.Households)}.",
            counts.NotForTwoYears == 0
                ? "Wie we ooit spraken, spraken we korter dan twee jaar geleden nog."
                : $"{InWords.Count(counts.NotForTwoYears, "huishouden", "huishoudens")} spraken we langer dan twee jaar geleden voor het laatst.",
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
}
