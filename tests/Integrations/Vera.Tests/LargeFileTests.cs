using Huiskamer.Foundation.Commands;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

/// <summary>A real home is some ten kilobytes of messages, of which a few hundred bytes are kept.</summary>
public sealed class LargeFileTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const long MostHeld = 400L * 1024 * 1024;

    [Fact]
    public async Task A_file_of_a_gigabyte_is_handed_in_and_looked_at_in_little_memory()
    {
        // Beyond the 64 MB of a table, also every day.
        var megabytes = LongRun.Count(usual: 70, full: 1024);
        var path = Path.GetTempFileName();

        try
        {
            await using (var file = File.Create(path))
            {
                await new Endless(megabytes * 1024L * 1024).CopyToAsync(file, TestContext.Current.CancellationToken);
            }

            var (said, most) = await LookedAtAsync(path);
            Assert.Contains("Er is niets veranderd.", said, StringComparison.Ordinal);
            Assert.DoesNotContain("groter dan", said, StringComparison.Ordinal);
            Assert.True(most < MostHeld, $"{most} bytes are held");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<(string Said, long Most)> LookedAtAsync(string path)
    {
        using var said = new StringWriter();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var look = Task.Run(() => house.InAsync<IEnumerable<ICommand>>(async commands =>
        {
            var import = commands.Single(command => command.Name == "import");
            await import.RunAsync(new CommandLine(import, ["woningen", path, "--alleen-kijken"], said, said), default);
        }));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));

        while (!look.IsCompleted)
        {
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        await look;
        return (said.ToString(), most);
    }
}
