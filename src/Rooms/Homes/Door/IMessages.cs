using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Door;

/// <summary>
/// Reads what another system writes in a form of its own, as lines under our column names; so that it is shown, held
/// against what we know, read in and taken back as any file.
/// </summary>
public interface IMessages
{
    /// <summary>Whether a file is in this form, by how it begins.</summary>
    bool Reads(Func<Stream> open);

    /// <summary>Opens a file.</summary>
    /// <param name="about">What the messages are about.</param>
    /// <param name="columns">Our columns.</param>
    /// <param name="open">Opens the file from its beginning; asked more than once.</param>
    ISheet Open(MessagesAbout about, IReadOnlyCollection<SheetColumn> columns, Func<Stream> open);
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
