using Huiskamer.Foundation.Commands;

namespace Huiskamer.Foundation.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Words_options_and_their_values_are_told_apart()
    {
        var line = new CommandLine(["woningen.csv", "--out", "map", "nog.csv", "--skip-errors"], TextWriter.Null, TextWriter.Null);

        Assert.Equal(["woningen.csv", "nog.csv"], line.Words);
        Assert.Equal("map", line.Option("out"));
        Assert.Null(line.Option("seed"));
        Assert.True(line.Has("skip-errors"));
    }
}
