using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huiskamer.House;

/// <summary>The command line of the house: <c>serve</c> opens the doors, every other command does one job and stops.</summary>
public static class HouseCommands
{
    /// <summary>Runs one command. Answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var name = args.FirstOrDefault() ?? "serve";
        await using var house = HouseBuilder.Build([.. args.Skip(1)]);

        if (name == "serve")
        {
            await HouseBuilder.MigrateAsync(house.Services, CancellationToken.None);
            await house.RunAsync();
            return 0;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };

        return await OneAsync(house, name, new CommandLine([.. args.Skip(1)], output, errors), stop.Token);
    }

    private static async Task<int> OneAsync(WebApplication house, string name, CommandLine line, CancellationToken cancel)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Name).ToList();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);

        if (commands.SingleOrDefault(command => command.Name == name) is not { } asked)
        {
            line.Complain($"De opdracht ‘{name}’ bestaat niet. Dit kan wel:");
            commands.ForEach(command => line.Complain($"  {command.Name,-12} {command.Help}"));
            return 2;
        }

        try
        {
            return await asked.RunAsync(line, cancel);
        }
        catch (Foundation.Rules.Refused refused)
        {
            line.Complain(refused.Refusal.Text);
            return 1;
        }
        catch (OperationCanceledException)
        {
            line.Complain("Gestopt. Wat al klaar was, is bewaard; de rest is niet half gedaan.");
            return 130;
        }
    }
}
