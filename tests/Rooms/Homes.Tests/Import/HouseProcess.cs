using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A real house in a process of its own, to be killed.</summary>
internal static class HouseProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Starts a command of a real house over the database of this test.</summary>
    internal static Process Starts(this TestHouse house, params string[] words) => house.StartsIn(house.Folder(), words);

    /// <summary>The same, with its things in a folder that was made for it before.</summary>
    internal static Process StartsIn(this TestHouse house, string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Huiskamer.House.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HUISKAMER_PORT"] = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["HUISKAMER_Var"] = folder;

        if (house.Settings.Database is DatabaseKind.Postgres)
        {
            start.Environment["HUISKAMER_Postgres"] = house.Settings.Connection;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until something is so; whoever was done before anybody looked, was done.</summary>
    internal static async Task UntilAsync(this Process process, Func<Task<bool>> isSo)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var since = Stopwatch.GetTimestamp();

        while (!await isSo() && !process.HasExited)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Longest, $"{process.StartInfo.ArgumentList[1]} does not get to it.");
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Kills it at a moment of chance, so many milliseconds from now at most.</summary>
    internal static async Task FallsOverAsync(this Process process, Random chance, int within)
    {
        await Task.Delay(chance.Next(within), TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A folder for the things of a house, in which the file of the test has the name that a house looks for.</summary>
    internal static string Folder(this TestHouse house)
    {
        var folder = Directory.CreateTempSubdirectory("huiskamer-killed-").FullName;

        if (house.Settings.Database is DatabaseKind.Sqlite)
        {
            var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(house.Settings.Connection).DataSource;
            File.CreateSymbolicLink(Path.Combine(folder, "house.db"), Path.GetFullPath(file));
        }

        return folder;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
