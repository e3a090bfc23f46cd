using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Vera.Tests;

/// <summary>Another system, on this machine, that answers as a test tells it.</summary>
internal sealed class OtherSystem : IAsyncDisposable
{
    private readonly WebApplication _system;
    private int _asked;

    private OtherSystem(Func<HttpContext, int, Task> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _system = builder.Build();
        _system.Run(context => answers(context, Interlocked.Increment(ref _asked)));
    }

    /// <summary>How often it was asked for anything.</summary>
    internal int Asked => _asked;

    internal string Address => _system.Urls.Single() + "/v4/relaties";

    /// <summary>Opens one that is told, with each question, how many there were.</summary>
    internal static async Task<OtherSystem> OpenAsync(Func<HttpContext, int, Task> answers)
    {
        var other = new OtherSystem(answers);
        await other._system.StartAsync(TestContext.Current.CancellationToken);
        return other;
    }

    /// <summary>One that says this on every page.</summary>
    internal static Task<OtherSystem> ThatSaysAsync(string json) => OpenAsync((context, _) => context.Response.WriteAsync(json));

    /// <summary>Says nothing any more until the one who asked gives up.</summary>
    internal static async Task UntilGoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var leaving = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _system.StopAsync(now.Token);
        await _system.DisposeAsync();
    }
}
