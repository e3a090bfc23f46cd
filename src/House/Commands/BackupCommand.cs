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

    public string Help => "Maakt een reservekopie terwijl het huis open blijft.";

    public CommandForm Form => new("", new CommandOption("out", "BESTAND", "waar de kopie komt; een kopie die er al is, blijft staan") { IsNeeded = true })
    {
        More = ["Terugzetten: met het huis dicht wordt de kopie house.db in de map van HUISKAMER_VAR; bij PostgreSQL met pg_restore."],
    };

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

        if (!line.MayWrite(file))
        {
            return 2;
        }

        var half = file + ".deel";
        File.Delete(half);
        KeepToYourself(half);

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

    /// <summary>In a copy stands everything about everybody: on a shared machine only its maker reads it.</summary>
    private static void KeepToYourself(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
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
            await WaitAsync(process, cancel);
            return process.ExitCode == 0 ? null : "pg_dump kon de kopie niet maken. Hierboven staat waarom.";
        }
        catch (Win32Exception)
        {
            return "Voor een kopie van PostgreSQL is het programma pg_dump nodig (op Debian: postgresql-client). Installeer het en probeer het opnieuw.";
        }
    }

    /// <summary>Who stops the copy stops pg_dump too.</summary>
    private static async Task WaitAsync(Process process, CancellationToken cancel)
    {
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        cancel.ThrowIfCancellationRequested();
    }
}
