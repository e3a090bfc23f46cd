using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huiskamer.Staff.Clients;

/// <summary>
/// Lets other systems in by their key, and tells the journal which one is at work. A cookie opens nothing here, and a key
/// opens no page. A good key always opens: who sends wrong ones from the same place shuts out nobody but themselves.
/// </summary>
internal sealed class ClientGuard(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    HouseDb db,
    WrongTokens wrong,
    Acting acting,
    TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    private bool IsShut => wrong.IsShut(Context.Connection.RemoteIpAddress);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();

        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var typed = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? TypedToken.Read(header[Bearer.Length..].Trim()) : null;
        var known = typed is { } key ? await FindAsync(key.Id) : null;

        if (typed is not { } asked || !asked.Opens(known?.Print))
        {
            wrong.Remember(Context.Connection.RemoteIpAddress);
            return AuthenticateResult.Fail("nobody's key");
        }

        if (!known!.IsGood(clock.GetUtcNow()))
        {
            return AuthenticateResult.Fail("this key ended");
        }

        await ComesInAsync(known);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(known), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsShut)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = WrongTokens.Memory.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count > 0
                ? "Bearer realm=\"huiskamer\", error=\"invalid_token\""
                : "Bearer realm=\"huiskamer\"";
        }

        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"huiskamer\", error=\"insufficient_scope\"";
        return Task.CompletedTask;
    }

    private Task<Known?> FindAsync(Guid id) => (
        from token in db.ApiTokens.AsNoTracking()
        join client in db.ApiClients.AsNoTracking() on token.Client equals client.Id
        where token.Id == id
        select new Known(client.Id, client.Scopes, client.WithdrawnAt, client.LastUsedOn, token.Print, token.Until))
        .SingleOrDefaultAsync(Context.RequestAborted);

    private async Task ComesInAsync(Known known)
    {
        var today = clock.Today();
        acting.Becomes(known.Client.Value, Way.Client);

        if (known.LastUsedOn != today)
        {
            // In its turn: while a large file is read in, the first who comes in that day waits, and does not fail.
            DateOnly? day = today;
            await db.AllOrNothingAsync(
                () => db.ApiClients
                    .Where(client => client.Id == known.Client)
                    .ExecuteUpdateAsync(client => client.SetProperty(c => c.LastUsedOn, day), Context.RequestAborted),
                Context.RequestAborted);
        }
    }

    private ClaimsPrincipal PrincipalOf(Known known) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, known.Client.ToString()),
            .. known.Scopes.Split(' ').Select(scope => new Claim(ClaimTypes.Role, scope)),
        ],
        Scheme.Name));

    private sealed record Known(
        ApiClientId Client, string Scopes, DateTimeOffset? WithdrawnAt, DateOnly? LastUsedOn, string Print, DateTimeOffset Until)
    {
        public bool IsGood(DateTimeOffset now) => WithdrawnAt is null && now < Until;
    }
}
