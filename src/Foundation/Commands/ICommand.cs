namespace Huiskamer.Foundation.Commands;

/// <summary>One command of <c>bin/huiskamer</c>, brought by the room whose work it is.</summary>
public interface ICommand
{
    /// <summary>The word after <c>bin/huiskamer</c>.</summary>
    string Name { get; }

    /// <summary>One Dutch line for the list of commands, with its options.</summary>
    string Help { get; }

    /// <summary>Does the work. Answers the exit code: 0 done, 1 a rule said no, 2 the input cannot be read.</summary>
    Task<int> RunAsync(CommandLine line, CancellationToken cancel);
}

/// <summary>What was typed after the command, and where it writes.</summary>
public sealed class CommandLine(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
{
    /// <summary>Words that are not an option or its value.</summary>
    public IReadOnlyList<string> Words { get; } = [.. PlainWords(words)];

    /// <summary>The same voice for a command with other words.</summary>
    public CommandLine With(IReadOnlyList<string> other) => new(other, output, errors);

    /// <summary>Says a line.</summary>
    public void Say(string text) => output.WriteLine(text);

    /// <summary>Says what went wrong and what to do.</summary>
    public void Complain(string text) => errors.WriteLine(text);

    /// <summary>Shows how far long work is, on the same line of a terminal.</summary>
    public void Progress(string what, int done, int total) => errors.Write($"\r{what}: {done} van {total}   ");

    /// <summary>The value after <c>--name</c>, if it was given.</summary>
    public string? Option(string name)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (words[i] == "--" + name)
            {
                return words[i + 1];
            }
        }

        return null;
    }

    /// <summary>Whether <c>--name</c> was given.</summary>
    public bool Has(string name) => words.Contains("--" + name);

    private static IEnumerable<string> PlainWords(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsWith("--", StringComparison.Ordinal))
            {
                i++;
            }
            else
            {
                yield return words[i];
            }
        }
    }
}
