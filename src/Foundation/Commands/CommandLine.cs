namespace Huiskamer.Foundation.Commands;

/// <summary>
/// What was typed after a command, read by what the command knows: a flag stands alone, an option takes the word behind it
/// or what stands after its <c>=</c>, and after a bare <c>--</c> everything is a plain word.
/// </summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, List<string?>> _options = [];
    private readonly List<string> _words = [];
    private readonly CommandVoice _voice;

    /// <summary>Reads the words of a command.</summary>
    public CommandLine(ICommand command, IReadOnlyList<string> words, TextWriter output, TextWriter errors)
        : this(command, words, new CommandVoice(output, errors))
    {
    }

    /// <summary>Reads the words of a command, which speaks with this voice.</summary>
    public CommandLine(ICommand command, IReadOnlyList<string> words, CommandVoice voice)
    {
        _voice = voice;
        Mistake = Read(command, words);
    }

    /// <summary>Why the words cannot be read, as a Dutch sentence; nothing when they can.</summary>
    public string? Mistake { get; }

    /// <summary>Words that are not an option or its value.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The same voice for another command.</summary>
    public CommandLine For(ICommand command, IReadOnlyList<string> words) => new(command, words, _voice);

    /// <summary>Says a line.</summary>
    public void Say(string text) => _voice.Say(text);

    /// <summary>Says what went wrong and what to do.</summary>
    public void Complain(string text) => _voice.Complain(text);

    /// <summary>Shows how far long work is.</summary>
    public void Progress(string what, int done, int total) => _voice.Progress(what, done, total);

    /// <summary>The value of an option, if it was given.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name)?[^1];

    /// <summary>The values of an option that may be given more than once.</summary>
    public IReadOnlyList<string> Options(string name) => [.. _options.GetValueOrDefault(name, []).OfType<string>()];

    /// <summary>Whether an option was given.</summary>
    public bool Has(string name) => _options.ContainsKey(name);

    private string? Read(ICommand command, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
            {
                _words.AddRange(words.Skip(i + 1));
                return null;
            }

            if (words[i].Length < 2 || words[i][0] != '-')
            {
                _words.Add(words[i]);
                continue;
            }

            var name = words[i].Split('=', 2)[0];
            var value = words[i].Length > name.Length ? words[i][(name.Length + 1)..] : null;

            if (command.Form.Options.FirstOrDefault(known => "--" + known.Name == name) is not { } option)
            {
                return Unknown(command, name);
            }

            if (option.Value is not null && value is null && i + 1 < words.Count && !IsOption(words[i + 1]))
            {
                value = words[++i];
            }

            if (WhyNot(option, value) is { } mistake)
            {
                return mistake;
            }

            _options.TryAdd(option.Name, []);
            _options[option.Name].Add(value);
        }

        return null;
    }

    private string? WhyNot(CommandOption option, string? value) => option switch
    {
        { Value: null } when value is not null => $"--{option.Name} staat op zichzelf: laat ‘={value}’ weg.",
        { Value: not null } when string.IsNullOrEmpty(value) => $"Achter --{option.Name} hoort nog iets: {option.InWords}.",
        _ when Has(option.Name) && !option.IsRepeated => $"--{option.Name} staat er twee keer. Laat er een weg.",
        _ => null,
    };

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static string Unknown(ICommand command, string name) => command.Form.Options.Count == 0
        ? $"‘{command.Name}’ kent ‘{name}’ niet; er hoort geen keuze bij."
        : $"‘{command.Name}’ kent ‘{name}’ niet. Dit kan wel: {string.Join(", ", command.Form.Options.Select(option => option.InWords))}.";
}
