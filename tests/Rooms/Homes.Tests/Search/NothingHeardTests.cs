using System.Collections.Concurrent;
using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Tests.Api;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Homes.Tests.Search;

/// <summary>Whom somebody seeks stands in no technical log, at no level, also not when the search fails.</summary>
public sealed class NothingHeardTests(NothingHeardTests.ListeningHouse house) : IClassFixture<NothingHeardTests.ListeningHouse>
{
    [Theory]
    [InlineData("Kwintelaar", false)]
    [InlineData("Kwintelaar", true)]
    [InlineData("Kwintelaarstraat 9004 B", false)]
    [InlineData("Kwintelaarstraat 9004 B", true)]
    public async Task The_search_box(string sought, bool fails)
    {
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync("/woningen/zoeken");
        visitor.Fills("Wie zoek je?", sought);

        await ListensAsync(fails, async () =>
        {
            await visitor.PressesAsync("Zoeken");
            Assert.Equal("/woningen/zoeken", visitor.Path);
            return visitor.Status;
        });
    }

    [Theory]
    [InlineData("Kwintelaar", false)]
    [InlineData("Kwintelaar", true)]
    [InlineData("Kwintelaarstraat 9004", false)]
    [InlineData("Kwintelaarstraat 9004", true)]
    public async Task Choosing_the_other_to_merge_with(string sought, bool fails)
    {
        var family = await house.LivesHereAsync();
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{family.Id}/samenvoegen");
        visitor.Fills("Wie zoek je?", sought);

        await ListensAsync(fails, async () =>
        {
            await visitor.PressesAsync("Zoeken");
            Assert.DoesNotContain("intelaar", visitor.Path, StringComparison.OrdinalIgnoreCase);
            return visitor.Status;
        });
    }

    [Theory]
    [InlineData("""{ "naam": "kwintelaar" }""", false)]
    [InlineData("""{ "naam": "kwintelaar" }""", true)]
    [InlineData("""{ "straat": "kwintelaarstraat", "huisnummer": 9004 }""", false)]
    [InlineData("""{ "straat": "kwintelaarstraat", "huisnummer": 9004 }""", true)]
    [InlineData("""{ "naam": "kwintelaar""", false)]
    [InlineData("""{ "kwintelaar": 1 }""", false)]
    public async Task Another_system_that_searches(string question, bool fails)
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds);

        await ListensAsync(fails, async () => (await caller.PostsAsync("huishoudens/_zoek", question)).Status);
    }

    /// <summary>The words of names and the homes are away for a while, or not; whatever is logged meanwhile is listened to.</summary>
    private async Task ListensAsync(bool fails, Func<Task<HttpStatusCode>> search)
    {
        string[] tables = fails ? ["homes_name_word", "homes_dwelling"] : [];
        await RenameAsync(tables, "", "_away");
        house.Heard.Clear();
        var status = await search();
        var heard = house.Heard.ToList();
        await RenameAsync(tables, "_away", "");

        Assert.Equal(fails, status == HttpStatusCode.InternalServerError);
        Assert.Contains(heard, line => line.Contains("SELECT", StringComparison.Ordinal) || !fails);
        Assert.NotEmpty(heard);
        Assert.DoesNotContain(heard, line => line.Contains("kwintelaar", StringComparison.OrdinalIgnoreCase));
    }

    private async Task RenameAsync(string[] tables, string from, string to)
    {
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // The names of tables stand above.
            await house.InAsync<HouseDb>(db => db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table}{from} RENAME TO {table}{to}"));
#pragma warning restore EF1002
        }
    }

    /// <summary>Remembers all that is logged.</summary>
    public sealed class ListeningHouse : TestHouse
    {
        internal ConcurrentQueue<string> Heard { get; } = [];

        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddFilter<Ear>(null, LogLevel.Trace);
            builder.Logging.AddProvider(new Ear(Heard));
        }

        private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
        {
            public ILogger CreateLogger(string categoryName) => this;

            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                heard.Enqueue($"{state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                heard.Enqueue($"{formatter(state, exception)} {exception}");

            public void Dispose()
            {
            }
        }
    }
}
