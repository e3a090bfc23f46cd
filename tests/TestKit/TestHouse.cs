using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.House;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Huiskamer.TestKit;

/// <summary>
/// A whole house in this process, on a database of its own, with a clock that stands still. One for each test class:
/// <c>public sealed class OpenRoundTests(TestHouse house) : IClassFixture&lt;TestHouse&gt;</c>.
/// </summary>
public class TestHouse : IAsyncLifetime
{
    /// <summary>The password of everybody who is hired here.</summary>
    public const string Password = "koffie en een koekje";

    private TestHouse? _first;
    private TestDatabase _database = null!;
    private WebApplication _house = null!;
    private int _people;

    /// <summary>The clock of this house.</summary>
    public StoppedClock Clock { get; private init; } = new();

    /// <summary>The whole house, for a test that works below the pages.</summary>
    public IServiceProvider Services => _house.Services;

    /// <summary>Where this house keeps its things, for a test that starts another house on it in a process of its own.</summary>
    public HouseSettings Settings => _database.Settings;

    /// <summary>The day it is in this house.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.Now.DateTime);

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        _database = _first?._database ?? await TestDatabase.MigratedAsync();
        _house = HouseBuilder.Build([], With(_database.Settings), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            // Signing in costs a tenth of a second on purpose; a test does it hundreds of times.
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            // Routines run when a test runs them.
            foreach (var clockwork in builder.Services.Where(IsClockwork).ToList())
            {
                builder.Services.Remove(clockwork);
            }

            Change(builder);
        });
        await _house.StartAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();

        // The first node brought the database and takes it away.
        if (_first is null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Starts another node on the same database, under the same clock. Nothing else is shared, as between two machines.
    /// </summary>
    public async Task<TestHouse> SecondNodeAsync()
    {
        var second = new TestHouse { _first = this, Clock = Clock };
        await second.InitializeAsync();
        return second;
    }

    /// <summary>A visitor who is not signed in. With other nodes, every request comes in at a next one.</summary>
    public Visitor Visitor(params TestHouse[] otherNodes) =>
        new([.. otherNodes.Prepend(this).Select(node => node._house.GetTestServer().CreateHandler())]);

    /// <summary>The way to the front door, for whoever is no browser.</summary>
    internal HttpMessageHandler Knocking() => _house.GetTestServer().CreateHandler();

    /// <summary>A colleague with these roles, signed in through the front door.</summary>
    public async Task<Visitor> VisitorAsync(params Role[] roles)
    {
        var (visitor, name) = (Visitor(), $"bezoeker{Interlocked.Increment(ref _people)}");
        visitor.Colleague = await HireAsync(name, roles);
        await visitor.SignsInAsync($"{name}@voorbeeld.test", Password);
        return visitor;
    }

    /// <summary>Adds a colleague with an account. <paramref name="name"/> becomes the work address.</summary>
    public async Task<ColleagueId> HireAsync(string name, params Role[] roles)
    {
        var colleague = default(ColleagueId);
        await InAsync<IColleagues>(async staff =>
        {
            colleague = await staff.HireAsync(
                new NewColleague("Fictief", name, $"{name}@voorbeeld.test", "Wijkbeheer") { MeetsTenantsDaily = true },
                CancellationToken.None);
            await staff.GiveKeyAsync(colleague, Password, roles, CancellationToken.None);
        });
        return colleague;
    }

    /// <summary>Does something in the house with one of its services, in a scope of its own.</summary>
    public async Task InAsync<TService>(Func<TService, Task> deed)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Asks the house something of one of its services.</summary>
    public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Asks the database.</summary>
    public Task<TAnswer> AskAsync<TAnswer>(Func<HouseDb, Task<TAnswer>> question) => AskAsync<HouseDb, TAnswer>(question);

    /// <summary>Puts things in the database and saves them.</summary>
    public Task SavesAsync(params object[] things) => InAsync<HouseDb>(db =>
    {
        db.AddRange(things);
        return db.SaveChangesAsync();
    });

    /// <summary>Does the errands that wait, as the clockwork does every few seconds.</summary>
    public Task RunsErrandsAsync() => InAsync<RunErrandsThatWait>(routine => routine.RunAsync(CancellationToken.None));

    private static bool IsClockwork(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType ?? service.ImplementationFactory?.Method.ReturnType)?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true;

    /// <summary>What a kind of test changes in how its house reaches the database.</summary>
    protected virtual HouseSettings With(HouseSettings settings) => settings;

    /// <summary>What a kind of test changes in its house before the doors open.</summary>
    protected virtual void Change(WebApplicationBuilder builder)
    {
    }
}
