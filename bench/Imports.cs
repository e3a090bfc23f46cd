using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.Bench;

/// <summary>
/// Homes with their people read in by <c>bin/huiskamer import</c>, in a process of its own so that its memory can be seen: first
/// looked at, then read in, then looked at again when everything is known. Beside reading the same files line by line and
/// writing the same lines with one prepared statement, or COPY.
/// </summary>
internal static class Imports
{
    private static readonly string[] Kinds = ["woningen", "huishoudens", "huurcontracten"];

    public static async IAsyncEnumerable<Row> MeasureAsync(int homes)
    {
        foreach (var kind in BenchHouse.Kinds)
        {
            var size = homes.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")) + " homes";
            using var scratch = new Scratch();
            var files = await HomesOnPaper.WithPeopleAsync(scratch, homes);
            string[] paths = [files.Dwellings, files.Households, files.Tenancies];
            await using var house = await BenchHouse.OpenAsync(kind, scratch);
            var (parse, write) = await BareAsync(kind, house.Connection, paths);
            var idle = await RunAsync(house, "import", "--help");

            var read = new List<Work>();

            foreach (var (name, path) in Kinds.Zip(paths))
            {
                read.Add(await RunAsync(house, "import", name, path));
            }

            var looked = new List<Work>();

            foreach (var (name, path) in Kinds.Zip(paths))
            {
                looked.Add(await RunAsync(house, "import", name, path, "--alleen-kijken"));
            }

            yield return new Row("import: looking at three files, all known", size, house.Database, Seconds(looked, idle), parse, "s");
            yield return new Row("import: looking at and reading in three files", size, house.Database, Seconds(read, idle), parse + write, "s");
            yield return new Row("import: memory of the process at most", size, house.Database, read.Concat(looked).Max(work => work.Megabytes), idle.Megabytes, "MB");
        }
    }

    /// <summary>A process that only starts needs as long for each file.</summary>
    private static double Seconds(List<Work> works, Work idle) => works.Sum(work => work.Seconds - idle.Seconds);

    private static async Task<Work> RunAsync(BenchHouse house, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Huiskamer.House.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        house.Tells(start);
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0L;

        while (!process.HasExited)
        {
            process.Refresh();
            most = Math.Max(most, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(20));
        }

        return process.ExitCode == 0
            ? new Work(Stopwatch.GetElapsedTime(since).TotalSeconds, most / 1024.0 / 1024.0)
            : throw new InvalidOperationException(string.Join(' ', await said));
    }

    private static async Task<(double Parse, double Write)> BareAsync(DatabaseKind kind, string text, string[] paths)
    {
        var parse = await Watch.MillisecondsAsync(3, () => Task.FromResult(paths.Sum(path => File.ReadLines(path).Sum(line => line.Split(';').Length))));
        var start = Stopwatch.GetTimestamp();

        await (kind switch
        {
            DatabaseKind.Sqlite => InsertAsync(text, paths),
            DatabaseKind.Postgres => CopyAsync(text, paths),
        });
        return (parse / 1000, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static async Task InsertAsync(string text, string[] paths)
    {
        await using var connection = new SqliteConnection(text.Replace("house.db", "bare.db", StringComparison.Ordinal));
        await connection.OpenAsync();

        foreach (var path in paths)
        {
            var columns = File.ReadLines(path).First().Split(';').Length;
            await using var transaction = await connection.BeginTransactionAsync();
            await MakeAsync(connection, path, columns);
            await using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO {Table(path)} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@p{i}"))})";
            var values = Enumerable.Range(0, columns).Select(i => insert.Parameters.Add($"@p{i}", SqliteType.Text)).ToArray();

            foreach (var line in File.ReadLines(path).Skip(1).Select(line => line.Split(';')))
            {
                for (var i = 0; i < columns; i++)
                {
                    values[i].Value = line[i];
                }

                await insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }
    }

    private static async Task CopyAsync(string text, string[] paths)
    {
        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();

        foreach (var path in paths)
        {
            await MakeAsync(connection, path, File.ReadLines(path).First().Split(';').Length);
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {Table(path)} FROM STDIN (FORMAT BINARY)");

            foreach (var line in File.ReadLines(path).Skip(1).Select(line => line.Split(';')))
            {
                await copy.StartRowAsync();

                foreach (var field in line)
                {
                    await copy.WriteAsync(field);
                }
            }

            await copy.CompleteAsync();
        }
    }

    private static async Task MakeAsync(DbConnection connection, string path, int columns)
    {
        await using var make = connection.CreateCommand();
        make.CommandText = $"CREATE TABLE {Table(path)} ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"c{i} text"))})";
        await make.ExecuteNonQueryAsync();
    }

    private static string Table(string path) => "bare_" + Path.GetFileNameWithoutExtension(path);

    private sealed record Work(double Seconds, double Megabytes);
}
