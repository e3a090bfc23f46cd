using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Colleagues;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huiskamer.Staff.SignIn;

/// <summary>Turns an account into a visitor with a name and roles.</summary>
internal sealed class Principals(HouseDb db, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var claims = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, claims.UserNameClaimType, claims.RoleClaimType);
        var colleague = await db.Colleagues.AsNoTracking().SingleAsync(c => c.Id == new Door.ColleagueId(user.Id));
        var roles = await db.RoleGrants.Where(grant => grant.Colleague == colleague.Id).Select(grant => grant.Role).ToListAsync();

        identity.AddClaim(new Claim(claims.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new Claim(claims.UserNameClaimType, colleague.Name));
        identity.AddClaim(new Claim(claims.SecurityStampClaimType, user.SecurityStamp!));
        identity.AddClaims(roles.Select(role => new Claim(claims.RoleClaimType, role.ToString())));

        return new ClaimsPrincipal(identity);
    }
}
