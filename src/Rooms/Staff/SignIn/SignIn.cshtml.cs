using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Staff.SignIn;

/// <summary>The front door.</summary>
[AllowAnonymous]
internal sealed class SignInPage(SignInManager<Account> signIn, IAssociation association) : RoomPage
{
    private static readonly Refusal Unknown = new(
        "sign-in.unknown",
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk of je ze goed typte en probeer het nog eens.");

    private static readonly Refusal TooOften = new(
        "sign-in.too-often",
        "Je hebt het zes keer geprobeerd. Wacht een kwartier, of vraag je beheerder om hulp.");

    [BindProperty]
    [Required(ErrorMessage = "Vul je e-mailadres in.")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul je wachtwoord in.")]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "naar")]
    public string? ReturnUrl { get; set; }

    /// <summary>In the demo: the word for the person to sign in as, so that no name stands in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "als")]
    public string? As { get; set; }

    public bool IsDemo { get; private set; }

    public DemoPerson? Guest => IsDemo ? DemoPeople.All.FirstOrDefault(person => person.Key == As) : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        IsDemo = (await association.CardAsync(cancel)).IsFictional;
        return true;
    }

    public void OnGet() => Email = Guest?.Email;

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
