using System.Globalization;
using System.Text;

namespace Huiskamer.Foundation.Search;

/// <summary>
/// Words as somebody types them who cannot find the accent: "Öztürk" is found by "ozturk". No database folds every
/// letter, so what is sought in is folded too: as it is stored, or in memory where there are few.
/// </summary>
public static class Folded
{
    /// <summary>"yilmaz lukasz" for "Yılmaz-Łukasz": small plain letters and figures, one space between words.</summary>
    public static string Of(string words)
    {
        var folded = new StringBuilder(words.Length);
        var space = false;

        // Most words need no looking under their marks; a file has a million of them.
        foreach (var letter in Ascii.IsValid(words) ? words : words.Normalize(NormalizationForm.FormD))
        {
            if (letter > 127 && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                space = folded.Length > 0;
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            AddPlain(folded, char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>Letters that are not a plain one with a mark on it.</summary>
    private static void AddPlain(StringBuilder folded, char letter) => _ = letter switch
    {
        'ł' => folded.Append('l'),
        'ı' => folded.Append('i'),
        'ø' => folded.Append('o'),
        'đ' => folded.Append('d'),
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        _ => folded.Append(letter),
    };
}
