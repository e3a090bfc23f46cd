using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Departments;

[Allow(Role.Administrator)]
internal sealed class ListDepartmentsPage(HouseDb db, Ids ids) : RoomPage
{
    [BindProperty]
    [Required(ErrorMessage = "Vul in hoe de afdeling heet.")]
    [StringLength(100, ErrorMessage = "Maak de naam korter: hooguit 100 tekens.")]
    public string? Name { get; set; }

    [BindProperty]
    public bool MeetsTenantsDaily { get; set; }

    public IReadOnlyList<Row> Departments { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var atWork = db.Colleagues.Where(colleague => colleague.IsActive);
        Departments = await db.Departments
            .OrderBy(department => department.Name)
            .Select(department => new Row(
                department.Id,
                department.Name,
                department.MeetsTenantsDaily,
                atWork.Count(colleague => colleague.Department == department.Id)))
            .ToListAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var name = Name!.Trim();
        Refused.If(await db.Departments.AnyAsync(d => d.Name == name, cancel) ? DepartmentRefusals.NameInUse : null);
        db.Departments.Add(new Department(ids.Next<DepartmentId>(), name, MeetsTenantsDaily));
        await db.SaveChangesAsync(cancel);
        return Next("De afdeling is toegevoegd.", "ListDepartments");
    }

    public sealed record Row(DepartmentId Id, string Name, bool MeetsTenantsDaily, int Colleagues);
}
