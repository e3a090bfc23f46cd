using System.Diagnostics;
using System.Globalization;

namespace Huiskamer.Bench;

/// <summary>One measured row: our work beside the bare work, in the same run.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Size">How much of it, such as <c>100.000 homes</c>.</param>
/// <param name="Database">On which database; empty when none takes part.</param>
/// <param name="Ours">What the house needed.</param>
/// <param name="Bare">What the bare work needed.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Row(string Name, string Size, string Database, double Ours, double Bare, string Unit)
{
    /// <summary>How many times the bare work ours is.</summary>
    public double Ratio => Math.Round(Ours / Bare, 2);

    public string InWords => string.Create(
        CultureInfo.InvariantCulture, $"| {Name} | {Size} | {Database} | {Ours:0.##} | {Bare:0.##} | {Unit} | {Ratio:0.##} |");
}

/// <summary>A watch that runs the work to warm up and then several times, and tells the median.</summary>
internal static class Watch
{
    /// <summary>The median, in milliseconds.</summary>
    public static async Task<double> MillisecondsAsync(int times, Func<Task> work)
    {
        await work();
        var measured = new List<double>(times);

        for (var time = 0; time < times; time++)
        {
            measured.Add(await OnceAsync(work));
        }

        return Median(measured);
    }

    /// <summary>
    /// The medians of two that are done in turn, in milliseconds: whatever else the machine does meanwhile, it does to both. What
    /// is not asked all day by anything else needs a longer warm-up than once.
    /// </summary>
    public static async Task<(double Ours, double Bare)> InTurnAsync(int times, Func<Task> ours, Func<Task> bare, int warmUp = 1)
    {
        var (one, other) = (new List<double>(times), new List<double>(times));

        for (var time = -warmUp; time < times; time++)
        {
            var (first, second) = (await OnceAsync(ours), await OnceAsync(bare));

            if (time >= 0)
            {
                one.Add(first);
                other.Add(second);
            }
        }

        return (Median(one), Median(other));
    }

    private static async Task<double> OnceAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> measured)
    {
        var sorted = measured.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
