namespace Huiskamer.Foundation.Commands;

/// <summary>Tells how commands are typed.</summary>
public static class CommandManual
{
    private static readonly string[] AsksForHelp = ["--help", "-h", "-?"];

    /// <summary>Whether these words ask how something is typed.</summary>
    public static bool IsAskedIn(IReadOnlyList<string> words) => words.TakeWhile(word => word != "--").Any(AsksForHelp.Contains);

    /// <summary>
    /// Runs a command with the words behind its name: tells how it is typed when somebody asks, and says what is wrong with
    /// words that cannot be read, before anything is done.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="words">What stands behind its name.</param>
    /// <param name="voice">How it speaks.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="ready">What must be done before the work itself.</param>
    public static async Task<int> HearAsync(
        this ICommand command, IReadOnlyList<string> words, CommandVoice voice, CancellationToken cancel, Func<Task>? ready = null)
    {
        if (IsAskedIn(words))
        {
            Of(command).ToList().ForEach(voice.Say);
            return 0;
        }

        var line = new CommandLine(command, words, voice);

        if (line.Mistake is { } mistake)
        {
            line.Complain(mistake);
            line.Complain($"Zo gaat het: {command.Usage()}");
            return 2;
        }

        await (ready?.Invoke() ?? Task.CompletedTask);
        return await command.RunAsync(line, cancel);
    }

    /// <summary>"bin/huiskamer draw RONDE [--size AANTAL]"</summary>
    public static string Usage(this ICommand command) =>
        string.Join(' ', new[] { "bin/huiskamer", command.Name, command.Form.Words }
            .Where(word => word.Length > 0)
            .Concat(command.Form.Options.Select(option => option.IsNeeded ? option.InWords : $"[{option.InWords}]")));

    /// <summary>How the command is typed, line by line.</summary>
    public static IEnumerable<string> Of(ICommand command)
    {
        yield return command.Usage();
        yield return "";
        yield return command.Help;

        if (command.Form.Options.Count > 0)
        {
            yield return "";
            var width = command.Form.Options.Max(option => option.InWords.Length);

            foreach (var option in command.Form.Options)
            {
                yield return $"  {option.InWords.PadRight(width)}   {option.Help}";
            }
        }

        if (command.Form.More.Count > 0)
        {
            yield return "";
        }

        foreach (var more in command.Form.More)
        {
            yield return more;
        }
    }
}
