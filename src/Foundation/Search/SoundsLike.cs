using System.Text;

namespace Huiskamer.Foundation.Search;

/// <summary>
/// How a name sounds in Dutch, so that who hears it finds it: Jansen and Janssen, Meijer and Meyer, Kuiper and Cuyper,
/// Visser and Visscher, Mohamed and Muhammad give the same. Our own rules, from how Dutch is spelt; vowels but the first
/// say little.
/// </summary>
public static class SoundsLike
{
    // The order matters: longer groups first.
    private static readonly (string Written, string Heard)[] Groups =
    [
        ("tsch", "s"), ("sch", "s"), ("eij", "y"), ("cks", "ks"), ("sj", "s"), ("sh", "s"), ("ck", "k"), ("ch", "g"), ("gh", "g"), ("dj", "j"), ("tj", "j"),
        ("ph", "f"), ("th", "t"), ("dt", "t"), ("qu", "kf"), ("x", "ks"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("ay", "y"), ("ou", "au"),
        ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"), ("q", "k"), ("z", "s"), ("v", "f"), ("w", "f"),
    ];

    /// <summary>Those that begin with each letter.</summary>
    private static readonly (string Written, string Heard)[][] ByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Groups.Where(group => group.Written[0] == letter).ToArray())];

    /// <summary>The sound of every word, with a space between them.</summary>
    /// <param name="words">Words, folded as <see cref="Folded"/> does.</param>
    public static string Each(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of));

    /// <summary>"jnsn" for "janssen". Nothing for what has no letters.</summary>
    /// <param name="word">One word, folded as <see cref="Folded"/> does.</param>
    public static string Of(string word)
    {
        // "Yaqoubi" begins as "Jacob", "Ysbrand" does not.
        word = word is ['y', 'a' or 'e' or 'o' or 'u', ..] ? 'j' + word[1..] : word;
        var heard = new StringBuilder(word.Length);
        var before = '\0';

        for (var at = 0; at < word.Length;)
        {
            var (written, heardAs) = GroupAt(word, at);
            var sound = written.Length == 0 ? word.AsSpan(at, 1) : heardAs;

            foreach (var letter in sound)
            {
                // A doubled letter sounds as one.
                if (letter != before && IsHeard(letter, isFirst: heard.Length == 0))
                {
                    heard.Append(letter is 'y' ? 'i' : letter);
                }

                before = letter;
            }

            at += Math.Max(written.Length, 1);
        }

        return Hardened(heard);
    }

    /// <summary>The group that begins here; an empty one for a letter by itself.</summary>
    private static (string Written, string Heard) GroupAt(string word, int at)
    {
        foreach (var group in word[at] is >= 'a' and <= 'z' and var letter ? ByLetter[letter - 'a'] : [])
        {
            if (string.CompareOrdinal(word, at, group.Written, 0, group.Written.Length) == 0)
            {
                return group;
            }
        }

        return ("", "");
    }

    private static bool IsHeard(char letter, bool isFirst) => isFirst || letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h');

    /// <summary>At the end of a word a d sounds as t, and a b as p.</summary>
    private static string Hardened(StringBuilder heard)
    {
        if (heard.Length > 1)
        {
            heard[^1] = heard[^1] switch
            {
                'd' => 't',
                'b' => 'p',
                var other => other,
            };
        }

        return heard.ToString();
    }
}
