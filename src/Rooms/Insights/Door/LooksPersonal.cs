using Huiskamer.Insights.Fragments;

namespace Huiskamer.Insights.Door;

/// <summary>
/// Asks whether a text seems to lead to somebody, for a friendly question to its writer. A guess: it is wrong both ways,
/// so it never refuses anything, and fragments are cleaned whatever it says.
/// </summary>
public static class LooksPersonal
{
    /// <summary>What in this text might lead to somebody; nothing when it looks fine.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="known">Words that are known to lead there, such as the household's surname.</param>
    public static IReadOnlyList<PersonalHint> In(string text, IReadOnlyCollection<string>? known = null) =>
    [
        .. Traces.All.Where(trace => trace.Pattern.IsMatch(text)).Select(trace => trace.Hint)
            .Concat(People.NameIn(text, known ?? []) ? [PersonalHint.Name] : [])
            .Concat(People.HealthIn(text) ? [PersonalHint.Health] : [])
            .Distinct()
            .Order(),
    ];

    /// <summary>"een naam", "een telefoonnummer".</summary>
    public static string InWords(this PersonalHint hint) => hint switch
    {
        PersonalHint.Name => "een naam",
        PersonalHint.Telephone => "een telefoonnummer",
        PersonalHint.Email => "een e-mailadres",
        PersonalHint.Postcode => "een postcode",
        PersonalHint.HouseNumber => "een huisnummer",
        PersonalHint.LongNumber => "een persoonlijk nummer",
        PersonalHint.Health => "iets over iemands gezondheid",
    };
}

/// <summary>What in a text might lead to somebody.</summary>
public enum PersonalHint
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A postcode.</summary>
    Postcode,

    /// <summary>A house number.</summary>
    HouseNumber,

    /// <summary>Nine digits or a bank account.</summary>
    LongNumber,

    /// <summary>A word from a doctor's letter.</summary>
    Health,
}
