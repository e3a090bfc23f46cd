using Huiskamer.Foundation.Search;

namespace Huiskamer.Homes.Merging;

/// <summary>
/// Whether two names may be of one person: Jansen and Janssen, Meijer and Meyer, with or without accents, the surname first
/// or last. Sounding alike is not enough by itself (Bakker and Becker do): what is written must be close too.
/// </summary>
internal static class NamesAlike
{
    /// <summary>Say nothing of who somebody is.</summary>
    internal static readonly IReadOnlySet<string> Small = new HashSet<string>(StringComparer.Ordinal)
    {
        "de", "den", "der", "van", "vande", "het", "t", "te", "ten", "ter", "op", "in", "la", "le", "el", "al", "en",
        "familie", "fam", "heer", "dhr", "mevrouw", "mevr", "mw", "meneer", "mr", "bewoner", "bewoners", "erven",
    };

    private const int ShortestToHear = 5;

    /// <summary>How near two names are.</summary>
    /// <param name="one">A name, folded.</param>
    /// <param name="other">Another, folded.</param>
    internal static Nearness Of(string one, string other)
    {
        var (few, many) = (Words(one), Words(other));
        (few, many) = few.Count <= many.Count ? (few, many) : (many, few);

        if (few.Count == 0)
        {
            return Nearness.None;
        }

        var (whole, initials) = (0, 0);

        // Whole words first, so that an initial does not take the place of a name.
        foreach (var word in few.OrderByDescending(word => word.Length).ToList())
        {
            var at = many.FindIndex(of => word.Length > 1 && of.Length > 1 && IsHeardAs(word, of));

            if (at >= 0)
            {
                whole++;
            }
            else if ((at = many.FindIndex(of => (word.Length == 1 || of.Length == 1) && word[0] == of[0])) >= 0)
            {
                initials++;
            }
            else
            {
                return Nearness.None;
            }

            many.RemoveAt(at);
        }

        return (whole, initials) switch
        {
            (0, _) => Nearness.None,
            (1, 0) => Nearness.OneWord,
            (_, 0) => Nearness.Whole,
            _ => Nearness.Initials,
        };
    }

    private static List<string> Words(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word)).Select(Spelt)];

    /// <summary>IJ is a Y, whichever of the two somebody typed.</summary>
    private static string Spelt(string word) => word.Replace("ij", "y", StringComparison.Ordinal);

    private static bool IsHeardAs(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        // How a word sounds takes longest to find out.
        return Math.Min(one.Length, other.Length) >= ShortestToHear
            && FirstVowel(one) == FirstVowel(other)
            && Distance(one, other) <= (Math.Max(one.Length, other.Length) >= 7 ? 3 : 2)
            && SoundsLike.Of(one) == SoundsLike.Of(other);
    }

    private static char FirstVowel(string word) => word.Skip(1).FirstOrDefault(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') switch
    {
        'o' => 'u',
        'y' => 'i',
        var vowel => vowel,
    };

    /// <summary>How many letters somebody must change to make the one of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();

        for (var i = 1; i <= one.Length; i++)
        {
            var (before, diagonal) = (row[0], row[0]);
            row[0] = i;

            for (var j = 1; j <= other.Length; j++)
            {
                before = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = before;
            }
        }

        return row[^1];
    }
}

/// <summary>How near two names are.</summary>
internal enum Nearness
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One word is the same, mostly a surname.</summary>
    OneWord,

    /// <summary>A surname is the same, and the initials can be.</summary>
    Initials,

    /// <summary>A first name and a surname are the same.</summary>
    Whole,
}
