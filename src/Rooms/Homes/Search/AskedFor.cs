using System.Globalization;
using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Search;

/// <summary>What somebody typed in the search box, understood: an address when it ends in a number or is a postcode, else a name.</summary>
/// <param name="Words">All of it, or the street or postcode before a number; folded.</param>
/// <param name="Number">The house number.</param>
/// <param name="Postcode">The postcode, as it is stored.</param>
/// <param name="Addition">What stands behind the number, such as "a"; mostly nothing.</param>
internal sealed record AskedFor(string Words, int? Number, string? Postcode, string Addition = "")
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>All of it as a street, for the number may belong to its name: "Plein 1944".</summary>
    internal string AsStreet => Number is null ? Words : $"{Words} {Number}{(Addition.Length == 0 ? "" : " ")}{Addition}";

    internal static AskedFor In(string typed)
    {
        var words = Folded.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, word => char.IsAsciiDigit(word[0]) && word.TakeWhile(char.IsAsciiDigit).Count() <= 5);
        var before = at > 0 ? string.Join(' ', words[..at]) : "";
        var all = string.Join(' ', words);

        // "7814 XX" alone ends in no house number, and a street of which the name begins with a number has none either.
        return before.Length < 2
            ? new AskedFor(all, null, PostcodeIn(all))
            : new AskedFor(before, NumberIn(words[at]), PostcodeIn(before), string.Concat(words[(at + 1)..].Prepend(words[at].TrimStart(Digits))));
    }

    private static int NumberIn(string word) =>
        int.Parse(string.Concat(word.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static string? PostcodeIn(string words)
    {
        var bare = words.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return bare.Length == 6 && bare[..4].All(char.IsAsciiDigit) && bare[4..].All(char.IsAsciiLetterUpper)
            ? $"{bare[..4]} {bare[4..]}"
            : null;
    }
}
