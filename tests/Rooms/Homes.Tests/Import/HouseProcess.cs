using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Huiskamer.Foundation.Database;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A real house in a process of its own, to be killed.</summary>
internal static class HouseProcess
{
    /// <summary>Starts a command of a real house over the database of this test.</summary>
    internal static Process Starts(this TestHouse house, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Huiskamer.House.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HUISKAMER_PORT"] = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        var settings = house.Settings;

        if (settings.Database is DatabaseKind.Postgres)
        {
            start.Environment["HUISKAMER_Postgres"] = settings.Connection;
        }
        else
        {
            start.Environment["HUISKAMER_Var"] = FolderWith(settings.Connection);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A folder in which the file of the test has the name that a house looks for.</summary>
    private static string FolderWith(string connection)
    {
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource;
        var folder = Directory.CreateTempSubdirectory("huiskamer-killed-").FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "house.db"), Path.GetFullPath(file));
        return folder;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
