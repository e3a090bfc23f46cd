using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.House.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House;

/// <summary>The command line of the house: <c>serve</c> opens the doors, every other command does one job and stops.</summary>
public static class HouseCommands
{
    /// <summary>Runs one command. Answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var isNamed = args.Length > 0 && !args[0].StartsWith('-');
        var name = isNamed ? args[0] : "serve";
        var line = new CommandLine([.. args.Skip(isNamed ? 1 : 0)], output, errors);
        await using var house = HouseBuilder.Build([.. args.Where(IsSetting)]);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += StopCalmly;

        try
        {
            return await OneAsync(house, name, line, stop.Token);
        }
        catch (Refused refused)
        {
            line.Complain(refused.Refusal.Text);
            return 1;
        }
        catch (OperationCanceledException)
        {
            line.Complain("Gestopt. Wat al klaar was, is bewaard; de rest is niet half gedaan.");
            return 130;
        }
        finally
        {
            Console.CancelKeyPress -= StopCalmly;
        }

        void StopCalmly(object? sender, ConsoleCancelEventArgs key)
        {
            key.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Settings are written <c>--Name=value</c>; an option of a command has its value after a space.</summary>
    private static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal);

    private static async Task<int> OneAsync(WebApplication house, string name, CommandLine line, CancellationToken cancel)
    {
        if (name == "serve")
        {
            return await FrontDoor.OpenAsync(house, line, cancel);
        }

        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Name).ToList();

        if (commands.SingleOrDefault(command => command.Name == name) is not { } asked)
        {
            line.Complain($"De opdracht ‘{name}’ bestaat niet. Dit kan wel:");
            line.Complain($"  {"serve",-12} {FrontDoor.Help}");
            commands.ForEach(command => line.Complain($"  {command.Name,-12} {command.Help}"));
            return 2;
        }

        if (asked is not (MigrateCommand or BackupCommand))
        {
            await ReadyAsync(house.Services, mayMigrate: asked is DemoCommand, cancel);
        }

        return await asked.RunAsync(line, cancel);
    }

    /// <summary>
    /// Sees to it that the database fits this version. A file is brought up to date by itself; on a server that is
    /// somebody's deliberate step, because other nodes may still run the version before.
    /// </summary>
    internal static async Task ReadyAsync(IServiceProvider services, bool mayMigrate, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();

        if (mayMigrate || db.Kind is DatabaseKind.Sqlite)
        {
            await HouseBuilder.MigrateAsync(services, cancel);
        }
        else
        {
            Refused.If((await db.Database.GetPendingMigrationsAsync(cancel)).Any() ? NotUpToDate : null);
        }
    }

    private static readonly Refusal NotUpToDate = new(
        "house.not-up-to-date",
        "De database is nog van een oudere versie. Maak een reservekopie en doe dan: bin/huiskamer migrate");
}
