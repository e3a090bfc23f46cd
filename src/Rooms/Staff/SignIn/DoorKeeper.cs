using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huiskamer.Staff.SignIn;

/// <summary>Lets in who works here: a colleague who has left does not come in, however good the password.</summary>
internal sealed class DoorKeeper(
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    HouseDb db)
    : SignInManager<Account>(accounts, context, principals, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user)
    {
        var id = new ColleagueId(user.Id);
        return await base.CanSignInAsync(user) && await db.Colleagues.AnyAsync(c => c.Id == id && c.IsActive);
    }
}
