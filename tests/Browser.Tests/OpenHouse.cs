using Huiskamer.Foundation.Time;
using Huiskamer.House;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Browser.Tests;

/// <summary>A house with its doors open on a free port and its routines running, under a clock that a journey may move.</summary>
public sealed class OpenHouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _house;

    private OpenHouse(TestDatabase database)
    {
        _database = database;
        _house = HouseBuilder.Build([], database.Settings, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
    }

    /// <summary>Where the house stands.</summary>
    public string Address => _house.Urls.Single();

    /// <summary>The clock of the house.</summary>
    public WalkingClock Clock { get; } = new();

    /// <summary>The day it is in this house.</summary>
    public DateOnly Today => Clock.Today();

    /// <summary>The doors of its rooms, for what a journey does not walk itself.</summary>
    public IServiceProvider Services => _house.Services;

    /// <summary>How it reaches its database.</summary>
    public HouseSettings Settings => _database.Settings;

    /// <summary>Opens a house on a database, which it takes away when it closes.</summary>
    public static async Task<OpenHouse> OnAsync(TestDatabase database)
    {
        var open = new OpenHouse(database);
        await open._house.StartAsync();
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await _house.StopAsync();
        await _house.DisposeAsync();
        await _database.DisposeAsync();
    }
}
