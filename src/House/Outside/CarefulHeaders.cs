using Microsoft.AspNetCore.Http;

namespace Huiskamer.House.Outside;

/// <summary>
/// Tells the browser to run only our own script and style, to show the house in no frame of others, to send no address
/// of a page to anybody, and to keep nothing about tenants on the phone: no page, and no file that was downloaded.
/// </summary>
internal sealed class CarefulHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        context.Response.OnStarting(() =>
        {
            // Style, script and fonts say themselves how long they keep.
            if (IsPage(context.Response) || (headers.CacheControl.Count == 0 && context.Response.StatusCode is not StatusCodes.Status304NotModified))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });

        return next(context);
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
