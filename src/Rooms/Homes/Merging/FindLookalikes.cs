using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Homes.Merging;

/// <summary>Every night, when the day's files were read in.</summary>
internal sealed class FindLookalikesEveryNight(LookalikeFinder finder) : IRoutine
{
    public static string When => "0 10 4 * * ?";

    public Task RunAsync(CancellationToken cancel) => finder.FindAsync((_, _) => { }, cancel);
}

/// <summary>The same now, because somebody asked.</summary>
internal sealed class FindLookalikes(LookalikeFinder finder) : IErrand
{
    /// <summary>There is one list, so all who ask ask the same.</summary>
    internal static readonly Guid Subject = new("0198b2c4-0000-7000-8000-00000000d0b1");

    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var waiting = await finder.FindAsync((done, total) => progress.Report((done, total)), cancel);
        return waiting == 0 ? "We vonden geen huishoudens die op elkaar lijken." : $"{InWords.Count(waiting, "paar lijkt", "paren lijken")} op elkaar.";
    }
}

internal static class MergingServices
{
    public static void AddMerging(this IServiceCollection services)
    {
        services.AddScoped<Merger>();
        services.AddScoped<LookalikeFinder>();
        services.AddErrand<FindLookalikes>();
        services.AddRoutine<FindLookalikesEveryNight>();
    }
}
