using System.Diagnostics;

namespace Huiskamer.Bench;

/// <summary>
/// Requests that come at their own moments, whether or not the earlier ones were answered: so many a second. Each is counted
/// from the moment it should have gone out, so that a queue cannot hide.
/// </summary>
internal static class Traffic
{
    private const int Turns = 3;
    private const int TurnsOfTwo = 9;
    private const int Seconds = 4;

    /// <summary>
    /// The time, in milliseconds, within which nineteen of twenty were answered, in the middle one of three turns: one hitch of a
    /// shared machine, which delays all that come behind it, is not the house.
    /// </summary>
    public static async Task<double> NineteenOfTwentyAsync(int perSecond, Func<int, Task> request) =>
        (await NineteenOfTwentyAsync(Turns, perSecond, request)).Single();

    /// <summary>The same of two, whose turns go to and fro: nine of each, since it is the difference that is asked.</summary>
    public static async Task<(double One, double Other)> NineteenOfTwentyAsync(int perSecond, Func<int, Task> one, Func<int, Task> other)
    {
        var times = await NineteenOfTwentyAsync(TurnsOfTwo, perSecond, one, other);
        return (times[0], times[1]);
    }

    private static async Task<IReadOnlyList<double>> NineteenOfTwentyAsync(int turns, int perSecond, params Func<int, Task>[] requests)
    {
        // The first hundreds of a page are those of the compiler, which works beside them.
        foreach (var request in requests)
        {
            for (var i = 0; i < 600; i++)
            {
                await request(i);
            }
        }

        var times = requests.Select(_ => new List<double>()).ToList();

        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var (request, time) in requests.Zip(times))
            {
                time.Add(await TurnAsync(perSecond, request));
            }
        }

        return [.. times.Select(Watch.Median)];
    }

    private static async Task<double> TurnAsync(int perSecond, Func<int, Task> request)
    {
        var answers = new List<Task<double>>();
        var start = Stopwatch.GetTimestamp();

        for (var i = 0; i < perSecond * Seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);

            if (due - Stopwatch.GetElapsedTime(start) is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early);
            }

            answers.Add(AnswerAsync(start, due, request, i));
        }

        var times = (await Task.WhenAll(answers)).Order().ToList();
        return times[(int)(times.Count * 0.95)];
    }

    private static async Task<double> AnswerAsync(long start, TimeSpan due, Func<int, Task> request, int number)
    {
        await Task.Yield();
        await request(number);
        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }
}
