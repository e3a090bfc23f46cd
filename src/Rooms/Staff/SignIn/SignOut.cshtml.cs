using Huiskamer.Foundation.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Staff.SignIn;

[AllowAnonymous]
internal sealed class SignOutPage(SignInManager<Account> signIn) : RoomPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Next("Je bent uitgelogd. Tot ziens!", "/Staff/SignIn/SignIn");
    }
}
