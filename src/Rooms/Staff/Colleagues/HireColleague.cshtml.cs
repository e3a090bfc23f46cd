using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

[Allow(Role.Administrator)]
internal sealed class HireColleaguePage(HouseDb db, IColleagues staff) : RoomPage
{
    [BindProperty]
    [Required(ErrorMessage = "Vul de voornaam in.")]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? FirstName { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul de achternaam in.")]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? LastName { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul het e-mailadres in.")]
    [EmailAddress(ErrorMessage = "Dit is geen e-mailadres.")]
    [StringLength(256, ErrorMessage = "Dit adres is te lang.")]
    public string? Email { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? JobTitle { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een afdeling.")]
    public string? Department { get; set; }

    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var names = await db.Departments.OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(cancel);
        Departments = [new("Kies een afdeling", ""), .. names.Select(name => new SelectListItem(name, name))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (Departments.All(department => department.Value != Department))
        {
            return NotFound();
        }

        var id = await staff.HireAsync(
            new NewColleague(FirstName!.Trim(), LastName!.Trim(), Email!, Department!) { JobTitle = JobTitle?.Trim() ?? "" }, cancel);

        return Next("Je collega staat erbij.", "EditColleague", new { id });
    }
}
