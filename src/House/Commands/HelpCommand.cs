using Huiskamer.Foundation.Commands;

namespace Huiskamer.House.Commands;

/// <summary><c>help</c>: what the command line can do, or how one command is typed.</summary>
internal sealed class HelpCommand(IReadOnlyList<ICommand> commands) : ICommand
{
    internal const string Word = "help";

    public string Name => Word;

    public string Help => "Vertelt wat er kan, of hoe één opdracht gaat.";

    public CommandForm Form => new("OPDRACHT");

    public Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words is not [var name, ..])
        {
            All(commands).ToList().ForEach(line.Say);
            return Task.FromResult(0);
        }

        if (commands.SingleOrDefault(command => command.Name == name) is not { } asked)
        {
            line.Complain($"De opdracht ‘{name}’ bestaat niet.");
            All(commands).ToList().ForEach(line.Complain);
            return Task.FromResult(2);
        }

        CommandManual.Of(asked).ToList().ForEach(line.Say);
        return Task.FromResult(0);
    }

    /// <summary>Every command with what it does.</summary>
    internal static IEnumerable<string> All(IReadOnlyList<ICommand> commands) =>
    [
        "Zo gaat het: bin/huiskamer OPDRACHT. Dit kan:",
        "",
        .. commands.Select(command => $"  {command.Name,-12} {command.Help}"),
        "",
        "Meer over één opdracht: bin/huiskamer OPDRACHT --help",
        "Waar het huis zijn gegevens bewaart: HUISKAMER_VAR is een map, HUISKAMER_POSTGRES een PostgreSQL-database.",
    ];
}
