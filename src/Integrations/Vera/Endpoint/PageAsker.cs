using System.Net;
using System.Net.Http.Headers;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Endpoint;

/// <summary>A page as it came.</summary>
internal sealed record PageThatCame(Uri At, HttpResponseHeaders Headers, byte[] Body);

/// <summary>Asks another system for one page: a few times when it does not come, and never anywhere else.</summary>
internal sealed class PageAsker(HttpClient http, EndpointLimits limits, TimeProvider clock)
{
    private const int MostRedirects = 5;

    internal async Task<PageThatCame> AskAsync(Uri address, SourceAddress source, int page, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await OnceAsync(address, source, page, cancel);
            }
            catch (Exception failure) when (failure is not Refused && WhyNot(failure, page, cancel) is { } refusal)
            {
                // What it says of the failure may be about a person: only what we made of it is told.
                Refused.If(tries < limits.Tries ? null : refusal);
            }

            await Task.Delay(limits.Pause * Math.Pow(2, tries - 1), clock, cancel);
        }
    }

    private static Refusal? WhyNot(Exception failure, int page, CancellationToken cancel) => failure switch
    {
        OperationCanceledException => cancel.IsCancellationRequested ? null : EndpointRefusals.Stalls(page),
        PageFailed failed => EndpointRefusals.Fails(page, failed.Status),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => EndpointRefusals.NoCertificate,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } => EndpointRefusals.Unreachable,
        HttpRequestException or IOException or InvalidDataException => EndpointRefusals.BreaksOff(page),
        _ => null,
    };

    private async Task<PageThatCame> OnceAsync(Uri address, SourceAddress source, int page, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limits.PerPage, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var at = address;

        for (var redirects = 0; ; redirects++)
        {
            using var question = Question(at, source);
            using var answer = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, stop.Token);

            if (answer.Headers.Location is { } pointed && (int)answer.StatusCode is >= 300 and < 400 && redirects < MostRedirects)
            {
                at = NextPage.At(at, pointed.OriginalString, page);
                continue;
            }

            Accept(answer.StatusCode, page);
            var body = await BodyAsync(answer, page, stop.Token);
            Refused.If(ElementReader.BeginsAsOne(body) ? null : EndpointRefusals.NoJson(page));
            return new PageThatCame(at, answer.Headers, body);
        }
    }

    private static HttpRequestMessage Question(Uri address, SourceAddress source)
    {
        var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.Accept.ParseAdd("application/json");
        question.Headers.Add("X-Parameters-AantalPerPagina", $"{NextPage.Size}");

        switch (source.Way)
        {
            case KeyWay.None:
                break;
            case KeyWay.Bearer:
                question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", source.Key);
                break;
            case KeyWay.ApiKey:
                question.Headers.Add("X-API-KEY", source.Key);
                break;
        }

        return question;
    }

    private static void Accept(HttpStatusCode status, int page)
    {
        switch (status)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new Refused(EndpointRefusals.NoKey);
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new PageFailed((int)status);
            default:
                throw new Refused(EndpointRefusals.SaysNo(page, (int)status));
        }
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage answer, int page, CancellationToken cancel)
    {
        Refused.If(answer.Content.Headers.ContentLength > limits.PageBytes ? EndpointRefusals.PageTooBig(page) : null);
        await using var from = await answer.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var piece = new byte[32 * 1024];

        while (await ReadAsync(from, piece, cancel) is > 0 and var read)
        {
            Refused.If(body.Length + read > limits.PageBytes ? EndpointRefusals.PageTooBig(page) : null);
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    private static async Task<int> ReadAsync(Stream from, Memory<byte> piece, CancellationToken cancel)
    {
        try
        {
            return await from.ReadAsync(piece, cancel);
        }
        catch (InvalidOperationException broken)
        {
            // What says to be packed with Brotli and is not says so in this way, and gzip in the other.
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    /// <summary>An answer that may be another one in a moment.</summary>
    private sealed class PageFailed(int status) : Exception
    {
        public int Status { get; } = status;
    }
}
