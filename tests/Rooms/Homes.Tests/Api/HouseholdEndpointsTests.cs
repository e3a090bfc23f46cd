using System.Net;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Api;

public sealed class HouseholdEndpointsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_household_is_read_with_who_lives_there_and_whether_it_wants_rest()
    {
        var family = await house.LivesHereAsync();
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            db.Residents.Add(new Resident(A.Id<Door.ResidentId>(), family.Id, "Fictia de Boer", "0591 00 00 00", null, 1958));
            (await db.Households.SingleAsync(h => h.Id == family.Id)).IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var reply = await caller.GetsAsync($"huishoudens/{family.Id}");

        Assert.Equal("Familie De Boer", (string?)reply.Json["aanschrijfnaam"]);
        Assert.Equal((true, false, true), ((bool)reply.Json["nietBenaderen"]!, (bool)reply.Json["magBenaderdWorden"]!, (bool)reply.Json["woontHier"]!));
        Assert.Equal(family.Dwelling.OutsideKey, (string?)reply.Json["woning"]);
        Assert.Equal("Fictia de Boer", (string?)reply.Json["bewoners"]![0]!["naam"]);
        var line = Assert.Single(await house.AskAsync(db => db.Journal.Where(line => line.Actor == caller.Client).ToListAsync()));
        Assert.Equal((Way.Client, Deed.Saw, family.Id.Value), (line.Way, line.Deed, line.SubjectId));
    }

    [Theory]
    [InlineData("2027-03-01", null, false, "2028-02-28")]
    [InlineData("2027-03-01", "2030-01-01", false, "2030-01-01")]
    [InlineData("2027-03-01", "2027-03-09", false, "2028-02-28")]
    [InlineData("2026-01-01", "2027-03-09", false, "2027-03-09")]
    [InlineData("2026-01-01", null, true, null)]
    public async Task Who_was_invited_not_long_ago_is_not_asked_again_and_from_when_is_told(string invited, string? rest, bool may, string? from)
    {
        var family = await house.LivesHereAsync();
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            var household = await db.Households.SingleAsync(h => h.Id == family.Id);
            household.Meets(A.Contact(household, Day(invited), Door.ContactKind.Invitation), SpokenKinds.Proposed);

            if (rest is not null)
            {
                household.AsksForRest(Day(rest), A.Today);
            }

            await db.SaveChangesAsync();
        });
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var reply = await caller.GetsAsync($"huishoudens/{family.Id}");

        Assert.Equal((may, from), ((bool)reply.Json["magBenaderdWorden"]!, (string?)reply.Json["weerVragenVanaf"]));
        Assert.Equal(rest, (string?)reply.Json["rustTot"]);
    }

    [Fact]
    public async Task Who_is_not_to_be_approached_has_no_day_from_which_we_may_ask()
    {
        var family = await house.LivesHereAsync();
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            var household = await db.Households.SingleAsync(h => h.Id == family.Id);
            household.AsksForRest(A.Today.AddDays(9), A.Today);
            household.IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var reply = await caller.GetsAsync($"huishoudens/{family.Id}");

        Assert.Equal((false, null), ((bool)reply.Json["magBenaderdWorden"]!, (string?)reply.Json["weerVragenVanaf"]));
    }

    [Fact]
    public async Task A_system_adds_a_household_and_changes_it_whole()
    {
        var (id, caller) = (Guid.CreateVersion7(), await house.CallerAsync(Scope.ReadHouseholds, Scope.WriteHouseholds));
        var made = await caller.PutsAsync($"huishoudens/{id}", Household("H-1", """{ "naam": "Fictia de Boer" }, { "naam": "Verzonno de Boer", "geboortejaar": 1960 }"""));
        Assert.Equal((HttpStatusCode.Created, ""), (made.Status, made.Text));

        var read = await caller.GetsAsync($"huishoudens/{id}");
        Assert.Null(read.Json["adres"]);
        var first = (string)read.Json["bewoners"]!.AsArray().Single(one => (string?)one!["naam"] == "Fictia de Boer")!["id"]!;
        var changed = await caller.PutsAsync($"huishoudens/{id}", Household("H-1", $$"""{ "id": "{{first}}", "naam": "Fictia Jansen" }"""), ("If-Match", read.Headers["ETag"]));
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);

        var after = await caller.GetsAsync($"huishoudens/{id}");
        Assert.Equal([(first, "Fictia Jansen")], after.Json["bewoners"]!.AsArray().Select(one => ((string)one!["id"]!, (string)one["naam"]!)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.PutsAsync($"huishoudens/{id}", Household("H-1"), ("If-Match", read.Headers["ETag"]))).Status);
    }

    [Fact]
    public async Task That_somebody_wants_rest_is_never_overwritten()
    {
        var family = await house.LivesHereAsync();
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(h => h.Id == family.Id)).IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var caller = await house.CallerAsync(Scope.ReadHouseholds, Scope.WriteHouseholds);
        var read = await caller.GetsAsync($"huishoudens/{family.Id}");
        var sent = JsonNode.Parse(Household(family.Household.OutsideKey))!;
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync($"huishoudens/{family.Id}", sent.ToJsonString(), ("If-Match", read.Headers["ETag"]))).Status);
        sent["nietBenaderen"] = false;
        sent["rustTot"] = null;
        var refused = await caller.PutsAsync($"huishoudens/{family.Id}", sent.ToJsonString(), ("If-Match", "*"));

        Assert.Equal(["#/nietBenaderen read-only", "#/rustTot read-only"], refused.Errors);
        Assert.True((bool)(await caller.GetsAsync($"huishoudens/{family.Id}")).Json["nietBenaderen"]!);
    }

    [Fact]
    public async Task Writing_gives_no_reading()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteHouseholds);
        var sent = await caller.PutsAsync($"huishoudens/{family.Id}", Household(family.Household.OutsideKey), ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.NoContent, ""), (sent.Status, sent.Text));
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetsAsync($"huishoudens/{family.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "boer" }""")).Status);
    }

    [Fact]
    public async Task A_resident_of_another_household_is_nobody_here()
    {
        var (family, other) = (await house.LivesHereAsync(), await house.LivesHereAsync("Familie Bakker"));
        var resident = new Resident(A.Id<Door.ResidentId>(), other.Id, "Fictia Bakker");
        await house.SavesAsync(resident);
        var caller = await house.CallerAsync(Scope.WriteHouseholds);
        var reply = await caller.PutsAsync($"huishoudens/{family.Id}", Household(family.Household.OutsideKey, $$"""{ "id": "{{resident.Id}}", "naam": "Overgenomen" }"""), ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "household.unknown-resident"), (reply.Status, reply.Code));
        Assert.Equal(("Fictia Bakker", other.Id), await house.AskAsync(async db =>
        {
            var found = await db.Residents.SingleAsync(r => r.Id == resident.Id);
            return (found.Name, found.Household);
        }));
    }

    [Fact]
    public async Task The_number_of_a_household_stays_and_is_nobody_elses()
    {
        var (family, other) = (await house.LivesHereAsync(), await house.LivesHereAsync());
        var caller = await house.CallerAsync(Scope.WriteHouseholds);

        Assert.Equal("household.number-stays", (await caller.PutsAsync($"huishoudens/{family.Id}", Household("H-ANDERS"), ("If-Match", "*"))).Code);
        Assert.Equal("household.number-is-ours", (await caller.PutsAsync($"huishoudens/{Guid.CreateVersion7()}", Household("nieuw-1"))).Code);
        Assert.Equal("household.number-in-use", (await caller.PutsAsync($"huishoudens/{Guid.CreateVersion7()}", Household(other.Household.OutsideKey))).Code);
    }

    [Fact]
    public async Task People_are_found_by_name_address_and_number_and_each_of_them_stands_in_the_journal()
    {
        var family = await house.LivesHereAsync("Familie Öztürk");
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        string[] questions =
        [
            """{ "naam": "ozturk" }""",
            $$"""{ "huurdernummer": "{{family.Household.OutsideKey}}" }""",
            $$"""{ "postcode": "7814xx", "huisnummer": {{family.Dwelling.HouseNumber}} }""",
            $$"""{ "straat": "WALSTR", "huisnummer": {{family.Dwelling.HouseNumber}}, "naam": "Öztürk" }""",
        ];

        foreach (var question in questions)
        {
            var found = Assert.Single((await caller.PostsAsync("huishoudens/_zoek", question)).Json["huishoudens"]!.AsArray());
            Assert.Equal((family.Id.Value, family.Dwelling.HouseNumber), ((Guid)found!["id"]!, (int)found["adres"]!["huisnummer"]!));
        }

        Assert.Equal(questions.Length, await house.AskAsync(db => db.Journal.CountAsync(line => line.Actor == caller.Client && line.SubjectId == family.Id.Value)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "naam": "b" }""")]
    [InlineData("""{ "naam": "%_" }""")]
    [InlineData("""{ "straat": "walstraat" }""")]
    [InlineData("""{ "huisnummer": 1 }""")]
    [InlineData("""{ "straat": "...", "huisnummer": 1 }""")]
    [InlineData("""{ "postcode": "7814XX" }""")]
    public async Task Who_asks_for_next_to_nothing_gets_nobody(string question)
    {
        var reply = await (await house.CallerAsync(Scope.ReadHouseholds)).PostsAsync("huishoudens/_zoek", question);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "search.too-little"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_search_gives_a_few_and_says_that_there_are_more()
    {
        var place = await house.PlaceAsync();
        await house.SavesAsync([.. Enumerable.Range(1, 26).SelectMany(_ => A.Family(place, addressee: "Familie Veelvoorkomend").Rows)]);
        var reply = await (await house.CallerAsync(Scope.ReadHouseholds)).PostsAsync("huishoudens/_zoek", """{ "naam": "veelvoorkomend" }""");

        Assert.Equal((25, true), (reply.Json["huishoudens"]!.AsArray().Count, (bool)reply.Json["meer"]!));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string Household(string key, string residents = "") =>
        $$"""{ "huurdernummer": "{{key}}", "aanschrijfnaam": "Familie De Boer", "taal": "nl", "bewoners": [{{residents}}] }""";
}
