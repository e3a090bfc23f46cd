using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Database;
using Huiskamer.House;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
    private string _token = "";

    private BenchHouse(WebApplication house, HouseSettings settings, Overheard overheard)
    {
        (_house, _settings, Overheard) = (house, settings, overheard);
        _client = new HttpMessageInvoker(_handler);
    }

    /// <summary>SQLite always; PostgreSQL when <c>HUISKAMER_TEST_POSTGRES</c> says where it is.</summary>
    public static IEnumerable<DatabaseKind> Kinds => Server is null ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public string Connection => _settings.Connection;

    public DatabaseKind Kind => _settings.Database;

    public string Database => Kind is DatabaseKind.Sqlite ? "sqlite" : "postgres";

    /// <summary>The questions that the house asks its database, when somebody listens.</summary>
    public Overheard Overheard { get; }

    private static string? Server => Environment.GetEnvironmentVariable("HUISKAMER_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static async Task<BenchHouse> OpenAsync(DatabaseKind kind, Scratch scratch)
    {
        var name = "huiskamer_bench_" + Guid.CreateVersion7().ToString("N");
        var settings = kind switch
        {
            DatabaseKind.Sqlite => new HouseSettings(kind, $"Data Source={scratch.File("house.db")};Default Timeout=30"),
            DatabaseKind.Postgres => new HouseSettings(kind, $"{Server};Database={name}"),
        };
        var overheard = new Overheard();
        var house = HouseBuilder.Build([], settings, builder =>
        {
            builder.Services.ConfigureDbContext<HouseDb>(options => options.AddInterceptors(overheard));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await HouseBuilder.MigrateAsync(house.Services, CancellationToken.None);
        await HireAsync(house);
        await house.StartAsync();
        return new BenchHouse(house, settings, overheard);
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

    /// <summary>Does something within the house.</summary>
    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> deed)
    {
        await using var scope = _house.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider);
    }

    /// <summary>A connection to the same database that knows nothing of the house.</summary>
    public async Task<DbConnection> BareAsync()
    {
        DbConnection connection = Kind switch
        {
            DatabaseKind.Sqlite => new SqliteConnection(Connection),
            DatabaseKind.Postgres => new NpgsqlConnection(Connection),
        };
        await connection.OpenAsync();
        return connection;
    }

    public async Task SignInAsync()
    {
        await OpensAsync("/inloggen");
        await PostsAsync("/inloggen?naar=/woningen/langst-niet-gesproken", ("Email", Email), ("Password", Password));
    }

    /// <summary>Opens a page to its last byte.</summary>
    public async Task<string> OpensAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_house.Urls.Single() + path));
        using var answer = await _client.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        var page = await answer.Content.ReadAsStringAsync();

        if (Token().Match(page) is { Success: true } token)
        {
            _token = token.Groups[1].Value;
        }

        return page;
    }

    /// <summary>Sends a form to a page, with the token of a page that was opened before.</summary>
    public async Task<string> PostsAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(_house.Urls.Single() + path)) { Content = form };
        using var answer = await _client.SendAsync(post, CancellationToken.None);
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
        await staff.GiveKeyAsync(colleague, Password, [Role.RoundLeader], CancellationToken.None);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
