using System.ComponentModel;
using System.Diagnostics;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.House.Commands;

/// <summary>Makes a copy of the database while the house is open. The copy is there whole, or not at all.</summary>
internal sealed class BackupCommand(HouseSettings settings) : ICommand
{
    public string Name => "backup";

    public string Help => "Maakt een reservekopie terwijl het huis open blijft. --out BESTAND";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancel)
    {
        if (line.Option("out") is not { Length: > 0 } file)
        {
            line.Complain("Zeg waar de kopie komt: bin/huiskamer backup --out BESTAND");
            return 2;
        }

        if (File.Exists(file))
        {
            line.Complain($"{file} bestaat al. Kies een andere naam, dan gaat er niets verloren.");
            return 1;
        }

        var half = file + ".half";
        File.Delete(half);

        try
        {
            var why = settings.Database switch
            {
                DatabaseKind.Sqlite => await CopyFileAsync(half, cancel),
                DatabaseKind.Postgres => await DumpAsync(half, cancel),
            };

            if (why is not null)
            {
                line.Complain(why);
                return 1;
            }

            File.Move(half, file);
        }
        finally
        {
            File.Delete(half);
        }

        line.Say($"De reservekopie staat in {file} ({new FileInfo(file).Length / 1024:N0} kB).");
        return 0;
    }

    private async Task<string?> CopyFileAsync(string to, CancellationToken cancel)
    {
        if (!File.Exists(new SqliteConnectionStringBuilder(settings.Connection).DataSource))
        {
            return "Er is nog geen database om te kopiëren.";
        }

        await using var connection = new SqliteConnection(settings.Connection);
        await connection.OpenAsync(cancel);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.Parameters.AddWithValue("$to", Path.GetFullPath(to));
        await copy.ExecuteNonQueryAsync(cancel);
        return null;
    }

    /// <summary>The password goes by the environment, where other people's list of processes does not show it.</summary>
    private async Task<string?> DumpAsync(string to, CancellationToken cancel)
    {
        var server = new NpgsqlConnectionStringBuilder(settings.Connection);
        var dump = new ProcessStartInfo("pg_dump", ["--format=custom", "--file", Path.GetFullPath(to)])
        {
            Environment =
            {
                ["PGHOST"] = server.Host,
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = server.Username,
                ["PGPASSWORD"] = server.Password,
                ["PGDATABASE"] = server.Database,
            },
        };

        try
        {
            using var process = Process.Start(dump)!;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? null : "pg_dump kon de kopie niet maken. Hierboven staat waarom.";
        }
        catch (Win32Exception)
        {
            return "Voor een kopie van PostgreSQL is het programma pg_dump nodig. Installeer het en probeer het opnieuw.";
        }
    }
}
