using Huiskamer.Foundation.Commands;

namespace Huiskamer.Foundation.Tests.Commands;

public sealed class CommandLineTests
{
    private readonly StringWriter _said = new();

    [Fact]
    public void Words_options_and_their_values_are_told_apart()
    {
        var line = Line("woningen.csv", "--out", "map", "nog.csv", "--skip-errors");

        Assert.Null(line.Mistake);
        Assert.Equal(["woningen.csv", "nog.csv"], line.Words);
        Assert.Equal("map", line.Option("out"));
        Assert.Null(line.Option("seed"));
        Assert.True(line.Has("skip-errors"));
    }

    [Fact]
    public void A_flag_leaves_the_word_behind_it_alone()
    {
        var line = Line("woningen", "--skip-errors", "bestand.csv");

        Assert.Equal(["woningen", "bestand.csv"], line.Words);
    }

    [Fact]
    public void A_value_may_stand_behind_an_equals_sign_and_hold_one_itself()
    {
        Assert.Equal("map", Line("--out=map").Option("out"));
        Assert.Equal("a=b", Line("--out=a=b").Option("out"));
        Assert.Equal("-5", Line("--seed", "-5").Option("seed"));
    }

    [Fact]
    public void After_two_dashes_everything_is_a_plain_word()
    {
        Assert.Equal(["--out", "-x"], Line("--", "--out", "-x").Words);
    }

    [Theory]
    [InlineData("‘proef’ kent ‘--sied’ niet. Dit kan wel: --out MAP, --seed GETAL, --skip-errors.", "--sied", "3")]
    [InlineData("‘proef’ kent ‘-o’ niet. Dit kan wel: --out MAP, --seed GETAL, --skip-errors.", "-o")]
    [InlineData("Achter --out hoort nog iets: --out MAP.", "--out")]
    [InlineData("Achter --out hoort nog iets: --out MAP.", "--out", "--skip-errors")]
    [InlineData("Achter --out hoort nog iets: --out MAP.", "--out=")]
    [InlineData("--skip-errors staat op zichzelf: laat ‘=ja’ weg.", "--skip-errors=ja")]
    [InlineData("--seed staat er twee keer. Laat er een weg.", "--seed", "1", "--seed=2")]
    public async Task Words_that_cannot_be_read_stop_the_work_before_it_begins(string sentence, params string[] words)
    {
        var proof = new Proof();

        Assert.Equal(2, await proof.HearAsync(words, new CommandVoice(TextWriter.Null, _said), CancellationToken.None));
        Assert.StartsWith(sentence, _said.ToString());
        Assert.Contains("Zo gaat het: bin/huiskamer proef SOORT [--out MAP]", _said.ToString());
        Assert.False(proof.Ran);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Who_asks_how_a_command_goes_is_told_and_nothing_is_done(string question)
    {
        var proof = new Proof();

        Assert.Equal(0, await proof.HearAsync(["woningen", question], new CommandVoice(_said, TextWriter.Null), CancellationToken.None));
        Assert.Contains("Probeert iets.", _said.ToString());
        Assert.Contains("--skip-errors   sla fouten over", _said.ToString());
        Assert.False(proof.Ran);
    }

    [Fact]
    public void Progress_keeps_to_one_line_in_a_terminal_and_what_is_said_begins_on_its_own()
    {
        var voice = new CommandVoice(_said, _said, isTerminal: true);
        voice.Progress("Lezen", 9, 10);
        voice.Progress("Lezen", 10, 10);
        voice.Say("Klaar.");

        Assert.Equal($"\rLezen: 9 van 10\rLezen: 10 van 10{Environment.NewLine}Klaar.{Environment.NewLine}", _said.ToString());
    }

    [Fact]
    public void In_a_log_progress_is_a_line_now_and_then()
    {
        var voice = new CommandVoice(_said, _said);

        for (var done = 1; done <= 1000; done++)
        {
            voice.Progress("Lezen", done, 1000);
        }

        Assert.Equal(11, _said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private CommandLine Line(params string[] words) => new(new Proof(), words, _said, _said);

    private sealed class Proof : ICommand
    {
        public bool Ran { get; private set; }

        public string Name => "proef";

        public string Help => "Probeert iets.";

        public CommandForm Form => new(
            "SOORT",
            new CommandOption("out", "MAP", "waar het komt"),
            new CommandOption("seed", "GETAL", "begingetal"),
            CommandOption.Flag("skip-errors", "sla fouten over"));

        public Task<int> RunAsync(CommandLine line, CancellationToken cancel)
        {
            Ran = true;
            return Task.FromResult(0);
        }
    }
}
