using System.Globalization;
using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Search;

/// <summary>What somebody typed in the search box, understood: an address when it ends in a number, else a name.</summary>
internal sealed record AskedFor(string Words, int? Number, string? Postcode)
{
    internal static AskedFor In(string typed)
    {
        var words = Folded.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, word => char.IsAsciiDigit(word[0]) && word.TakeWhile(char.IsAsciiDigit).Count() <= 5);
        var before = at > 0 ? string.Join(' ', words[..at]) : "";

        // "7814 XX" alone ends in no house number, and a street of which the name is a number has none either.
        return before.Length < 2
            ? new AskedFor(string.Join(' ', words), null, null)
            : new AskedFor(before, NumberIn(words[at]), PostcodeIn(before));
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
