using System.Text.RegularExpressions;

namespace Huiskamer.Insights.Fragments;

/// <summary>Takes out of a text what leads to somebody: it works on every fragment, whatever the writer thought of.</summary>
internal static partial class Cleaner
{
    internal const string Gap = "[…]";

    /// <summary>The text without numbers that lead to somebody and without the words that the caller knows.</summary>
    internal static string Clean(string text, IReadOnlyCollection<string> leaveOut)
    {
        var clean = Traces.All.Aggregate(text.Trim(), (left, trace) => trace.Pattern.Replace(left, Gap));

        foreach (var word in leaveOut.Where(word => word.Trim().Length > 1).OrderByDescending(word => word.Length))
        {
            clean = Regex.Replace(
                clean, $@"(?<![\p{{L}}\d]){Regex.Escape(word.Trim())}(?:['’]?s)?(?![\p{{L}}\d])", Gap, RegexOptions.IgnoreCase);
        }

        return Gaps().Replace(clean, Gap);
    }

    /// <summary>Gaps that touch become one: three in a row say how somebody's name is built.</summary>
    [GeneratedRegex(@"\[…\](?:[\s,-]*\[…\])+")]
    private static partial Regex Gaps();
}
