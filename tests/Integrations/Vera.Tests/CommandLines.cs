using Huiskamer.Foundation.Commands;
using Huiskamer.TestKit;

namespace Huiskamer.Vera.Tests;

/// <summary>Commands as an administrator types them.</summary>
internal static class CommandLines
{
    extension(TestHouse house)
    {
        internal async Task ImportsAsync(string kind, string text)
        {
            var file = Path.GetTempFileName();

            try
            {
                await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
                Assert.Equal(0, await house.RunsAsync("import", kind, file));
            }
            finally
            {
                File.Delete(file);
            }
        }

        internal Task<int> RunsAsync(params string[] words) => house.AskAsync<IEnumerable<ICommand>, int>(async commands =>
        {
            using var said = new StringWriter();
            using var complained = new StringWriter();
            var command = commands.Single(one => one.Name == words[0]);
            return await command.RunAsync(new CommandLine(command, words[1..], said, complained), default);
        });
    }
}
