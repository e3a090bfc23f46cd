using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Traces;

/// <summary>All rows that one file saved and that are still there.</summary>
/// <param name="Kept">As they were kept.</param>
/// <param name="Brought">Colleagues who came.</param>
/// <param name="Changed">Colleagues who were known.</param>
/// <param name="Departments">Departments that came.</param>
/// <param name="Works">Who works now in these departments.</param>
internal sealed record TracedRows(
    IReadOnlyList<ColleagueTrace> Kept,
    IReadOnlyList<TracedRow> Brought,
    IReadOnlyList<TracedRow> Changed,
    IReadOnlyList<TracedRow> Departments,
    ILookup<Guid, ColleagueId> Works)
{
    internal const string Department = "department";

    /// <summary>Whether nobody works in a department when these have gone, and the others work again where they did.</summary>
    internal bool GoesEmpty(Guid department, IReadOnlySet<ColleagueId> gone)
    {
        var back = Changed.Where(row => row.GoesBack.Contains(Department)).Select(row => row.Id).ToHashSet();
        return Works[department].All(colleague => gone.Contains(colleague) || back.Contains(colleague.Value));
    }
}
