using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Staff.StarterLinks;

/// <summary>Who comes here cannot sign in; the link is the key.</summary>
[AllowAnonymous]
internal sealed class ChoosePasswordPage(
    HouseDb db, LinkMaker links, IColleagues staff, UserManager<Account> accounts, TimeProvider clock) : RoomPage
{
    private StarterLink _link = null!;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Kies een wachtwoord.")]
    public string? Password { get; set; }

    [BindProperty]
    [Compare(nameof(Password), ErrorMessage = "De twee wachtwoorden zijn niet hetzelfde.")]
    public string? Again { get; set; }

    public Refusal? WhyNot { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        // The address of this page opens it: it goes to nobody else.
        Response.Headers["Referrer-Policy"] = "no-referrer";

        if (await links.FindAsync(Token, cancel) is not { Colleague: not null } found)
        {
            return false;
        }

        _link = found;
        WhyNot = found.WhyNotUse(clock.GetUtcNow());
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        await db.AllOrNothingAsync(() => ChangeLockAsync(_link.Colleague!.Value, cancel), cancel);

        return Next("Je wachtwoord is bewaard. Log er nu mee in.", "/Staff/SignIn/SignIn");
    }

    private async Task ChangeLockAsync(ColleagueId colleague, CancellationToken cancel)
    {
        _link.Use(clock.GetUtcNow());

        if (await accounts.FindByIdAsync(colleague.ToString()) is not { } account)
        {
            await staff.GiveKeyAsync(colleague, Password!, [], cancel);
            return;
        }

        await accounts.RemovePasswordAsync(account);
        Refused.If((await accounts.AddPasswordAsync(account, Password!)).Succeeded ? null : ColleagueRefusals.WeakPassword);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
    }
}
