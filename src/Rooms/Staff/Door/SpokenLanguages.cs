namespace Huiskamer.Staff.Door;

/// <summary>Languages to hold a conversation in, in Dutch words. Dutch itself goes without saying.</summary>
public static class SpokenLanguages
{
    /// <summary>Codes (ISO 639) and words of the languages beside Dutch, the nearest first.</summary>
    public static IReadOnlyList<(string Code, string Words)> BesideDutch { get; } =
    [
        ("nds", "Drents"), ("fy", "Fries"), ("dse", "Gebarentaal"), ("en", "Engels"), ("de", "Duits"), ("fr", "Frans"),
        ("es", "Spaans"), ("pt", "Portugees"), ("it", "Italiaans"), ("pl", "Pools"), ("uk", "Oekraïens"), ("ru", "Russisch"),
        ("ro", "Roemeens"), ("bg", "Bulgaars"), ("tr", "Turks"), ("ar", "Arabisch"), ("ber", "Berbers"), ("ku", "Koerdisch"),
        ("fa", "Perzisch"), ("ps", "Pasjtoe"), ("ti", "Tigrinya"), ("so", "Somalisch"), ("zh", "Chinees"), ("srn", "Sranan"),
        ("pap", "Papiaments"),
    ];

    /// <summary>"Pools"; a code we do not know stays as it is.</summary>
    public static string InWords(string code) => code == "nl"
        ? "Nederlands"
        : BesideDutch.FirstOrDefault(language => language.Code == code).Words ?? code;

    /// <summary>"Nederlands, Engels en Pools"</summary>
    public static string InWords(IEnumerable<string> codes) => Foundation.Time.InWords.Listed([.. codes.Select(InWords)]);
}
