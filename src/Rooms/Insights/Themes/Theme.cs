using Huiskamer.Foundation.Privacy;
using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Themes;

/// <summary>What a number of fragments are about, in a word or two (thema).</summary>
internal sealed class Theme
{
    internal const int MostLetters = 60;

    private Theme()
    {
        Name = "";
    }

    internal Theme(ThemeId id, string name)
    {
        Id = id;
        Name = Tidy(name);
    }

    public ThemeId Id { get; private set; }

    [NotPersonal]
    public string Name { get; private set; }

    /// <summary>One space between words and a capital in front, so that two ways of typing are one theme.</summary>
    internal static string Tidy(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "" : char.ToUpper(words[0], System.Globalization.CultureInfo.InvariantCulture) + words[1..];
    }

    internal void IsCalled(string name) => Name = Tidy(name);
}
