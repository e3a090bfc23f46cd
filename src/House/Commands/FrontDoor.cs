using System.Net;
using System.Net.Sockets;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.House.Demo;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huiskamer.House.Commands;

/// <summary>Opens the doors: brings the database up to date, furnishes the demo when asked, serves, and says where.</summary>
internal sealed class FrontDoor(WebApplication house) : ICommand
{
    private const string UsualPort = "5080";

    internal const string UsualAddress = "http://127.0.0.1:" + UsualPort;

    public string Name => "serve";

    public string Help => $"Opent het huis op {UsualAddress}, tot Ctrl-C.";

    public CommandForm Form => new(
        "", CommandOption.Flag("demo", "richt een leeg huis in met een verzonnen corporatie"), DemoOptions.Size)
    {
        More = ["Een andere poort: HUISKAMER_PORT=5090"],
    };

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Words.Count > 0)
        {
            line.Complain($"Bij ‘serve’ horen geen andere woorden: laat ‘{line.Words[0]}’ weg.");
            return 2;
        }

        if (DemoOptions.Homes(line) is not { } homes)
        {
            return 2;
        }

        var addresses = AddressesOf(house);
        Refused.If(addresses.Select(WhyNotListen).FirstOrDefault(refusal => refusal is not null));

        var settings = house.Services.GetRequiredService<HouseSettings>();
        settings.MakeRoom();
        UploadFolder.Open(settings.Var);
        await HouseCommands.ReadyAsync(house.Services, mayMigrate: line.Has("demo"), cancel);

        var key = "";

        if (line.Has("demo") && await DemoBuilder.IsEmptyAsync(house.Services, cancel))
        {
            key = await FurnishAsync(line, homes, cancel);
        }

        addresses.ForEach(house.Urls.Add);

        try
        {
            await house.StartAsync(cancel);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new Refused(Taken(addresses[0]));
        }

        await WelcomeAsync(line, key, cancel);
        await house.WaitForShutdownAsync(cancel);
        line.Say("Het huis is dicht. Tot ziens!");
        return 0;
    }

    /// <summary>Gives the key of the system that is made up with the rest.</summary>
    private async Task<string> FurnishAsync(CommandLine line, int homes, CancellationToken cancel)
    {
        line.Say("Het huis is nog leeg en wordt ingericht met verzonnen gegevens. Dat duurt even.");
        var settings = house.Services.GetRequiredService<HouseSettings>();
        var today = house.Services.GetRequiredService<TimeProvider>().Today();
        await DemoBuilder.FurnishAsync(
            settings, today, (done, all) => line.Progress("Kamers ingericht", done, all), cancel, homes: homes);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(null, Way.Command);
        return await scope.ServiceProvider.GetRequiredService<IDemoConnection>().MakeAsync(cancel);
    }

    private async Task WelcomeAsync(CommandLine line, string key, CancellationToken cancel)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var association = await scope.ServiceProvider.GetRequiredService<IAssociation>().CardAsync(cancel);
        line.Say($"De Huiskamer is open: {house.Urls.First()}");

        if (association.IsFictional)
        {
            DemoWords.Say(line);
        }

        if (key.Length > 0)
        {
            DemoWords.SayKey(line, house.Urls.First(), key);
        }

        if (await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().PathAsync(cancel) is { } path)
        {
            line.Say("");
            line.Say("Het huis is nog leeg. Maak de eerste beheerder op dit adres. Het werkt één keer, tot morgen:");
            line.Say($"  {house.Urls.First()}{path}");
        }

        line.Say("");
        line.Say("Stoppen: Ctrl-C.");
    }

    private static List<string> AddressesOf(WebApplication house)
    {
        if (house.Configuration["Urls"] is { Length: > 0 } urls)
        {
            return [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries)];
        }

        var port = house.Configuration["Port"] ?? UsualPort;
        Refused.If(ushort.TryParse(port, out _) ? null : new Refusal("house.port", $"‘{port}’ is geen poort. Kies een getal onder 65536."));
        return [$"http://127.0.0.1:{port}"];
    }

    /// <summary>Asked before any work, so that nobody waits for a house that cannot open.</summary>
    private static Refusal? WhyNotListen(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IPAddress.TryParse(url.Host.Trim('[', ']'), out var host))
        {
            return null;
        }

        try
        {
            using var listener = new TcpListener(host, url.Port);
            listener.Start();
            return null;
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return Taken(address);
        }
    }

    private static Refusal Taken(string address) => new(
        "house.port-taken",
        $"Op {address} draait al iets. Stop dat eerst, of kies een andere poort, zoals: HUISKAMER_PORT=5090 bin/start");
}
