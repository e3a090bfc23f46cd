using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Traces;

/// <summary>One row that a file saved: how it was, how it became, and how it is now.</summary>
internal sealed class TracedRow
{
    /// <summary>How often a row was changed only goes up, also when it is put back.</summary>
    private const string Version = "version";

    /// <summary>A name is one thing: half of the former name goes with no other half.</summary>
    private static readonly string[] Name = ["first_name", "last_name"];

    private readonly ColleagueTrace _kept;
    private readonly Dictionary<string, object?> _now;

    /// <param name="kept">What the file found and left.</param>
    /// <param name="table">Its table.</param>
    /// <param name="now">What it is now.</param>
    /// <param name="isFixed">Whether this may not become again what it was.</param>
    internal TracedRow(ColleagueTrace kept, RowTable table, object now, Func<string, object?, bool> isFixed)
    {
        var values = table.Values(now);
        (_kept, _now) = (kept, kept.Columns.Where(column => column != Version && table.PlaceOf(column) >= 0)
            .ToDictionary(column => column, column => values[table.PlaceOf(column)]));
        var ofFile = kept.Before is null ? [] : _now.Keys.Where(column => !Equals(Before(column), After(column))).ToList();
        var touched = ofFile.Where(column => !Equals(_now[column], After(column)) || isFixed(column, Before(column))).ToHashSet();
        GoesBack = [.. ofFile.Where(column => !touched.Contains(column) && !(Name.Contains(column) && Name.Any(IsTouched)))];
        KeepsSomething = GoesBack.Count < ofFile.Count || !IsAsLeft;
    }

    public Guid Id => _kept.Id;

    public bool IsNew => _kept.Before is null;

    /// <summary>Whether nobody changed anything since.</summary>
    public bool IsAsLeft => _now.Keys.All(column => !IsTouched(column));

    /// <summary>The columns that the file changed and nobody since.</summary>
    public IReadOnlyList<string> GoesBack { get; }

    /// <summary>Whether something stays as it is now.</summary>
    public bool KeepsSomething { get; }

    public object? Before(string column) => _kept.Before![Place(column)];

    private object? After(string column) => _kept.After[Place(column)];

    private bool IsTouched(string column) => !Equals(_now[column], After(column));

    private int Place(string column) => _kept.Columns.Index().First(one => one.Item == column).Index;
}

/// <summary>Why somebody who came with a file does not go again.</summary>
internal enum WhyStays
{
    /// <summary>They have a role, an account or a way to one.</summary>
    HasKey,

    /// <summary>Something is kept of them elsewhere.</summary>
    IsNamed,

    /// <summary>Somebody, or a later file, changed what we know of them.</summary>
    IsChanged,
}
