using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Huiskamer.Staff.StarterLinks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

[Allow(Role.Administrator)]
internal sealed class EditColleaguePage(HouseDb db, LinkMaker links, SignInManager<Account> signIn, TimeProvider clock) : RoomPage
{
    private Account? _account;
    private List<RoleGrant> _grants = [];

    public static IReadOnlyList<SelectListItem> AllRoles { get; } =
        [.. Enum.GetValues<Role>().Select(role => new SelectListItem(role.InWords(), role.ToString()))];

    [BindProperty(SupportsGet = true)]
    public ColleagueId Id { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? FirstName { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? LastName { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Dit is geen e-mailadres.")]
    [StringLength(256, ErrorMessage = "Dit adres is te lang.")]
    public string? Email { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public DepartmentId Department { get; set; }

    [BindProperty]
    public bool IsExperienced { get; set; }

    [BindProperty]
    public List<WorkingWeek> Works { get; set; } = [];

    [BindProperty]
    public List<string> Languages { get; set; } = [];

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    /// <summary>The way to a new password: crosses one redirect, sealed, and is shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public Colleague Colleague { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    public bool HasAccount => _account is not null;

    public string InWords =>
        $"{Colleague.JobTitle} · werkt {Colleague.Works.InWords()} · spreekt {SpokenLanguages.InWords(Colleague.LanguageCodes)}".TrimStart(' ', '·');

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Colleagues.SingleOrDefaultAsync(colleague => colleague.Id == Id && !colleague.IsForgotten, cancel) is not { } found)
        {
            return false;
        }

        Colleague = found;
        _account = await db.Accounts.SingleOrDefaultAsync(account => account.Id == Id.Value, cancel);
        _grants = await db.RoleGrants.Where(grant => grant.Colleague == Id).ToListAsync(cancel);
        var departments = await db.Departments.OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
        Departments = [.. departments.Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
        db.Saw("colleague", Id.Value, "gegevens van een collega");
        await db.SaveChangesAsync(cancel);

        if (Request.Method == HttpMethods.Get || HandlerName is not "Person")
        {
            ShowPerson();
        }

        if (Request.Method == HttpMethods.Get || HandlerName is not "Roles")
        {
            Roles = [.. _grants.Select(grant => grant.Role)];
        }

        return true;
    }

    public async Task<IActionResult> OnPostPersonAsync(int version, CancellationToken cancel)
    {
        AsksFor(FirstName, nameof(FirstName), "Vul de voornaam in.");
        AsksFor(LastName, nameof(LastName), "Vul de achternaam in.");
        AsksFor(Email, nameof(Email), "Vul het e-mailadres in.");

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var email = Email!.Trim().ToLowerInvariant();
        Refused.If(await db.Colleagues.AnyAsync(c => c.Email == email && c.Id != Id, cancel) ? ColleagueRefusals.EmailInUse : null);

        if (Departments.All(department => department.Value != Department.ToString()))
        {
            return NotFound();
        }

        db.ShownAs(Colleague, version);
        Colleague.IsCalled(FirstName!, LastName!);
        Colleague.ReadsMailAt(email);
        Colleague.WorksIn(Department);
        Colleague.WorksAs(JobTitle?.Trim() ?? "", Works.Together(), IsExperienced, WeekForm.Known(Languages));
        _account?.MovesTo(email);
        await db.SaveChangesAsync(cancel);
        return Next("De gegevens van je collega zijn bewaard.", "EditColleague", new { Id });
    }

    public async Task<IActionResult> OnPostRolesAsync(CancellationToken cancel)
    {
        var asked = Granted.With(Roles).ToList();
        await RefuseIfLastAsync(!asked.Contains(Role.Administrator), cancel);

        db.RoleGrants.RemoveRange(_grants.Where(grant => !asked.Contains(grant.Role)));
        db.RoleGrants.AddRange(asked.Except(_grants.Select(grant => grant.Role)).Select(role => new RoleGrant(Id, role)));
        _account?.SignsOutEverywhere();
        await db.SaveChangesAsync(cancel);

        if (Id == User.ColleagueId())
        {
            await signIn.RefreshSignInAsync(_account!);
        }

        return Next("De rollen zijn bewaard.", "EditColleague", new { Id });
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        Link = $"{Request.Scheme}://{Request.Host}{await links.ForPasswordAsync(Id, cancel)}";
        return RedirectToPage("EditColleague", new { Id });
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        await RefuseIfLastAsync(losesKeys: true, cancel);

        Colleague.Leaves(clock.Today());
        _account?.SignsOutEverywhere();
        await db.SaveChangesAsync(cancel);
        return Next("Je collega staat uit dienst en kan niet meer inloggen.", "EditColleague", new { Id });
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancel)
    {
        Colleague.ComesBack();
        await db.SaveChangesAsync(cancel);
        return Next("Je collega werkt hier weer.", "EditColleague", new { Id });
    }

    private string? HandlerName => PageContext.HttpContext.Request.Query["handler"];

    private void ShowPerson()
    {
        (FirstName, LastName, Email) = (Colleague.FirstName, Colleague.LastName, Colleague.Email);
        (JobTitle, Department, IsExperienced) = (Colleague.JobTitle, Colleague.Department, Colleague.IsExperienced);
        Works = [.. Colleague.Works.Apart()];
        Languages = [.. Colleague.LanguageCodes];
    }

    private void AsksFor(string? value, string field, string words)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, words);
        }
    }

    /// <summary>Somebody who can come in must keep the keys.</summary>
    private async Task RefuseIfLastAsync(bool losesKeys, CancellationToken cancel)
    {
        if (!losesKeys || _grants.All(grant => grant.Role != Role.Administrator))
        {
            return;
        }

        var atWork = db.Colleagues.Where(colleague => colleague.IsActive);
        var others = await db.RoleGrants
            .Where(grant => grant.Role == Role.Administrator && grant.Colleague != Id)
            .Where(grant => atWork.Any(colleague => colleague.Id == grant.Colleague))
            .Select(grant => grant.Colleague)
            .ToListAsync(cancel);
        var keys = others.ConvertAll(other => other.Value);

        Refused.If(await db.Accounts.AnyAsync(account => keys.Contains(account.Id) && account.PasswordHash != null, cancel)
            ? null
            : ColleagueRefusals.LastAdministrator);
    }
}
