using System.Net;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Vera.Endpoint;

/// <summary>Fetches messages where a system of VERA gives them. Of each page only one is in memory, and nothing but what is ours to know stays.</summary>
internal sealed class VeraEndpoint(IHttpClientFactory http, EndpointLimits limits, TimeProvider clock) : IMessageSource
{
    internal const string Client = "vera";

    public Refusal? WhyNot(string address) => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0
        ? EndpointRefusals.NoAddress
        : uri switch
        {
            { UserInfo.Length: > 0 } => EndpointRefusals.NameInAddress,
            { Scheme: "https" } => null,
            { Scheme: "http" } when IsThisMachine(uri) => null,
            { Scheme: "http" } => EndpointRefusals.NotSafe,
            _ => EndpointRefusals.NoAddress,
        };

    public async Task<int> FetchAsync(
        MessagesAbout about, SourceAddress from, Stream to, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        Refused.If(WhyNot(from.Address));
        using var late = new CancellationTokenSource(limits.Overall, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);

        try
        {
            return await FetchAllAsync(new PageWriter(about, to, limits.Bytes), from, progress, stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new Refused(EndpointRefusals.TakesTooLong);
        }
    }

    private async Task<int> FetchAllAsync(
        PageWriter writer, SourceAddress from, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        using var client = http.CreateClient(Client);
        var asker = new PageAsker(client, limits, clock);
        var (pages, total) = (0, (int?)null);
        var asked = new HashSet<string>();

        for (var next = new Uri(from.Address); next is not null;)
        {
            Refused.If(asked.Add(next.AbsoluteUri) ? null : EndpointRefusals.Repeats(pages + 1));
            Refused.If(pages == limits.Pages ? EndpointRefusals.NeverEnds(limits.Pages) : null);
            var page = await asker.AskAsync(next, from, ++pages, cancel);
            var count = writer.Take(page.Body, pages);
            Array.Clear(page.Body);
            total = NextPage.TotalIn(page.Headers) ?? total;
            progress.Report((Math.Min(writer.All, total ?? writer.All), total ?? 0));
            next = NextPage.After(page.At, pages, page.Headers, count, writer.All);
        }

        Refused.If(total > writer.All ? EndpointRefusals.NotWhole(writer.All, total.Value) : null);
        writer.End();
        return pages;
    }

    private static bool IsThisMachine(Uri uri) => uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host));
}
