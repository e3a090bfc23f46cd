using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

/// <summary>What a colleague may change about themselves.</summary>
[Allow(Role.Colleague, Role.Facilitator, Role.Observer, Role.Partner)]
internal sealed class EditMyselfPage(HouseDb db, SignInManager<Account> signIn) : RoomPage
{
    [BindProperty]
    public List<WorkingWeek> Works { get; set; } = [];

    [BindProperty]
    public List<string> Languages { get; set; } = [];

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Colleague Me { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Me = await db.Colleagues.SingleAsync(colleague => colleague.Id == User.ColleagueId(), cancel);
        return true;
    }

    public void OnGet() => ShowWeek();

    public async Task<IActionResult> OnPostWeekAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Me, version);
        Me.WorksAs(Me.JobTitle, Works.Together(), Me.IsExperienced, WeekForm.Known(Languages));
        await db.SaveChangesAsync(cancel);
        return Next("Je gegevens zijn bewaard.", "EditMyself");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        ShowWeek();
        var account = (await signIn.UserManager.FindByIdAsync(Me.Id.ToString()))!;
        var changed = await signIn.UserManager.ChangePasswordAsync(account, Current ?? "", Password ?? "");
        Refused.If(changed switch
        {
            { Succeeded: true } => null,
            _ when changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) => ColleagueRefusals.WrongPassword,
            _ => ColleagueRefusals.WeakPassword,
        });
        await signIn.RefreshSignInAsync(account);
        return Next("Je wachtwoord is gewijzigd. Op andere apparaten log je opnieuw in.", "EditMyself");
    }

    private void ShowWeek()
    {
        Works = [.. Me.Works.Apart()];
        Languages = [.. Me.LanguageCodes];
    }
}
