using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Staff.SignIn;

[AllowAnonymous]
internal sealed class SignInPage(SignInManager<Account> signIn) : RoomPage
{
    private static readonly Refusal Unknown = new(
        "sign-in.unknown",
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk of u ze goed typte en probeer het nog eens.");

    private static readonly Refusal TooOften = new(
        "sign-in.too-often",
        "U hebt het zes keer geprobeerd. Wacht een kwartier, of vraag uw beheerder om hulp.");

    [BindProperty]
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul uw wachtwoord in.")]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "naar")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var result = await signIn.PasswordSignInAsync(Email!.Trim(), Password!, isPersistent: false, lockoutOnFailure: true);
        Refused.If(result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => TooOften,
            _ => Unknown,
        });

        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("/");
    }
}
