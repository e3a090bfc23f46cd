namespace Huiskamer.Homes.Dwellings;

/// <summary>What kind of home it is (woningsoort).</summary>
internal enum BuildingKind
{
    /// <summary>Eengezinswoning.</summary>
    House,

    /// <summary>Flat or appartement.</summary>
    Flat,

    /// <summary>Boven- of benedenwoning.</summary>
    Duplex,

    /// <summary>Seniorenwoning.</summary>
    Senior,

    /// <summary>Kamer.</summary>
    Room,

    /// <summary>Anything else, such as a woonwagen.</summary>
    Other,
}

/// <summary>What is said of a kind of home.</summary>
internal static class BuildingKinds
{
    /// <summary>"eengezinswoning"</summary>
    public static string InWords(this BuildingKind kind) => kind switch
    {
        BuildingKind.House => "eengezinswoning",
        BuildingKind.Flat => "flat of appartement",
        BuildingKind.Duplex => "boven- of benedenwoning",
        BuildingKind.Senior => "seniorenwoning",
        BuildingKind.Room => "kamer",
        BuildingKind.Other => "ander soort woning",
    };
}
