using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
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

    internal static Refusal? WhyNotCall(string? name) => Tidy(name ?? "").Length switch
    {
        0 => ThemeRefusals.NoName,
        > MostLetters => ThemeRefusals.NameTooLong,
        _ => null,
    };

    internal void IsCalled(string name) => Name = Tidy(name);
}

/// <summary>Why something with a theme cannot be done.</summary>
internal static class ThemeRefusals
{
    internal static readonly Refusal NoName = new("theme.no-name", "Geef het thema een naam.", nameof(Theme.Name));

    internal static readonly Refusal NameTooLong = new(
        "theme.name-too-long", "Maak de naam van het thema korter: hooguit 60 tekens.", nameof(Theme.Name));

    internal static readonly Refusal IsItself = new("theme.is-itself", "Kies een ander thema om mee samen te voegen.", "Into");

    internal static Refusal ExistsAlready(string name) => new(
        "theme.exists-already", $"Er is al een thema ‘{name}’. Wil je ze samenvoegen, kies dat dan hieronder.", nameof(Theme.Name));
}
