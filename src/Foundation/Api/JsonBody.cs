using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Huiskamer.Foundation.Api;

/// <summary>
/// Reads what another system sends, and says everything that is wrong with it at once. Nothing that is not described gets
/// through: no unknown field, no field twice, no number that is a text.
/// </summary>
public static class JsonBody
{
    /// <summary>The most bytes in one body. A household with everybody in it is a hundredth of this.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = ApiJson.MostDeep, AllowDuplicateProperties = false };

    /// <summary>Reads the body, or refuses it.</summary>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        // Nothing here unpacks: a small letter that becomes a large one is not read at all.
        if (!IsJson(context.Request.ContentType) || context.Request.Headers.ContentEncoding.Count > 0)
        {
            throw ApiRefused.With(StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = await DocumentAsync(context);
        var errors = ShapeCheck.Of(body.RootElement, typeof(T));

        return errors.Count == 0
            ? body.RootElement.Deserialize<T>(ApiJson.Options)!
            : throw new ApiRefused(Problem.Of(errors));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<JsonDocument> DocumentAsync(HttpContext context)
    {
        var bytes = await BytesAsync(context.Request, context.RequestAborted);

        try
        {
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // Half a sign in a name is no name. The message of the parser may quote one, and names are what people type.
            var where = (wrong as JsonException)?.LineNumber is { } line ? $" Het gaat mis op regel {line + 1}." : "";
            throw new ApiRefused(Problem.Of([new Wrong(
                "body",
                new Place("#", null),
                "json",
                $"Dit is geen goede JSON, een veld staat er twee keer in, of het ligt dieper dan {ApiJson.MostDeep} lagen.{where}")]));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes)
        {
            throw ApiRefused.With(StatusCodes.Status413PayloadTooLarge);
        }

        var bytes = new byte[MostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);

        return read <= MostBytes ? bytes.AsMemory(0, read) : throw ApiRefused.With(StatusCodes.Status413PayloadTooLarge);
    }
}
