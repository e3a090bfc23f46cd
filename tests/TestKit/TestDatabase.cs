using Huiskamer.Foundation.Database;
using Huiskamer.House;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiskamer.TestKit;

/// <summary>
/// A fresh, migrated database for one test class: a copied file on SQLite, a copied template on PostgreSQL. Which of the
/// two is chosen by <c>HUISKAMER_TEST_DATABASE</c>; <c>bin/test</c> runs both.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static string? _template;

    private TestDatabase(HouseSettings settings) => Settings = settings;

    /// <summary>How a house reaches it.</summary>
    public HouseSettings Settings { get; }

    /// <summary>The kind the tests run on now.</summary>
    public static DatabaseKind Kind => Environment.GetEnvironmentVariable("HUISKAMER_TEST_DATABASE") == "postgres"
        ? DatabaseKind.Postgres
        : DatabaseKind.Sqlite;

    private static string Server => Environment.GetEnvironmentVariable("HUISKAMER_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Set HUISKAMER_TEST_POSTGRES, or run the tests with bin/test.");

    /// <summary>Makes one that is migrated.</summary>
    public static async Task<TestDatabase> MigratedAsync()
    {
        var template = await TemplateAsync();
        var database = Empty();

        if (Kind is DatabaseKind.Sqlite)
        {
            File.Copy(template, FileOf(database.Settings));
        }
        else
        {
            await OnServerAsync($"CREATE DATABASE {NameOf(database.Settings)} TEMPLATE {template}");
        }

        return database;
    }

    /// <summary>Names one that does not exist yet; migrating makes it.</summary>
    public static TestDatabase Empty()
    {
        var name = "huiskamer_" + Guid.CreateVersion7().ToString("N");
        return new TestDatabase(Kind is DatabaseKind.Sqlite
            ? new HouseSettings(Kind, $"Data Source={Path.Combine(Folder(), name)}.db;Default Timeout=30")
            : new HouseSettings(Kind, $"{Server};Database={name};Maximum Pool Size=20"));
    }

    /// <summary>Makes another with the same in it. Nobody may be at work in this one.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = Empty();

        if (Kind is DatabaseKind.Sqlite)
        {
            await FoldAsync(Settings);
            File.Copy(FileOf(Settings), FileOf(copy.Settings));
        }
        else
        {
            await using var connection = new NpgsqlConnection(Settings.Connection);
            NpgsqlConnection.ClearPool(connection);
            await OnServerAsync($"CREATE DATABASE {NameOf(copy.Settings)} TEMPLATE {NameOf(Settings)}");
        }

        return copy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Kind is DatabaseKind.Sqlite)
        {
            using var connection = new SqliteConnection(Settings.Connection);
            SqliteConnection.ClearPool(connection);

            foreach (var file in Directory.EnumerateFiles(Folder(), Path.GetFileName(FileOf(Settings)) + "*"))
            {
                File.Delete(file);
            }
        }
        else
        {
            await using var connection = new NpgsqlConnection(Settings.Connection);
            NpgsqlConnection.ClearPool(connection);
            await OnServerAsync($"DROP DATABASE IF EXISTS {NameOf(Settings)} WITH (FORCE)");
        }
    }

    private static async Task<string> TemplateAsync()
    {
        await Once.WaitAsync();

        try
        {
            return _template ??= await NewTemplateAsync();
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task<string> NewTemplateAsync()
    {
        var database = Empty();
        await using (var house = HouseBuilder.Build([], database.Settings))
        {
            await HouseBuilder.MigrateAsync(house.Services, CancellationToken.None);
        }

        if (Kind is DatabaseKind.Sqlite)
        {
            await FoldAsync(database.Settings);
            return FileOf(database.Settings);
        }

        NpgsqlConnection.ClearAllPools();
        return NameOf(database.Settings);
    }

    /// <summary>Folds the log into the file, so that one copy is the whole database.</summary>
    private static async Task FoldAsync(HouseSettings settings)
    {
        await using var connection = new SqliteConnection(settings.Connection);
        await connection.OpenAsync();
        await using var fold = connection.CreateCommand();
        fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await fold.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
    }

    private static async Task OnServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var deed = new NpgsqlCommand(command, connection);
        await deed.ExecuteNonQueryAsync();
    }

    private static string Folder() => Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"huiskamer-tests-{Environment.ProcessId}")).FullName;

    private static string FileOf(HouseSettings settings) => new SqliteConnectionStringBuilder(settings.Connection).DataSource;

    private static string NameOf(HouseSettings settings) => new NpgsqlConnectionStringBuilder(settings.Connection).Database!;
}
