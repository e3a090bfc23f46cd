namespace Huiskamer.Homes.Door;

/// <summary>Languages as people call them.</summary>
public static class Languages
{
    /// <summary>"Turks" for "tr"; the code itself when we do not know its name.</summary>
    public static string InWords(string code) => code switch
    {
        "nl" => "Nederlands",
        "ar" => "Arabisch",
        "de" => "Duits",
        "en" => "Engels",
        "es" => "Spaans",
        "fa" => "Perzisch",
        "fr" => "Frans",
        "ku" => "Koerdisch",
        "pl" => "Pools",
        "ps" => "Pasjtoe",
        "pt" => "Portugees",
        "ro" => "Roemeens",
        "ru" => "Russisch",
        "so" => "Somalisch",
        "ti" => "Tigrinya",
        "tr" => "Turks",
        "uk" => "Oekraïens",
        "zh" => "Chinees",
        _ => code,
    };
}
