using Huiskamer.Foundation.Database;

namespace Huiskamer.Homes.Traces;

/// <summary>
/// Which columns of a row a file is held to: not those that follow from contact moments, and not how often the row was changed.
/// Whoever only spoke with a household since did not change what the file brought.
/// </summary>
internal sealed class TracedColumns
{
    private static readonly HashSet<string> Kept = ["spoken_on", "last_talk", "heard_on", "peace_until", Version];

    private readonly int[] _places;

    internal TracedColumns(RowTable table)
    {
        var all = table.Columns;
        _places = [.. Enumerable.Range(0, all.Count).Where(place => !Kept.Contains(all[place]))];
        Names = [.. _places.Select(place => all[place])];
    }

    /// <summary>The column that counts the changes of a row.</summary>
    internal const string Version = "version";

    public IReadOnlyList<string> Names { get; }

    /// <summary>What stands in these columns of a whole row.</summary>
    public object?[] Of(object?[] row) => [.. _places.Select(place => row[place])];
}
