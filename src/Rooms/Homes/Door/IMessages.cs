using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Door;

/// <summary>
/// Reads what another system writes in a form of its own, as lines under our column names; so that it is shown, held
/// against what we know, read in and taken back as any file.
/// </summary>
public interface IMessages
{
    /// <summary>Whether a file that begins so is in this form.</summary>
    bool Reads(ReadOnlySpan<byte> start);

    /// <summary>
    /// Copies a file without anything that is not ours to know, such as a BSN or an income; only the copy is kept. Where the
    /// file is broken, so is the copy.
    /// </summary>
    void Strip(MessagesAbout about, Stream from, Stream to);

    /// <summary>Opens such a copy.</summary>
    /// <param name="about">What the messages are about.</param>
    /// <param name="columns">Our columns.</param>
    /// <param name="codes">The codes that count now.</param>
    /// <param name="homes">The numbers of the homes that we know, for messages about who rents them.</param>
    /// <param name="open">Opens the file from its beginning; asked more than once.</param>
    ISheet Open(MessagesAbout about, IReadOnlyCollection<SheetColumn> columns, CodeBook codes, IReadOnlySet<string> homes, Func<Stream> open);
}

/// <summary>How much of messages is taken: a home is some ten kilobytes in them, of which we keep a few hundred bytes.</summary>
public static class MessageLimits
{
    /// <summary>The most bytes that are read.</summary>
    public const long MostRead = 4L * 1024 * 1024 * 1024;

    /// <summary>The most bytes that are kept of them: some two million contact moments.</summary>
    public const int MostKept = 512 * 1024 * 1024;

    internal static readonly Refusal TooMuchRead = new(
        "messages.too-much-read", "Dit bestand is groter dan 4 GB. Knip het in stukken en lees ze na elkaar in.", "Sheet");

    internal static readonly Refusal TooMuchKept = new(
        "messages.too-much-kept",
        "Van dit bestand blijft meer dan 512 MB over, ook zonder wat we niet bewaren. Knip het in stukken en lees ze na elkaar in.",
        "Sheet");
}

/// <summary>What messages are about.</summary>
public enum MessagesAbout
{
    /// <summary>Woningen.</summary>
    Dwellings,

    /// <summary>Huishoudens en bewoners.</summary>
    Households,

    /// <summary>Huurcontracten.</summary>
    Tenancies,

    /// <summary>Collega’s.</summary>
    Colleagues,

    /// <summary>Contactmomenten.</summary>
    Contacts,
}
