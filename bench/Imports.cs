using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.Bench;

/// <summary>
/// Homes with their people read in by <c>bin/huiskamer import</c>, in a process of its own so that its memory can be seen: each
/// file first looked at, then looked at and read in, and at the end all looked at again when everything is known. Beside reading
/// the same files line by line and writing the same lines with one prepared statement, or COPY.
/// </summary>
internal static class Imports
{
    private static readonly string[] Kinds = ["woningen", "huishoudens", "huurcontracten"];

    /// <summary>Fills a house with these homes, and tells how long that took.</summary>
    public static async Task<IReadOnlyList<Row>> FillAsync(BenchHouse house, Scratch scratch, HomesOnPaper files, string size)
    {
        var (parse, write) = await BareAsync(house, files.All);
        var idle = await IdleAsync(house, scratch, files);
        var (looked, read, known) = (new List<Work>(), new List<Work>(), new List<Work>());

        foreach (var (name, path) in Kinds.Zip(files.All))
        {
            looked.Add(await RunAsync(house, "import", name, path, "--alleen-kijken"));
            read.Add(await RunAsync(house, "import", name, path));
        }

        foreach (var (name, path) in Kinds.Zip(files.All))
        {
            known.Add(await RunAsync(house, "import", name, path, "--alleen-kijken"));
        }

        var workbook = await RunAsync(house, "import", Kinds[1], await WorkbookAsync(scratch, files.Households), "--alleen-kijken");
        var look = Seconds(looked, idle);
        return
        [
            new Row("import: preview of three files, all new", size, house.Database, look, parse, "s"),
            new Row("import: preview of the same, all known", size, house.Database, Seconds(known, idle), parse, "s"),
            new Row("import: preview of the households as a workbook, beside the same as CSV", size, house.Database, Seconds([workbook], idle), Seconds([known[1]], idle), "s"),
            new Row("import: applying three files", size, house.Database, Seconds(read, idle) - look, write, "s"),
            new Row("import: memory of the process at most", size, house.Database, read.Concat(looked).Concat(known).Append(workbook).Max(work => work.Megabytes), idle.Megabytes, "MB"),
        ];
    }

    /// <summary>The seconds in which each of two houses read in its files, one file of the one and one of the other in turn.</summary>
    public static async Task<(double One, double Other)> ReadInTurnAsync(
        (BenchHouse House, Scratch Scratch, HomesOnPaper Files) one, (BenchHouse House, Scratch Scratch, HomesOnPaper Files) other)
    {
        var idle = await IdleAsync(one.House, one.Scratch, one.Files);
        var (ours, theirs) = (new List<Work>(), new List<Work>());

        for (var i = 0; i < Kinds.Length; i++)
        {
            ours.Add(await RunAsync(one.House, "import", Kinds[i], one.Files.All[i]));
            theirs.Add(await RunAsync(other.House, "import", Kinds[i], other.Files.All[i]));
        }

        return (Seconds(ours, idle), Seconds(theirs, idle));
    }

    /// <summary>A process that starts and looks at a file of one line.</summary>
    private static async Task<Work> IdleAsync(BenchHouse house, Scratch scratch, HomesOnPaper files)
    {
        var one = scratch.File("een.csv");
        await File.WriteAllLinesAsync(one, File.ReadLines(files.Dwellings).Take(2));
        var works = new List<Work>();

        for (var time = 0; time < 3; time++)
        {
            works.Add(await RunAsync(house, "import", Kinds[0], one, "--alleen-kijken"));
        }

        return works.OrderBy(work => work.Seconds).ElementAt(1);
    }

    private static async Task<string> WorkbookAsync(Scratch scratch, string path)
    {
        var name = scratch.File(Path.GetFileNameWithoutExtension(path) + ".xlsx");
        await using var file = File.Create(name);
        var headings = File.ReadLines(path).First().Split(';');
        using var writer = SheetWriter.Begin(SheetKind.Excel, file, "Huishoudens", headings);

        foreach (var line in File.ReadLines(path).Skip(1))
        {
            writer.Write(line.Split(';'));
        }

        return name;
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

        // As bin/huiskamer does.
        start.Environment.TryAdd("DOTNET_GCgen0size", "0x1000000");
        start.Environment.Remove("MALLOC_TRIM_THRESHOLD_");
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0L;

        while (!process.HasExited)
        {
            most = Math.Max(most, PeakOf(process));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(20));
        }

        return process.ExitCode == 0
            ? new Work(Stopwatch.GetElapsedTime(since).TotalSeconds, most / 1024.0 / 1024.0)
            : throw new InvalidOperationException(string.Join(' ', await said));
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended just now.
            return 0;
        }
    }

    private static async Task<(double Parse, double Write)> BareAsync(BenchHouse house, string[] paths)
    {
        var parse = await Watch.MillisecondsAsync(3, () => Task.FromResult(paths.Sum(path => File.ReadLines(path).Sum(line => line.Split(';').Length))));
        var start = Stopwatch.GetTimestamp();

        await (house.Kind switch
        {
            DatabaseKind.Sqlite => InsertAsync(house.Connection, paths),
            DatabaseKind.Postgres => CopyAsync(house.Connection, paths),
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
