using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Homes.Tests.Api;

/// <summary>Another system finds whom a colleague finds with the same words.</summary>
public sealed class HouseholdSearchTests(HouseholdSearchTests.Listened house) : IClassFixture<HouseholdSearchTests.Listened>
{
    [Theory]
    [InlineData("Geertruida Visscher-Cuyper", "visser kuiper", "kuyper geertruida", "VISSCHER", "geertruda")]
    [InlineData("Pieter Janssen", "jansen", "Janssen", "jansen pieter")]
    [InlineData("Mohammed el Yaqoubi", "muhamad", "el jaqoubi", "yaqoubi mohamed")]
    [InlineData("IJsbrand Wijnstraö", "ysbrant", "Wynstrao", "ijsbrand", "wijnstra")]
    [InlineData("Gülşen Çelik", "gulsen", "CELIK", "Çelik Gülşen")]
    public async Task A_name_is_found_as_it_sounds_in_any_order_with_or_without_its_marks(string name, params string[] heard)
    {
        var family = await house.LivesHereAsync("De bewoners");
        await house.SavesAsync(new Resident(A.Id<ResidentId>(), family.Id, name));
        var caller = await house.CallerAsync(Scope.ReadHouseholds);

        foreach (var sought in heard)
        {
            Assert.Contains(family.Id.Value, await FindsAsync(caller, $$"""{ "naam": "{{sought}}" }"""));
            Assert.Contains(family.Id.Value, await FindsAsync(caller, $$"""{ "naam": "{{sought}}", "postcode": "7814 xx", "huisnummer": {{family.Dwelling.HouseNumber}} }"""));
        }
    }

    [Fact]
    public async Task Who_is_called_so_stands_before_who_only_sounds_so_and_who_lives_here_before_who_left()
    {
        var place = await house.PlaceAsync();
        var (sounds, called, left) = (A.Family(place, addressee: "Familie Meijerinck"), A.Family(place, addressee: "Familie Meyerink"), A.Household("Familie Meyerink"));
        await house.SavesAsync([.. sounds.Rows, .. called.Rows, left]);
        var found = await FindsAsync(await house.CallerAsync(Scope.ReadHouseholds), """{ "naam": "meyerink" }""");

        Assert.Equal([called.Id.Value, left.Id.Value, sounds.Id.Value], found);
    }

    [Fact]
    public async Task Who_sounds_so_counts_for_whether_there_are_more()
    {
        var place = await house.PlaceAsync();
        await house.SavesAsync([.. Enumerable.Range(1, 20).SelectMany(_ => A.Family(place, addressee: "Familie Kuiperinga").Rows), .. Enumerable.Range(1, 6).SelectMany(_ => A.Family(place, addressee: "Familie Cuyperinga").Rows)]);
        var reply = await (await house.CallerAsync(Scope.ReadHouseholds)).PostsAsync("huishoudens/_zoek", """{ "naam": "kuiperinga" }""");

        Assert.Equal((25, true), (reply.Json["huishoudens"]!.AsArray().Count, (bool)reply.Json["meer"]!));
    }

    [Theory]
    [InlineData("b", true)]
    [InlineData("B", true)]
    [InlineData(" - b", true)]
    [InlineData("c", false)]
    public async Task An_address_is_found_by_street_or_postcode_with_a_number_and_whichever_way_the_addition_is_written(string addition, bool isFound)
    {
        var place = await house.PlaceAsync();
        var home = new Dwelling(A.Id<DwellingId>(), $"T{Guid.CreateVersion7():N}", place.Id, new Address("Zonnebloemstraat", 9412, "-B", "7814XY", "Emmen"), 52.79, 6.89);
        var household = A.Household("De bewoners");
        var tenancy = new Tenancy(A.Id<TenancyId>(), household.Id, home.Id, new DateOnly(2011, 5, 1));
        household.Settles([Stay.Of(tenancy, home)], A.Today);
        await house.SavesAsync(home, household, tenancy);
        var caller = await house.CallerAsync(Scope.ReadHouseholds);

        foreach (var at in new[] { "\"straat\": \"zonnebloem\"", "\"postcode\": \"7814xy\"", "\"straat\": \"Zónnebloemstraat\", \"postcode\": \"7814 XY\"" })
        {
            Assert.Contains(household.Id.Value, await FindsAsync(caller, $$"""{ {{at}}, "huisnummer": 9412 }"""));
            Assert.Equal(isFound, (await FindsAsync(caller, $$"""{ {{at}}, "huisnummer": 9412, "toevoeging": "{{addition}}" }""")).Contains(household.Id.Value));
        }
    }

    [Fact]
    public async Task Whether_somebody_wants_rest_is_not_told_by_searching()
    {
        var family = await house.LivesHereAsync("Familie Stilzwijgend");
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(h => h.Id == family.Id)).IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var found = (await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "stilzwijgend" }""")).Json["huishoudens"]![0]!.AsObject();
        var asked = await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "stilzwijgend", "nietBenaderen": true }""");

        Assert.Equal(["aanschrijfnaam", "adres", "huurdernummer", "id", "woontHier"], found.Select(field => field.Key).Order());
        Assert.Equal(["#/nietBenaderen unknown"], asked.Errors);
    }

    [Fact]
    public async Task Whoever_left_a_household_is_not_found_by_their_name_any_more()
    {
        var family = await house.LivesHereAsync("De bewoners");
        var resident = new Resident(A.Id<ResidentId>(), family.Id, "Vertrokkina Onvindbaar");
        await house.SavesAsync(resident);
        var caller = await house.CallerAsync(Scope.ReadHouseholds, Scope.WriteHouseholds);
        Assert.NotEmpty(await FindsAsync(caller, """{ "naam": "onvindbaar" }"""));
        await caller.PutsAsync(
            $"huishoudens/{family.Id}",
            $$"""{ "huurdernummer": "{{family.Household.OutsideKey}}", "aanschrijfnaam": "De bewoners", "taal": "nl", "bewoners": [] }""",
            ("If-Match", "*"));

        Assert.Empty(await FindsAsync(caller, """{ "naam": "onvindbaar" }"""));
    }

    [Fact]
    public async Task Whom_somebody_sought_stands_in_no_address_no_log_and_no_journal()
    {
        var family = await house.LivesHereAsync("Familie Geheimzinnig");
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        await FindsAsync(caller, $$"""{ "naam": "geheimzinnig", "straat": "walstraat", "huisnummer": {{family.Dwelling.HouseNumber}} }""");
        await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "geheimzinnig" """);
        await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "geheimzinnig", "postcode": "geheimzinnig" }""");
        var inTheAddress = await caller.PostsAsync("huishoudens/_zoek?naam=geheimzinnig", """{ "naam": "geheimzinnig" }""");
        var asked = await caller.GetsAsync("huishoudens/_zoek?naam=geheimzinnig");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed), (inTheAddress.Status, asked.Status));
        Assert.DoesNotContain("geheimzinnig", string.Join('\n', house.Heard), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("walstraat", string.Join('\n', house.Heard), StringComparison.OrdinalIgnoreCase);
        var lines = await house.AskAsync(db => db.Journal.Where(line => line.Actor == caller.Client).ToListAsync());
        Assert.All(lines, line => Assert.DoesNotContain("geheim", line.About, StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, line => Assert.Equal((Way.Client, Deed.Saw), (line.Way, line.Deed)));
    }

    private static async Task<List<Guid>> FindsAsync(Caller caller, string question) =>
        [.. (await caller.PostsAsync("huishoudens/_zoek", question)).Json["huishoudens"]!.AsArray().Select(one => (Guid)one!["id"]!)];

    /// <summary>A house of which everything that is logged, however small, is kept.</summary>
    public sealed class Listened : TestHouse
    {
        private readonly Ear _ear = new();

        internal IReadOnlyCollection<string> Heard => _ear.Heard;

        protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<ILoggerProvider>(_ear);
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Heard { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Heard.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Heard.Add(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
