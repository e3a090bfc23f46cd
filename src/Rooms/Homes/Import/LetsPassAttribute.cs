using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Lets a file that is far too big pass by without keeping any of it, and then says so on the page: a browser hears nothing
/// while it is still sending.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LetsPassAttribute(long biggerThan) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Longest = 4L * 1024 * 1024 * 1024;

    /// <summary>Before anybody reads the form.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;

        if (request.ContentLength is not { } length || length <= biggerThan || length > Longest)
        {
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
        {
            most.MaxRequestBodySize = null;
        }

        var piece = ArrayPool<byte>.Shared.Rent(64 * 1024);

        try
        {
            while (await request.Body.ReadAsync(piece, context.HttpContext.RequestAborted) > 0)
            {
                // Nothing of it is kept.
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        context.Result = new RedirectToPageResult(null, new Dictionary<string, object> { ["te-groot"] = true });
    }
}
