namespace Huiskamer.Homes.Door;

/// <summary>One code of a list.</summary>
/// <param name="List">The list it is in, such as <c>EENHEIDDETAILSOORT</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it means.</param>
/// <param name="Parent">The code it comes under, as <c>LIST.CODE</c>; empty for none.</param>
/// <param name="From">From when it counts, when that is said.</param>
/// <param name="Until">From this day on it counts no more.</param>
public sealed record CodeEntry(string List, string Code, string Name, string Description, string Parent, DateOnly? From, DateOnly? Until);

/// <summary>All codes of a standard in one edition. A code may stand in it more than once, under another parent or after its end.</summary>
public sealed class CodeBook(IReadOnlyList<CodeEntry> entries)
{
    private readonly ILookup<(string, string), CodeEntry> _codes = entries.ToLookup(entry => (entry.List, entry.Code));

    /// <summary>Every code in it.</summary>
    public IReadOnlyList<CodeEntry> Entries { get; } = entries;

    /// <summary>The codes of a list that are written so.</summary>
    public IEnumerable<CodeEntry> Of(string list, string code) => _codes[(list, code)];

    /// <summary>Whether a list has this code, also when it counts no more.</summary>
    public bool Knows(string list, string code) => _codes.Contains((list, code));

    /// <summary>What a code is called: as it counts now, else as it was.</summary>
    public string? NameOf(string list, string code) => Of(list, code).OrderBy(entry => entry.Until is not null).FirstOrDefault()?.Name;

    /// <summary>Whether a code comes under another.</summary>
    public bool IsUnder(string list, string code, string parent) => Of(list, code).Any(entry => entry.Parent == parent);
}
