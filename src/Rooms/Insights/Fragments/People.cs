using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Huiskamer.Insights.Fragments;

/// <summary>Guesses at names and illnesses in a text.</summary>
internal static partial class People
{
    private static readonly FrozenSet<string> Given = Words("""
        Jan Piet Kees Henk Willem Gerrit Johan Hendrik Peter Hans Bert Wim Ron Rob Marcel Erik Frank Mark Dennis Kevin Daan Sem
        Luuk Lucas Bram Thijs Sven Jeroen Bas Maria Anna Annie Johanna Ria Truus Greet Jannie Ineke Ans Corrie Wilma Anja Petra
        Monique Esther Sandra Linda Marloes Sanne Lisa Emma Sophie Julia Eva Femke Roos Mohamed Mohammed Ahmed Ali Mustafa Hassan
        Ibrahim Omar Yusuf Fatima Aisha Ayşe Fatma Khadija Samira Naima Zeynep Layla Agnieszka Katarzyna Piotr Tomasz Oksana
        """);

    private static readonly FrozenSet<string> Illnesses = Words("""
        dementie alzheimer kanker tumor chemo chemotherapie depressie depressief psychose psychotisch autisme autistisch adhd ptss
        schizofrenie borderline bipolair verslaafd verslaving alcoholist alcoholisme diabetes suikerziekte hartinfarct hartpatiënt
        beroerte hersenbloeding hersenletsel parkinson epilepsie copd reuma hiv aids suïcide suïcidaal zelfmoord burn-out
        anorexia zwanger miskraam hepatitis
        """);

    internal static bool NameIn(string text, IReadOnlyCollection<string> known) =>
        Title().IsMatch(text)
        || FullName().IsMatch(text)
        || WordIn().EnumerateMatches(text) is var words && Any(text, words, Given)
        || known.Any(word => word.Trim().Length > 1 && HasWord(text, word.Trim()));

    internal static bool HealthIn(string text) => Any(text, WordIn().EnumerateMatches(text), Illnesses, ignoreCase: true);

    private static bool HasWord(string text, string word) =>
        Regex.IsMatch(text, $@"(?<![\p{{L}}\d]){Regex.Escape(word)}(?![\p{{L}}\d])", RegexOptions.IgnoreCase);

    private static bool Any(string text, Regex.ValueMatchEnumerator words, FrozenSet<string> set, bool ignoreCase = false)
    {
        foreach (var at in words)
        {
            var word = text.Substring(at.Index, at.Length);

            if (set.Contains(ignoreCase ? word.ToLowerInvariant() : word))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}-]+")]
    private static partial Regex WordIn();

    /// <summary>mevrouw Jansen, dhr. De Boer, buurman Jan, mijn dochter Sanne.</summary>
    [GeneratedRegex(@"\b(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\.?|[Mm]evr\.?|[Dd]hr\.?|[Ff]amilie|[Ff]am\.?|[Bb]uurman|[Bb]uurvrouw|[Bb]uurmeisje|[Bb]uurjongen|[Bb]uur|[Zz]oon|[Dd]ochter|[Mm]an|[Vv]rouw|[Oo]pa|[Oo]ma|[Tt]ante|[Oo]om|[Zz]us|[Bb]roer|[Vv]riend|[Vv]riendin)\s+(?:(?:van|de|der|den|ter|ten|te|Van|De)\s+)*\p{Lu}\p{Ll}+")]
    private static partial Regex Title();

    /// <summary>Jan de Vries, A. Bakker: a given name or initials, small words, a surname; not at a sentence's first word alone.</summary>
    [GeneratedRegex(@"(?:\b\p{Lu}\p{Ll}+\s+(?:van der|van den|van de|van|de|der|den|ter|ten)\s+\p{Lu}\p{Ll}+)|(?:\b(?:\p{Lu}\.)+\s*(?:(?:van|de|der|den|ter|ten)\s+)*\p{Lu}\p{Ll}+)")]
    private static partial Regex FullName();
}
