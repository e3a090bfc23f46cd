using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Lets a file that is far too big pass by without keeping any of it, and then says so on the page: a browser hears nothing
/// while it is still sending. Of messages, as their name ends, more may come in another way than of a table.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed partial class LetsPassAttribute(long biggerThan) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    internal const string Messages = "berichten";

    private const string Table = "tabel";
    private const long Longest = 4L * 1024 * 1024 * 1024;
    private const int LongestStart = 16 * 1024;

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

        var start = new ArrayBufferWriter<byte>();
        var piece = ArrayPool<byte>.Shared.Rent(64 * 1024);

        try
        {
            while (await request.Body.ReadAsync(piece, context.HttpContext.RequestAborted) is > 0 and var read)
            {
                // Nothing of it is kept, but what is said of the file before it begins.
                start.Write(piece.AsSpan(0, Math.Min(read, LongestStart - start.WrittenCount)));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        var isJson = NameOfJson().IsMatch(Encoding.Latin1.GetString(start.WrittenSpan));
        context.Result = new RedirectToPageResult(null, new Dictionary<string, object> { ["te-groot"] = isJson ? Messages : Table });
    }

    [GeneratedRegex("filename=[^\r\n]*\\.json\"?(;|\r)", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfJson();
}
