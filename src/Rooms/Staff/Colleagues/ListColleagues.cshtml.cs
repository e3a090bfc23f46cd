using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Search;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

/// <summary>Everybody who works here. Looking for a name posts it, so that no name stands in an address.</summary>
[Allow(Role.Administrator)]
internal sealed class ListColleaguesPage(HouseDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "afdeling")]
    public DepartmentId? Department { get; set; }

    [BindProperty]
    public string? Sought { get; set; }

    public string? DepartmentName { get; private set; }

    public PageOf<Row> Colleagues { get; private set; } = null!;

    /// <summary>A search shows its first page only.</summary>
    public bool IsCut => Sought is { Length: > 0 } && Colleagues.Last > 1;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (Department is { } asked)
        {
            DepartmentName = await db.Departments.Where(d => d.Id == asked).Select(d => d.Name).SingleOrDefaultAsync(cancel);

            if (DepartmentName is null)
            {
                return false;
            }
        }

        Colleagues = await (await SiftedAsync(cancel))
            .OrderByDescending(colleague => colleague.IsActive)
            .ThenBy(colleague => colleague.LastName)
            .ThenBy(colleague => colleague.FirstName)
            .ThenBy(colleague => colleague.Id)
            .Join(db.Departments, c => c.Department, d => d.Id, (colleague, department) => new Row(
                colleague.Id,
                colleague.FirstName + " " + colleague.LastName,
                colleague.JobTitle,
                department.Name,
                colleague.Works,
                colleague.IsActive))
            .PageAsync(string.IsNullOrEmpty(Sought) ? Number : 1, cancel);

        db.Saw("colleague", null, "lijst van collega’s");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Searching is a look, not a change: the list is shown where it was asked.</summary>
    public void OnPost()
    {
    }

    /// <summary>
    /// An association has hundreds of colleagues: their names are sifted here, because no database folds every letter.
    /// </summary>
    private async Task<IQueryable<Colleague>> SiftedAsync(CancellationToken cancel)
    {
        var sought = Folded.Of(Sought ?? "");
        var some = db.Colleagues.Where(colleague => !colleague.IsForgotten);

        if (Department is { } asked)
        {
            some = some.Where(colleague => colleague.Department == asked);
        }

        if (sought.Length == 0)
        {
            return some;
        }

        var names = await some.Select(colleague => new { colleague.Id, colleague.FirstName, colleague.LastName }).ToListAsync(cancel);
        var found = names
            .Where(name => Folded.Of($"{name.FirstName} {name.LastName}").Contains(sought, StringComparison.Ordinal))
            .Select(name => name.Id)
            .ToList();

        return some.Where(colleague => found.Contains(colleague.Id));
    }

    public sealed record Row(
        ColleagueId Id, string Name, string JobTitle, string Department, WorkingWeek Works, bool IsActive)
    {
        public string InWords => string.Join(
            " · ", new[] { JobTitle, Department, $"werkt {Works.InWords()}" }.Where(part => part.Length > 0));
    }
}
