using System.Globalization;
using System.Text;
using Huiskamer.Homes.Door;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Which words lead to a household: its names, its street, its postcode. They are left out of fragments.</summary>
internal static class KnownWords
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "familie", "fam", "fam.", "de", "heer", "dhr", "dhr.", "mevrouw", "mevr", "mevr.", "mw", "mw.", "meneer", "heren", "dames",
        "bewoner", "bewoners", "aan", "en", "van", "der", "den", "ter", "ten", "te", "het", "'t", "in", "op", "el", "al", "ben",
    };

    internal static IReadOnlyCollection<string> Of(HouseholdCard household, IReadOnlyList<string> residents)
    {
        string[] words =
        [
            .. Names(household.Addressee),
            .. residents.SelectMany(Names),
            household.Street,
            StreetOnly(household.Street),
            household.Postcode,
            household.Postcode.Replace(" ", "", StringComparison.Ordinal),
        ];
        return [.. words.Concat(words.Select(Bare)).Distinct()];
    }

    /// <summary>As somebody types it who cannot find the accent: "Öztürk" is also "Ozturk".</summary>
    private static string Bare(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
            .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark))
        .Normalize(NormalizationForm.FormC)
        .Replace('ı', 'i').Replace('ł', 'l').Replace('ø', 'o').Replace('đ', 'd');

    /// <summary>Names with their small words in front, such as "de Boer", and without.</summary>
    private static IEnumerable<string> Names(string addressee)
    {
        var words = addressee.Split([' ', '-', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        var small = new List<string>();

        foreach (var word in words)
        {
            if (Small.Contains(word))
            {
                small.Add(word);
            }
            else if (word.Length > 2 && !word.Contains('.', StringComparison.Ordinal))
            {
                for (var from = 0; from < small.Count; from++)
                {
                    yield return string.Join(' ', small.Skip(from).Append(word));
                }

                yield return word;
                small.Clear();
            }
        }
    }

    private static string StreetOnly(string street) =>
        string.Join(' ', street.Split(' ').TakeWhile(word => word.Length > 0 && !char.IsDigit(word[0])));
}
