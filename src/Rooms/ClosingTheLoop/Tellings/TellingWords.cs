using Huiskamer.Homes.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>How a household was told.</summary>
internal enum TellingChannel
{
    /// <summary>Per brief.</summary>
    Letter,

    /// <summary>Op een terugkomavond.</summary>
    ReturnEvening,

    /// <summary>Bij een bezoek.</summary>
    Visit,

    /// <summary>Per telefoon.</summary>
    Telephone,

    /// <summary>Per e-mail of bericht.</summary>
    Message,
}

/// <summary>Why a household is not told.</summary>
internal enum NotToldReason
{
    /// <summary>Verhuisd.</summary>
    Moved,

    /// <summary>Overleden.</summary>
    Died,

    /// <summary>Wil niets horen.</summary>
    AskedNotTo,

    /// <summary>Onbereikbaar gebleken.</summary>
    NotReached,
}

/// <summary>What is said of them.</summary>
internal static class TellingWords
{
    internal static string InWords(this TellingChannel channel) => channel switch
    {
        TellingChannel.Letter => "per brief",
        TellingChannel.ReturnEvening => "op een terugkomavond",
        TellingChannel.Visit => "bij een bezoek",
        TellingChannel.Telephone => "per telefoon",
        TellingChannel.Message => "per e-mail of bericht",
    };

    internal static ContactKind AsContact(this TellingChannel channel) => channel switch
    {
        TellingChannel.Letter => ContactKind.Letter,
        TellingChannel.ReturnEvening => ContactKind.AtTheOffice,
        TellingChannel.Visit => ContactKind.AtTheDoor,
        TellingChannel.Telephone => ContactKind.Telephone,
        TellingChannel.Message => ContactKind.Message,
    };

    internal static string InWords(this NotToldReason reason) => reason switch
    {
        NotToldReason.Moved => "verhuisd, nieuw adres onbekend",
        NotToldReason.Died => "overleden",
        NotToldReason.AskedNotTo => "wil er niets meer over horen",
        NotToldReason.NotReached => "drie keer geprobeerd, niet bereikt",
    };
}
