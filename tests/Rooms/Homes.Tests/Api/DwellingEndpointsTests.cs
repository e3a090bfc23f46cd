using System.Net;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Api;

public sealed class DwellingEndpointsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_system_adds_a_home_reads_it_and_changes_what_it_read()
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.ReadDwellings, Scope.WriteDwellings);
        var made = await caller.PutsAsync("woningen/VHE-1", Homes.Dwelling(place, more: "\"complexnummer\": \"C-1\", \"woningsoort\": \"flat\","));
        Assert.Equal((HttpStatusCode.Created, "/api/v1/woningen/VHE-1", ""), (made.Status, made.Headers["Location"], made.Text));

        var read = await caller.GetsAsync("woningen/VHE-1");
        Assert.Equal(
            ("VHE-1", "7814 XX", place.Code, "C-1", "flat", 6.89),
            ((string)read.Json["nummer"]!, (string)read.Json["postcode"]!, (string)read.Json["buurtcode"]!, (string)read.Json["complexnummer"]!, (string)read.Json["woningsoort"]!, (double)read.Json["ligging"]!["coordinates"]![0]!));

        var changed = await caller.PutsAsync("woningen/VHE-1", Homes.Dwelling(place, "Nieuwstraat"), ("If-Match", read.Headers["ETag"]));
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        Assert.NotEqual(read.Headers["ETag"], changed.Headers["ETag"]);
        var after = await caller.GetsAsync("woningen/VHE-1");
        Assert.Equal((changed.Headers["ETag"], "Nieuwstraat", null), (after.Headers["ETag"], (string?)after.Json["straat"], (string?)after.Json["woningsoort"]));
    }

    [Fact]
    public async Task Nobody_overwrites_what_they_did_not_see()
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.ReadDwellings, Scope.WriteDwellings);
        var first = await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place));
        Assert.Equal(428, (int)(await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place))).Status);

        await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place, "Eerste straat"), ("If-Match", first.Headers["ETag"]));
        var late = await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place, "Tweede straat"), ("If-Match", first.Headers["ETag"]));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place), ("If-None-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.PutsAsync("woningen/NIET-ER", Homes.Dwelling(place), ("If-Match", "*"))).Status);
        Assert.Equal("Eerste straat", (string?)(await caller.GetsAsync("woningen/VHE-2")).Json["straat"]);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync("woningen/VHE-2", Homes.Dwelling(place), ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Who_lives_in_a_home_that_comes_to_lie_in_another_neighbourhood_goes_along()
    {
        var family = await house.LivesHereAsync();
        var place = await house.PlaceAsync("Bargeres");
        var caller = await house.CallerAsync(Scope.WriteDwellings);
        await caller.PutsAsync($"woningen/{family.Dwelling.OutsideKey}", Homes.Dwelling(place), ("If-Match", "*"));

        Assert.Equal(place.Id, await house.AskAsync(db => db.Households.Where(h => h.Id == family.Id).Select(h => h.Neighbourhood).SingleAsync()));
    }

    [Theory]
    [InlineData("buurtcode", "\"bestaat niet\"", "dwelling.unknown-neighbourhood")]
    [InlineData("ligging", """{ "type": "Point", "coordinates": [52.79, 6.89] }""", "dwelling.not-in-the-country")]
    public async Task A_rule_that_says_no_has_a_fixed_name(string field, string value, string code)
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.WriteDwellings);
        var json = System.Text.Json.Nodes.JsonNode.Parse(Homes.Dwelling(place))!;
        json[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        var reply = await caller.PutsAsync("woningen/VHE-3", json.ToJsonString());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (reply.Status, reply.Code));
        Assert.False(await house.AskAsync(db => db.Dwellings.AnyAsync(dwelling => dwelling.OutsideKey == "VHE-3")));
    }

    [Fact]
    public async Task What_is_only_to_be_read_and_what_nobody_described_is_refused_and_not_forgotten()
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.WriteDwellings);
        var reply = await caller.PutsAsync("woningen/VHE-4", Homes.Dwelling(place, more: "\"nummer\": \"VHE-5\", \"id\": 1, \"version\": 9,"));

        Assert.Equal(["#/id unknown", "#/nummer read-only", "#/version unknown"], reply.Errors.Order());
    }

    [Fact]
    public async Task A_list_is_read_piece_by_piece_and_misses_nothing_that_was_there()
    {
        var place = await house.PlaceAsync("Lijstbuurt");
        await house.SavesAsync([.. Enumerable.Range(1, 7).Select(number => A.Dwelling(place, number: 9100 + number))]);
        var caller = await house.CallerAsync(Scope.ReadDwellings);
        var (numbers, next) = (new List<string>(), "");

        do
        {
            var reply = await caller.GetsAsync($"woningen?buurtcode={place.Code}&aantal=3&vanaf={next}");
            numbers.AddRange(reply.Json["woningen"]!.AsArray().Select(dwelling => (string)dwelling!["nummer"]!));
            next = (string?)reply.Json["volgende"];
        }
        while (next is not null);

        Assert.Equal(7, numbers.Count);
        Assert.Equal(numbers.Distinct().Order(StringComparer.Ordinal), numbers);
        Assert.Empty((await caller.GetsAsync("woningen?buurtcode=bestaat-niet")).Json["woningen"]!.AsArray());
        Assert.Empty((await caller.GetsAsync("woningen?complexnummer=bestaat-niet")).Json["woningen"]!.AsArray());
    }

    [Theory]
    [InlineData("aantal=0", "aantal range")]
    [InlineData("aantal=501", "aantal range")]
    [InlineData("aantal=veel", "aantal range")]
    [InlineData("aantal=1&aantal=2", "aantal twice")]
    [InlineData("vanaf=!!", "vanaf cursor")]
    [InlineData("buurt=x", "buurt unknown")]
    public async Task A_question_that_is_not_described_is_no_list_of_everything(string query, string error)
    {
        var reply = await (await house.CallerAsync(Scope.ReadDwellings)).GetsAsync("woningen?" + query);

        Assert.Equal((HttpStatusCode.BadRequest, error), (reply.Status, Assert.Single(reply.Errors)));
    }

    [Theory]
    [InlineData("met%20spatie", "met spatie")]
    [InlineData("A%2F1", "A/1")]
    [InlineData("50%25", "50%")]
    [InlineData("%C3%A9%C3%A9n", "één")]
    public async Task A_number_with_odd_signs_is_that_number(string written, string key)
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.ReadDwellings, Scope.WriteDwellings);
        var made = await caller.PutsAsync("woningen/" + written, Homes.Dwelling(place));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(key, (string?)(await caller.GetsAsync(made.Headers["Location"])).Json["nummer"]);
    }

    [Fact]
    public async Task What_a_system_changes_stands_in_the_journal_under_its_connection()
    {
        var place = await house.PlaceAsync();
        var caller = await house.CallerAsync(Scope.WriteDwellings);
        await caller.PutsAsync("woningen/VHE-6", Homes.Dwelling(place));

        var line = Assert.Single(await house.AskAsync(db => db.Journal.Where(line => line.Actor == caller.Client).ToListAsync()));
        Assert.Equal((Way.Client, Deed.Added, "homes_dwelling"), (line.Way, line.Deed, line.Subject));
    }
}
