using Huiskamer.Foundation.Database;

namespace Huiskamer.Staff.Door;

/// <summary>
/// The door of Staff for files of colleagues: whoever reads one in keeps how everybody was before, and can take it back.
/// </summary>
public interface IColleagueTraces
{
    /// <summary>What is saved of colleagues and departments, to be watched by who keeps it. It is about people.</summary>
    SavedRows Rows();

    /// <summary>Whether rows of this table are kept here.</summary>
    bool Has(string table);

    /// <summary>What taking these rows back would do, as everything is now. Changes nothing.</summary>
    /// <param name="rows">All that one file saved.</param>
    /// <param name="inUse">Colleagues whom the room that asks keeps something of that does not go back.</param>
    /// <param name="cancel">Stops it.</param>
    Task<ColleaguesBack> PlanAsync(IReadOnlyList<ColleagueTrace> rows, IReadOnlySet<ColleagueId> inUse, CancellationToken cancel);

    /// <summary>
    /// Takes them back, in the transaction of who asks; when it would not do any more what was planned, somebody was first, and
    /// nothing happens. Saves.
    /// </summary>
    Task TakeBackAsync(ColleaguesBack plan, CancellationToken cancel);
}

/// <summary>A row of a colleague or a department, as a file found it and left it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The columns its values are of.</param>
/// <param name="Id">Which row.</param>
/// <param name="Before">What stood in it before; nothing for a new one.</param>
/// <param name="After">What stood in it after.</param>
public sealed record ColleagueTrace(string Table, IReadOnlyList<string> Columns, Guid Id, object?[]? Before, object?[] After);

/// <summary>
/// A place that rooms above fill: of which colleagues they keep anything. Staff asks before somebody whom a file brought goes
/// away again.
/// </summary>
public interface IBusyWithColleagues
{
    /// <summary>Of these colleagues, those that this room keeps anything of.</summary>
    Task<IReadOnlyCollection<ColleagueId>> KeptAsync(IReadOnlyCollection<ColleagueId> colleagues, CancellationToken cancel);
}
