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
    /// <summary>The exit code of work that was stopped by Ctrl-C or by the machine.</summary>
    public const int Stopped = 130;

    /// <summary>Runs one command. Answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        using var stop = new StopSignal();
        return await RunAsync(args, new CommandVoice(output, errors, isTerminal: !Console.IsErrorRedirected), stop.Token);
    }

    /// <summary>Runs one command until it is done or stopped. Answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, CommandVoice voice, CancellationToken cancel)
    {
        try
        {
            return await InHouseAsync(args, voice, cancel);
        }
        catch (Refused refused)
        {
            voice.Complain(refused.Refusal.Text);
            return 1;
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // Whatever went wrong went wrong because the work was stopped: a press or a copy that was stopped with it.
            voice.Complain("Gestopt. Wat al klaar was, is bewaard; de rest is niet half gedaan. Geef de opdracht opnieuw om verder te gaan.");
            return Stopped;
        }
        catch (Exception failure) when (Outage.InWords(failure) is { } sentence)
        {
            voice.Complain(sentence);
            return 1;
        }
    }

    private static async Task<int> InHouseAsync(string[] args, CommandVoice voice, CancellationToken cancel)
    {
        var isNamed = args.Length > 0 && !args[0].StartsWith('-');
        var name = isNamed ? args[0] : CommandManual.IsAskedIn(args) ? HelpCommand.Word : "serve";
        string[] words = [.. args.Skip(isNamed ? 1 : 0).Where(word => !IsSetting(word))];
        await using var house = HouseBuilder.Build([.. args.Where(IsSetting)]);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        var commands = scope.ServiceProvider.GetServices<ICommand>().Append(new FrontDoor(house)).OrderBy(command => command.Name).ToList();
        commands.Add(new HelpCommand(commands));

        if (commands.SingleOrDefault(command => command.Name == name) is not { } asked)
        {
            voice.Complain($"De opdracht ‘{name}’ bestaat niet.");
            HelpCommand.All(commands).ToList().ForEach(voice.Complain);
            return 2;
        }

        return name == HelpCommand.Word
            ? await asked.RunAsync(new CommandLine(asked, [.. words.Where(word => !word.StartsWith('-'))], voice), cancel)
            : await asked.HearAsync(words, voice, cancel, () => PrepareAsync(asked, house.Services, cancel));
    }

    /// <summary>Settings are written <c>--Name=value</c>, with a capital; options of a command have none.</summary>
    private static bool IsSetting(string word) =>
        word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetterUpper(word[2])
        && word.Contains('=', StringComparison.Ordinal);

    private static async Task PrepareAsync(ICommand asked, IServiceProvider services, CancellationToken cancel)
    {
        if (asked is FrontDoor or BackupCommand or DemoRoundCommand)
        {
            return;
        }

        services.GetRequiredService<HouseSettings>().MakeRoom();

        if (asked is not MigrateCommand)
        {
            await ReadyAsync(services, mayMigrate: asked is DemoCommand, cancel);
        }
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
        "De database is nog leeg of van een oudere versie. Maak een reservekopie en doe dan: bin/huiskamer migrate");
}
