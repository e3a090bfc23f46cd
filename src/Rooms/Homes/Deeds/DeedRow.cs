using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Traces;

namespace Huiskamer.Homes.Deeds;

/// <summary>One row that a deed touched: how it was, how it became, and how it is now.</summary>
internal sealed class DeedRow
{
    private const string Version = "version";

    /// <summary>
    /// What a household keeps from its tenancies and contact moments is worked out again, and that a file no longer names who
    /// left is no change: nobody changed it.
    /// </summary>
    private static readonly HashSet<string> Kept =
    [
        Version, "spoken_on", "last_talk", "heard_on", "peace_until", "dwelling", "neighbourhood", "complex", "building", "tenant_since", "lives_here",
    ];

    internal DeedRow(TracedThing thing, RowTable table, TraceEntry entry, object? now)
    {
        (Thing, Table, Id) = (thing.Thing, table.Name, entry.Id);
        Columns = [.. entry.Columns.Where(column => table.PlaceOf(column) >= 0)];
        var places = entry.Columns.Select((column, i) => (column, i)).Where(one => table.PlaceOf(one.column) >= 0).Select(one => one.i).ToArray();
        (Before, After) = (Picked(entry.Before, places), Picked(entry.After, places));
        Now = now is null ? null : Picked(table.Values(now), [.. Columns.Select(table.PlaceOf)]);
        VersionNow = now is IVersioned { Version: var version } ? version : null;
    }

    public Type Thing { get; }

    public string Table { get; }

    public Guid Id { get; }

    /// <summary>The columns that were kept and still are there.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Nothing when the deed brought it.</summary>
    public object?[]? Before { get; }

    /// <summary>Nothing when the deed took it away.</summary>
    public object?[]? After { get; }

    /// <summary>Nothing when it is gone.</summary>
    public object?[]? Now { get; }

    /// <summary>What somebody changed since.</summary>
    public IReadOnlyList<string> ChangedSince => Now is null || After is null
        ? []
        : [.. Columns.Where((column, i) => !IsKept(column) && !Same(Now[i], After[i]))];

    private int? VersionNow { get; }

    /// <summary>What stood in this column before, and what after.</summary>
    public bool Changed(string column) => Before is not null && After is not null && Columns.ToList().IndexOf(column) is >= 0 and var at && !Same(Before[at], After[at]);

    public object? BeforeOf(string column) => Columns.ToList().IndexOf(column) is >= 0 and var at ? Before?[at] : null;

    public object? NowOf(string column) => Columns.ToList().IndexOf(column) is >= 0 and var at ? Now?[at] : null;

    /// <summary>How it goes back: exactly as it was, but for what somebody changed since. Behind it the version it has now.</summary>
    public object?[] Back()
    {
        var untouched = Columns.Where((_, i) => !Same(Now![i], After![i])).ToList() is [];
        object?[] back = untouched ? [.. Before!] : [.. Columns.Select(Value)];
        return VersionNow is { } version ? [.. back, version] : back;
    }

    private object? Value(string column, int at) => column switch
    {
        Version when VersionNow is { } version => version + 1,
        _ => Same(Now![at], After![at]) ? Before![at] : Now[at],
    };

    private bool IsKept(string column) =>
        column == Version || Thing == typeof(FormerResident) || (Thing == typeof(Households.Household) && Kept.Contains(column));

    private static object?[]? Picked(object?[]? values, int[] places) => values is null ? null : [.. places.Select(place => values[place])];

    /// <summary>A database may keep a moment in microseconds.</summary>
    private static bool Same(object? one, object? other) => (one, other) is (DateTime a, DateTime b)
        ? a.Ticks / TimeSpan.TicksPerMicrosecond == b.Ticks / TimeSpan.TicksPerMicrosecond
        : Equals(one, other);
}
