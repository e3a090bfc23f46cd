namespace Huiskamer.Foundation.Commands;

/// <summary>One command of <c>bin/huiskamer</c>, brought by the room whose work it is.</summary>
public interface ICommand
{
    /// <summary>The word after <c>bin/huiskamer</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one Dutch sentence for the list of commands.</summary>
    string Help { get; }

    /// <summary>What may stand behind its name.</summary>
    CommandForm Form { get; }

    /// <summary>Does the work. Answers the exit code: 0 done, 1 a rule said no, 2 the input cannot be read.</summary>
    Task<int> RunAsync(CommandLine line, CancellationToken cancel);
}

/// <summary>What may stand behind the name of a command.</summary>
/// <param name="Words">The words that belong there, such as <c>RONDE</c>; empty when none do.</param>
/// <param name="Options">The options it knows; another one is refused.</param>
public sealed record CommandForm(string Words, params IReadOnlyList<CommandOption> Options)
{
    /// <summary>What else helps whoever asks, a Dutch line each.</summary>
    public IReadOnlyList<string> More { get; init; } = [];
}

/// <summary>An option of a command: with a value behind it, or a flag that says enough by itself.</summary>
/// <param name="Name">Its name, without the dashes.</param>
/// <param name="Value">What kind of value stands behind it, such as <c>BESTAND</c>; nothing for a flag.</param>
/// <param name="Help">What it is for, in Dutch.</param>
public sealed record CommandOption(string Name, string? Value, string Help)
{
    /// <summary>"--out BESTAND"</summary>
    public string InWords => Value is null ? $"--{Name}" : $"--{Name} {Value}";

    /// <summary>Whether the command cannot do without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it may be given more than once.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>An option that says enough by itself.</summary>
    public static CommandOption Flag(string name, string help) => new(name, null, help);
}
