using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Huiskamer.Foundation.Api;

/// <summary>
/// How the house behaves towards other systems, whatever happens: the version and the careful headers on every answer, and
/// every no as a problem that a program can read. Pages are none of its business.
/// </summary>
public sealed class ApiManners(RequestDelegate next, ILogger<ApiManners> log)
{
    /// <summary>Answers.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiFloor.Is(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.OnStarting(CarefullyAsync, context);

        try
        {
            if (WhyNot(context.Request) is { } status)
            {
                await Problem.Of(status).WriteAsync(context);
            }
            else
            {
                await next(context);
                await SayWhyAsync(context);
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            await Of(failure, context).WriteAsync(context);
        }
    }

    /// <summary>A slash at the end is another address, and nothing is there. We answer in one form.</summary>
    private static int? WhyNot(HttpRequest request) => request switch
    {
        _ when request.Path.Value!.EndsWith('/') => StatusCodes.Status404NotFound,
        _ when request.GetTypedHeaders().Accept is { Count: > 0 } asked && !asked.Any(AsksJson) => StatusCodes.Status406NotAcceptable,
        _ => null,
    };

    private static bool AsksJson(MediaTypeHeaderValue asked) => asked.Quality is not 0
        && (asked.MatchesAllTypes || asked.MatchesMediaType("application/json") || asked.MatchesMediaType(Problem.MediaType));

    /// <summary>What the framework says no to, it says without words.</summary>
    private static Task SayWhyAsync(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null or "" }
            ? Problem.Of(context.Response.StatusCode).WriteAsync(context)
            : Task.CompletedTask;

    private Problem Of(Exception failure, HttpContext context) => failure switch
    {
        ApiRefused refused => refused.Problem,
        Refused refused => Problem.Of(refused.Refusal),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode),

        // Who named no edition cannot name a newer one; asked again, it goes.
        DbUpdateConcurrencyException when context.Request.Headers.IfMatch.Count > 0 => Problem.Of(StatusCodes.Status412PreconditionFailed),
        DbUpdateException { IsCollision: true } => Problem.Of(StatusCodes.Status409Conflict),
        _ when failure.IsTooBusy => Later(context),
        _ => Broken(failure),
    };

    private static Problem Later(HttpContext context)
    {
        context.Response.Headers.RetryAfter = TooBusy.TryAfter;
        return Problem.Of(StatusCodes.Status503ServiceUnavailable);
    }

    private Problem Broken(Exception failure)
    {
        log.LogError(failure, "Another system could not be answered");
        return Problem.Of(StatusCodes.Status500InternalServerError);
    }

    private static Task CarefullyAsync(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers["API-Version"] = ApiFloor.Version;
        headers.CacheControl = "private, no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";

        if (context.Request.Path.Value!.Equals(ApiFloor.Base + ApiFloor.Document, StringComparison.OrdinalIgnoreCase))
        {
            // Whoever writes a program against us may read the description from anywhere.
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        return Task.CompletedTask;
    }
}

/// <summary>How the house lets these manners in.</summary>
public static class ApiMannersInTheHouse
{
    /// <summary>Puts them in front of everything that answers other systems.</summary>
    public static void UseApiManners(this IApplicationBuilder house) => house.UseMiddleware<ApiManners>();

    /// <summary>
    /// The framework's own no (a wrong verb, a form it cannot read) is no door of ours: it is said before anybody is asked
    /// for a key. Every door of ours is a route, and goes on to be asked.
    /// </summary>
    public static void UseApiNo(this IApplicationBuilder house) => house.Use((context, rest) => context.GetEndpoint() switch
    {
        _ when !ApiFloor.Is(context.Request.Path) => rest(context),
        { RequestDelegate: { } no } and not RouteEndpoint => SayNoAsync(context, no),
        null when ApiVerbs.At(context) is { Count: > 0 } verbs => SayVerbsAsync(context, verbs),
        _ => rest(context),
    });

    private static Task SayVerbsAsync(HttpContext context, IReadOnlyList<string> verbs)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", verbs);
        return Task.CompletedTask;
    }

    /// <summary>The framework counts the files of the house in, which answer HEAD; nothing here does.</summary>
    private static async Task SayNoAsync(HttpContext context, RequestDelegate no)
    {
        await no(context);

        if (!context.Response.HasStarted && context.Response.Headers.Allow is { Count: > 0 } allowed)
        {
            var verbs = allowed.SelectMany(verb => (verb ?? "").Split(", ")).Where(verb => !HttpMethods.IsHead(verb));
            context.Response.Headers.Allow = string.Join(", ", verbs);
        }
    }
}
