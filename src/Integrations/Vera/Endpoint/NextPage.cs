using System.Globalization;
using System.Net.Http.Headers;
using Huiskamer.Foundation.Rules;

namespace Huiskamer.Vera.Endpoint;

/// <summary>
/// Where the next page is: at a <c>Link</c> with <c>rel="next"</c>, else behind the cursor of VERA, else at the next page
/// number of VERA. Who says none of these and gives a full page is asked for the next number.
/// </summary>
internal static class NextPage
{
    internal const int Size = 100;

    /// <param name="current">The page that came.</param>
    /// <param name="number">Which one it was, from 1.</param>
    /// <param name="headers">What was said with it.</param>
    /// <param name="count">How many messages were in it.</param>
    /// <param name="all">How many came so far.</param>
    internal static Uri? After(Uri current, int number, HttpResponseHeaders headers, int count, int all)
    {
        if (headers.TryGetValues("Link", out var links))
        {
            return LinkIn(string.Join(',', links)) is { } link ? At(current, link, number) : null;
        }

        if (count == 0 || (NumberIn(headers, "X-Parameters-Aantal") is { } total && all >= total))
        {
            return null;
        }

        if (TextIn(headers, "X-Parameters-Cursor") is { } cursor)
        {
            return With(current, "cursor", cursor);
        }

        // Whoever began with a cursor and gives none any more is at the end.
        var isFull = count >= (NumberIn(headers, "X-Parameters-AantalPerPagina") ?? Size);
        var isSaid = NumberIn(headers, "X-Parameters-Aantal") is not null;
        return HasCursor(current) || !(isFull || isSaid)
            ? null
            : With(current, "pagina", ((NumberIn(headers, "X-Parameters-Pagina") ?? number) + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How many messages there are, when that is said.</summary>
    internal static int? TotalIn(HttpResponseHeaders headers) => NumberIn(headers, "X-Parameters-Aantal");

    /// <summary>An address that another one points to. The key is for one system only.</summary>
    internal static Uri At(Uri current, string pointed, int page)
    {
        Refused.If(Uri.TryCreate(current, pointed, out var next) && IsSameSystem(current, next) ? null : EndpointRefusals.OtherHost(page));
        return next!;
    }

    private static bool IsSameSystem(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? LinkIn(string links)
    {
        foreach (var link in links.Split('<').Skip(1).Select(link => link.Split('>', 2)))
        {
            if (link is [var address, var about] && about.Split(',')[0].Split(';').Select(part => part.Replace("\"", "", StringComparison.Ordinal).Trim())
                .Contains("rel=next", StringComparer.OrdinalIgnoreCase))
            {
                return address.Trim();
            }
        }

        return null;
    }

    private static string? TextIn(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } text ? text : null;

    private static int? NumberIn(HttpResponseHeaders headers, string name) =>
        int.TryParse(TextIn(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool HasCursor(Uri address) => Parts(address).Any(part => part.StartsWith("cursor=", StringComparison.OrdinalIgnoreCase));

    private static Uri With(Uri address, string name, string value)
    {
        var kept = Parts(address).Where(part => !part.StartsWith("cursor=", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("pagina=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(address) { Query = string.Join('&', kept.Append($"{name}={Uri.EscapeDataString(value)}")) }.Uri;
    }

    private static string[] Parts(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
