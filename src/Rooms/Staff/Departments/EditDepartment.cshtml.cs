using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Departments;

[Allow(Role.Administrator)]
internal sealed class EditDepartmentPage(HouseDb db) : RoomPage
{
    private Department _department = null!;

    public static IReadOnlyList<SelectListItem> YesOrNo { get; } = [new("Ja", "True"), new("Nee", "False")];

    [BindProperty(SupportsGet = true)]
    public DepartmentId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul in hoe de afdeling heet.")]
    [StringLength(100, ErrorMessage = "Maak de naam korter: hooguit 100 tekens.")]
    public string? Name { get; set; }

    [BindProperty]
    public bool MeetsTenantsDaily { get; set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Departments.SingleOrDefaultAsync(department => department.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        _department = found;
        return true;
    }

    public void OnGet() => (Name, MeetsTenantsDaily) = (_department.Name, _department.MeetsTenantsDaily);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var name = Name!.Trim();
        Refused.If(await db.Departments.AnyAsync(d => d.Name == name && d.Id != Id, cancel) ? DepartmentRefusals.NameInUse : null);
        _department.IsCalled(name, MeetsTenantsDaily);
        await db.SaveChangesAsync(cancel);
        return Next("De afdeling is bewaard.", "ListDepartments");
    }
}
