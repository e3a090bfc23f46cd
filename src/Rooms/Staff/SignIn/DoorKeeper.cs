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

/// <summary>
/// Lets in who works here: a colleague who has left does not come in, however good the password. Every try counts before
/// the password is looked at, in one step in the database, so that a hundred tries at once are not one; and who does not
/// exist is answered as slowly as who does.
/// </summary>
internal sealed class DoorKeeper(
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    HouseDb db,
    TimeProvider clock)
    : SignInManager<Account>(accounts, context, principals, options, log, schemes, confirmation)
{
    private int Most => Options.Lockout.MaxFailedAccessAttempts;

    public override async Task<SignInResult> PasswordSignInAsync(
        string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } account)
        {
            return await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
        }

        TakesItsTime(password);
        return SignInResult.Failed;
    }

    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        if (!await CanSignInAsync(user))
        {
            TakesItsTime(password);
            return SignInResult.NotAllowed;
        }

        if (!await CountsAsync(user.Id))
        {
            await ShutsAsync(user.Id);
            return SignInResult.LockedOut;
        }

        if (await UserManager.CheckPasswordAsync(user, password))
        {
            await Of(user.Id).ExecuteUpdateAsync(account => account.SetProperty(a => a.AccessFailedCount, 0));
            return SignInResult.Success;
        }

        return await ShutsAsync(user.Id) ? SignInResult.LockedOut : SignInResult.Failed;
    }

    public override async Task<bool> CanSignInAsync(Account user)
    {
        var id = new ColleagueId(user.Id);
        return await base.CanSignInAsync(user) && await db.Colleagues.AnyAsync(c => c.Id == id && c.IsActive);
    }

    /// <summary>Counts one try more. No when the door is shut, or as many tries as may be are under way.</summary>
    private async Task<bool> CountsAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        return await Of(id)
            .Where(account => account.AccessFailedCount < Most && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(account => account.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1)) == 1;
    }

    /// <summary>Shuts the door for a while when the tries have been used up. Says whether it did.</summary>
    private async Task<bool> ShutsAsync(Guid id)
    {
        DateTimeOffset? until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        return await Of(id)
            .Where(account => account.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(account => account
                .SetProperty(a => a.LockoutEnd, until)
                .SetProperty(a => a.AccessFailedCount, 0)) == 1;
    }

    private IQueryable<Account> Of(Guid id) => db.Accounts.Where(account => account.Id == id);

    private void TakesItsTime(string password) => UserManager.PasswordHasher.HashPassword(new Account(), password);
}
