using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace Huiskamer.Bench;

/// <summary>
/// From starting the program to its first page, and the memory it holds at rest after that; beside a program of the same
/// framework that only says hello.
/// </summary>
internal static class StartUp
{
    private const int Times = 5;

    public static async IAsyncEnumerable<Row> MeasureAsync()
    {
        using var scratch = new Scratch();
        var house = Path.Combine(AppContext.BaseDirectory, "Huiskamer.House");
        var bench = Environment.ProcessPath!;

        // The first start makes the database; the next ones are what is measured.
        await OnceAsync(house, ["serve", "--demo"], "/inloggen", scratch);
        var ours = new List<(double Milliseconds, double Megabytes)>();
        var bare = new List<(double Milliseconds, double Megabytes)>();

        for (var time = 0; time < Times; time++)
        {
            ours.Add(await OnceAsync(house, ["serve"], "/inloggen", scratch));
            bare.Add(await OnceAsync(bench, ["bare-server"], "/", scratch));
        }

        yield return new Row("start-up to first page", "demo house", "sqlite",
            Watch.Median(ours.Select(o => o.Milliseconds)), Watch.Median(bare.Select(b => b.Milliseconds)), "ms");
        yield return new Row("memory at rest", "demo house", "sqlite",
            Watch.Median(ours.Select(o => o.Megabytes)), Watch.Median(bare.Select(b => b.Megabytes)), "MB");
    }

    public static async Task ServeBareAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/", () => "Hallo");
        await app.RunAsync($"http://127.0.0.1:{Environment.GetEnvironmentVariable("HUISKAMER_PORT")}");
    }

    private static async Task<(double Milliseconds, double Megabytes)> OnceAsync(
        string program, string[] words, string page, Scratch scratch)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["HUISKAMER_VAR"] = scratch.Folder,
                ["HUISKAMER_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();

        try
        {
            using var handler = new SocketsHttpHandler();
            using var client = new HttpMessageInvoker(handler);
            await UntilThereAsync(client, new Uri($"http://127.0.0.1:{port}{page}"), process);
            var milliseconds = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            await Task.Delay(TimeSpan.FromSeconds(4));
            process.Refresh();
            return (milliseconds, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task UntilThereAsync(HttpMessageInvoker client, Uri page, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, page), CancellationToken.None);

                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The house closed before its first page.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
