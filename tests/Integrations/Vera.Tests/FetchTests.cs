using System.Collections.Concurrent;
using Huiskamer.Foundation.Commands;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Huiskamer.Vera.Endpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Vera.Tests;

/// <summary>Fetching as an administrator does, in a house that hears all that is logged.</summary>
public sealed class FetchTests(FetchTests.ListeningHouse house) : IClassFixture<FetchTests.ListeningHouse>
{
    private const string Key = "geheime-sleutel-0123456789";

    private static readonly string[] Planted = ["999999990", "412509900", "1958-03-12", "Eritrese", "psychisch", "GEHEIM"];

    [Fact]
    public async Task An_administrator_fetches_sees_what_changes_and_reads_it_in()
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => KeyedAsync(context, 150, "F"));
        var visitor = await SourceAsync(other.Address);
        Assert.Equal("Huishoudens van 127.0.0.1", visitor.Heading);
        Assert.Contains("Nog niets opgehaald.", visitor.Text);
        Assert.Equal(0, other.Asked);

        var source = visitor.Path;
        await visitor.PressesAsync("Nu ophalen");
        Assert.Contains("Huishoudens ophalen", visitor.Text);
        await house.RunsErrandsAsync();
        await visitor.OpensAsync(source);
        Assert.Contains("Opgehaald: 2 bladzijden. Er is nog niets ingelezen.", visitor.Text);

        await visitor.FollowsAsync("Bekijk wat er verandert");
        Assert.Equal("Dit verandert er", visitor.Heading);
        Assert.Contains("150 nieuw.", visitor.Text);
        await visitor.PressesAsync("Inlezen");
        Assert.Equal("Ingelezen", visitor.Heading);

        await visitor.OpensAsync(source);
        Assert.True(visitor.Sees("Het bestand bekijken") && !visitor.Sees("Bekijk wat er verandert"));
        await visitor.PressesAsync("Nu ophalen");
        await house.RunsErrandsAsync();
        await visitor.OpensAsync(source);
        await visitor.FollowsAsync("Bekijk wat er verandert");
        Assert.Contains("Er verandert niets.", visitor.Text);
    }

    [Fact]
    public async Task What_is_not_ours_to_know_and_the_key_stand_nowhere_after_fetching()
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => KeyedAsync(context, 3, "G"));
        await using var failing = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.StatusCode = asked == 1 ? 200 : 500;
            context.Response.Headers["X-Parameters-Cursor"] = "verder";
            return context.Response.WriteAsync($"[{Person("G", 1)}, {Person("G", 2)}");
        });
        var visitor = await FetchedAsync(other.Address);
        var pages = visitor.Page.DocumentElement.OuterHtml;
        await visitor.FollowsAsync("Bekijk wat er verandert");
        pages += visitor.Page.DocumentElement.OuterHtml;
        await visitor.PressesAsync("Inlezen");
        pages += visitor.Page.DocumentElement.OuterHtml + (await FetchedAsync(failing.Address)).Page.DocumentElement.OuterHtml;

        var kept = await house.AskAsync(AllThatIsKept.InAsync);
        Assert.Contains("Familie G1", kept);
        Assert.All(Planted.Append(Key), secret => Assert.DoesNotContain(secret, kept));
        Assert.All(Planted.Append(Key), secret => Assert.DoesNotContain(secret, pages));
        Assert.All(Planted.Append(Key).Append(other.Address), secret => Assert.DoesNotContain(house.Heard, line => line.Contains(secret, StringComparison.Ordinal)));

        if (TestDatabase.Kind is DatabaseKind.Sqlite)
        {
            var file = house.Settings.Connection.Split('=', ';')[1];
            var bytes = await AllThatIsKept.ReadAsync(file) + (File.Exists(file + "-wal") ? await AllThatIsKept.ReadAsync(file + "-wal") : "");
            Assert.Contains("Familie G1", bytes);
            Assert.All(Planted.Append(Key), secret => Assert.DoesNotContain(secret, bytes));
        }
    }

    [Fact]
    public async Task What_does_not_come_whole_leaves_no_file_and_a_sentence()
    {
        var before = await FilesAsync();
        await using var other = await OtherSystem.OpenAsync((context, asked) =>
        {
            context.Response.StatusCode = asked == 1 ? 200 : 500;
            context.Response.Headers["X-Parameters-Cursor"] = "verder";
            return context.Response.WriteAsync(asked == 1 ? $"[{Person("K", 1)}]" : "");
        });
        var visitor = await FetchedAsync(other.Address);

        Assert.StartsWith("Bij bladzijde 2 gaf het andere systeem een fout (500)", visitor.Said);
        Assert.EndsWith("Er is niets opgehaald.", visitor.Said);
        Assert.True(visitor.Sees("Nu ophalen"));
        Assert.Equal(before, await FilesAsync());
    }

    [Fact]
    public async Task A_key_can_be_replaced_and_a_source_removed_and_nobody_reads_the_key()
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => KeyedAsync(context, 1, "L"));
        var visitor = await SourceAsync(other.Address, "een-oude-sleutel");
        var source = visitor.Path;
        await visitor.PressesAsync("Nu ophalen");
        await house.RunsErrandsAsync();
        await visitor.OpensAsync(source);
        Assert.StartsWith("Het andere systeem laat ons niet binnen.", visitor.Said);

        visitor.Fills("Wat is de nieuwe sleutel?", Key);
        await visitor.PressesAsync("Sleutel bewaren");
        Assert.DoesNotContain(Key, visitor.Page.DocumentElement.OuterHtml);
        await visitor.PressesAsync("Nu ophalen");
        await house.RunsErrandsAsync();
        await visitor.OpensAsync(source);
        Assert.Contains("Opgehaald: 1 bladzijde.", visitor.Text);

        await visitor.PressesAsync("Bron weghalen");
        await visitor.OpensAsync(source);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    [Theory]
    [InlineData("http://vera.voorbeeld.nl/relaties", Key, "Dit adres begint niet met https://.")]
    [InlineData("vera", Key, "Dit is geen volledig adres.")]
    [InlineData("https://vera.voorbeeld.nl/relaties", "", "Vul de sleutel in")]
    [InlineData("https://vera.voorbeeld.nl/relaties", "een sleutel", "In deze sleutel staan tekens")]
    public async Task A_source_that_cannot_be_is_refused(string address, string key, string said)
    {
        var visitor = await SourceAsync(address, key);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(said, visitor.Text);
        Assert.DoesNotContain(Key, visitor.Page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Only_an_administrator_fetches()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/woningen/inlezen/bronnen");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task On_the_command_line_the_key_comes_from_a_file()
    {
        await using var other = await OtherSystem.OpenAsync((context, _) => KeyedAsync(context, 150, "M"));
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, Key + "\n", TestContext.Current.CancellationToken);
            var (left, said) = await RunAsync("huishoudens", "--van", other.Address, "--sleutel-uit", file);
            Assert.Equal(0, left);
            Assert.Contains("150 nieuw.", said);
            Assert.Contains("Ingelezen.", said);
            Assert.DoesNotContain(Key, said);

            Assert.Equal(2, (await RunAsync("huishoudens", "--van", other.Address)).Left);
            Assert.Equal(2, (await RunAsync("huishoudens", "--van", "http://vera.voorbeeld.nl/", "--sleutel-uit", file)).Left);
            Assert.Equal(2, (await RunAsync("huishoudens", "iets.json", "--van", other.Address)).Left);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Person(string letter, int number) => $$"""
        { "id": "{{letter}}{{number}}", "soort": { "code": "NAT" }, "achternaam": "Familie {{letter}}{{number}}", "bsn": "999999990", "inkomens": [{ "bedrag": 412509900 }],
          "geboortedatum": "1958-03-12", "nationaliteit": { "naam": "Eritrese" }, "signaleringen": [{ "soort": { "naam": "psychisch" } }], "omschrijving": "GEHEIM" }
        """;

    private static Task KeyedAsync(HttpContext context, int all, string letter)
    {
        context.Response.StatusCode = context.Request.Headers.Authorization == $"Bearer {Key}" ? 200 : 401;
        context.Response.Headers["X-Parameters-Aantal"] = $"{all}";
        var from = context.Request.Query["pagina"] == "2" ? 101 : 1;
        return context.Response.WriteAsync(
            $"[{string.Join(',', Enumerable.Range(from, Math.Min(100, all - from + 1)).Select(number => Person(letter, number)))}]");
    }

    private async Task<Visitor> SourceAsync(string address, string key = Key)
    {
        var visitor = await house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync("/woningen/inlezen/bronnen");
        visitor.Ticks("Huishoudens");
        visitor.Fills("Op welk adres?", address);
        visitor.Ticks("Een toegangssleutel (Bearer)");
        visitor.Fills("Wat is de sleutel?", key);
        await visitor.PressesAsync("Bron bewaren");
        return visitor;
    }

    private async Task<Visitor> FetchedAsync(string address)
    {
        var visitor = await SourceAsync(address);
        var source = visitor.Path;
        await visitor.PressesAsync("Nu ophalen");
        await house.RunsErrandsAsync();
        await visitor.OpensAsync(source);
        return visitor;
    }

    private Task<string> FilesAsync() => house.AskAsync(db => AllThatIsKept.ColumnsAsync(db, "SELECT COUNT(*) FROM homes_import_file"));

    private Task<(int Left, string Said)> RunAsync(params string[] words) => house.AskAsync<IEnumerable<ICommand>, (int, string)>(async commands =>
    {
        using var said = new StringWriter();
        var import = commands.Single(command => command.Name == "import");
        var left = await import.RunAsync(new CommandLine(import, words, said, said), default);
        return (left, said.ToString());
    });

    /// <summary>Waits no longer than a test does, and remembers all that is logged.</summary>
    public sealed class ListeningHouse : TestHouse
    {
        internal ConcurrentQueue<string> Heard { get; } = [];

        protected override void Change(WebApplicationBuilder builder)
        {
            builder.Services.AddSingleton(new EndpointLimits { Pause = TimeSpan.FromMilliseconds(1), Tries = 2 });
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddProvider(new Ear(Heard));
        }

        private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
        {
            public ILogger CreateLogger(string categoryName) => this;

            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                heard.Enqueue($"{formatter(state, exception)} {exception}");

            public void Dispose()
            {
            }
        }
    }
}
