using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.House;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Huiskamer.Bench;

/// <summary>An empty house on a free port with a database of its own, and a colleague who walks in it.</summary>
internal sealed partial class BenchHouse : IAsyncDisposable
{
    private const string Email = "bank@voorbeeld.test";
    private const string Password = "koffie zonder koek";

    private readonly WebApplication _house;
    private readonly HouseSettings _settings;
    private readonly SocketsHttpHandler _handler = new() { CookieContainer = new CookieContainer() };
    private readonly HttpMessageInvoker _client;

    private BenchHouse(WebApplication house, HouseSettings settings)
    {
        (_house, _settings) = (house, settings);
        _client = new HttpMessageInvoker(_handler);
    }

    /// <summary>SQLite always; PostgreSQL when <c>HUISKAMER_TEST_POSTGRES</c> says where it is.</summary>
    public static IEnumerable<DatabaseKind> Kinds => Server is null ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public string Connection => _settings.Connection;

    public string Database => _settings.Database == DatabaseKind.Sqlite ? "sqlite" : "postgres";

    private static string? Server => Environment.GetEnvironmentVariable("HUISKAMER_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static async Task<BenchHouse> OpenAsync(DatabaseKind kind, Scratch scratch)
    {
        var name = "huiskamer_bench_" + Guid.CreateVersion7().ToString("N");
        var settings = kind switch
        {
            DatabaseKind.Sqlite => new HouseSettings(kind, $"Data Source={scratch.File("house.db")};Default Timeout=30"),
            DatabaseKind.Postgres => new HouseSettings(kind, $"{Server};Database={name}"),
        };
        var house = HouseBuilder.Build([], settings, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await HouseBuilder.MigrateAsync(house.Services, CancellationToken.None);
        await HireAsync(house);
        await house.StartAsync();
        return new BenchHouse(house, settings);
    }

    /// <summary>Tells another process where this house keeps its things.</summary>
    public void Tells(ProcessStartInfo process)
    {
        if (_settings.Database is DatabaseKind.Postgres)
        {
            process.Environment["HUISKAMER_Postgres"] = _settings.Connection;
        }
        else
        {
            process.Environment["HUISKAMER_Var"] = Path.GetDirectoryName(new SqliteConnectionStringBuilder(_settings.Connection).DataSource)!;
        }
    }

    /// <summary>Runs a command of <c>bin/huiskamer</c>.</summary>
    public async Task CommandsAsync(string name, params string[] words)
    {
        await using var scope = _house.Services.CreateAsyncScope();
        using var said = new StringWriter();
        var command = scope.ServiceProvider.GetServices<ICommand>().Single(command => command.Name == name);

        if (await command.HearAsync(words, new CommandVoice(said, TextWriter.Null), CancellationToken.None) != 0)
        {
            throw new InvalidOperationException($"{name} {string.Join(' ', words)}: {said}");
        }
    }

    public async Task SignInAsync()
    {
        var page = await OpensAsync("/inloggen");
        var token = Token().Match(page).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = Email,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = token,
        });
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(_house.Urls.Single() + "/inloggen?naar=/woningen/langst-niet-gesproken")) { Content = form };
        using var answer = await _client.SendAsync(post, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Opens a page to its last byte.</summary>
    public async Task<string> OpensAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_house.Urls.Single() + path));
        using var answer = await _client.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _house.StopAsync();
        await _house.DisposeAsync();

        if (_settings.Database is DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await using var connection = new NpgsqlConnection(Server + ";Database=postgres;Pooling=false");
            await connection.OpenAsync();
            await using var drop = connection.CreateCommand();
            drop.CommandText = $"DROP DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)";
            await drop.ExecuteNonQueryAsync();
        }
    }

    private static async Task HireAsync(WebApplication house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<IColleagues>();
        var colleague = await staff.HireAsync(new NewColleague("Fictief", "Bank", Email, "Wijkbeheer"), CancellationToken.None);
        await staff.GiveKeyAsync(colleague, Password, [Role.Colleague], CancellationToken.None);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
