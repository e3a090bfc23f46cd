using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Door;

/// <summary>The code lists of a standard: those that come with the house, and how a file with newer ones is read.</summary>
public interface ICodeLists
{
    /// <summary>What the edition that comes with the house is called.</summary>
    string ShippedName { get; }

    /// <summary>The edition that comes with the house.</summary>
    CodeBook Shipped { get; }

    /// <summary>The lists that mean something here; of the others we only know that they are there.</summary>
    IReadOnlySet<string> Used { get; }

    /// <summary>Reads a file with lists; one that is something else is refused.</summary>
    CodeBook Read(byte[] file);

    /// <summary>Which of our words a code becomes; nothing when it has none of its own.</summary>
    string? Becomes(string list, string code);
}

/// <summary>A sheet in which codes stand, and that remembers which it met.</summary>
public interface ISheetOfCodes : ISheet
{
    /// <summary>The codes in the lines that were read so far.</summary>
    IEnumerable<MetCode> Met { get; }

    /// <summary>
    /// Whether a line of which we know no home may be about something that is not ours, such as a garage of which only the number
    /// stands there. Then it is counted as passed by, and holds nothing up.
    /// </summary>
    bool PassesBy(SheetRow row);

    /// <summary>
    /// Whether a cell that we cannot place may be left out of its line, such as a colleague whom we do not know. Then it is counted
    /// as passed by, and the line is read without it.
    /// </summary>
    bool LeavesOut(SheetRow row, string column);
}

/// <summary>A code that stands in a file.</summary>
/// <param name="List">The list it should be in.</param>
/// <param name="Code">The code; empty for what does not look like one, as that may be about a person.</param>
/// <param name="Times">How often.</param>
/// <param name="Line">Where first.</param>
public sealed record MetCode(string List, string Code, int Times, int Line);
