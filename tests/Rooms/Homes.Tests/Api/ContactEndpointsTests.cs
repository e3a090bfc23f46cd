using System.Net;
using Huiskamer.Homes.Api;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Api;

public sealed class ContactEndpointsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Call = """{ "plaatsgevondenOp": "2027-03-01", "soort": "telefoon", "afdeling": "Klantcontact" }""";

    private static (string, string) Own(string key) => ("Idempotency-Key", key);

    [Fact]
    public async Task A_call_is_written_down_and_the_household_remembers_that_we_spoke()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.ReadContacts, Scope.WriteContacts);
        var made = await caller.PostsAsync($"huishoudens/{family.Id}/contactmomenten", Call, Own("gesprek-1"));
        Assert.Equal((HttpStatusCode.Created, ""), (made.Status, made.Text));

        var read = await caller.GetsAsync(made.Headers["Location"]);
        Assert.Equal(
            ("2027-03-01", "telefoon", "Klantcontact", "2027-03-02T09:00:00Z"),
            ((string)read.Json["plaatsgevondenOp"]!, (string)read.Json["soort"]!, (string)read.Json["afdeling"]!, (string)read.Json["opgeschrevenOp"]!));
        Assert.Equal(new DateOnly(2027, 3, 1), await house.AskAsync(db => db.Households.Where(h => h.Id == family.Id).Select(h => h.SpokenOn).SingleAsync()));
    }

    [Fact]
    public async Task The_same_sent_again_is_written_once_and_something_else_under_that_key_is_refused()
    {
        var family = await house.LivesHereAsync();
        var (caller, other) = (await house.CallerAsync(Scope.WriteContacts), await house.CallerAsync(Scope.WriteContacts));
        var first = await caller.PostsAsync($"huishoudens/{family.Id}/contactmomenten", Call, Own("gesprek-2"));
        var again = await caller.PostsAsync($"huishoudens/{family.Id}/contactmomenten", Call, Own("gesprek-2"));
        var different = await caller.PostsAsync($"huishoudens/{family.Id}/contactmomenten", Call.Replace("telefoon", "deur", StringComparison.Ordinal), Own("gesprek-2"));
        var elsewhere = await other.PostsAsync($"huishoudens/{family.Id}/contactmomenten", Call, Own("gesprek-2"));

        Assert.Equal(first.Headers["Location"], again.Headers["Location"]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "contact.key-used-before"), (different.Status, different.Code));
        Assert.NotEqual(first.Headers["Location"], elsewhere.Headers["Location"]);
        Assert.Equal(2, await house.AskAsync(db => db.Contacts.CountAsync(contact => contact.Household == family.Id)));
    }

    [Fact]
    public async Task Ten_calls_at_once_are_all_written_and_one_call_ten_times_is_written_once()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteContacts);
        var path = $"huishoudens/{family.Id}/contactmomenten";
        var same = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => caller.PostsAsync(path, Call, Own("steeds dezelfde"))));
        var others = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => caller.PostsAsync(path, Call, Own($"steeds een ander {i}"))));

        Assert.All(same.Concat(others), reply => Assert.Equal(HttpStatusCode.Created, reply.Status));
        Assert.Equal(5, await house.AskAsync(db => db.Contacts.CountAsync(contact => contact.Household == family.Id)));
    }

    [Theory]
    [InlineData("2027-03-03", "contact.in-the-future")]
    [InlineData("1901-01-01", "contact.too-long-ago")]
    public async Task The_rules_of_the_house_hold_for_other_systems_too(string day, string code)
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteContacts);
        var reply = await caller.PostsAsync($"huishoudens/{family.Id}/contactmomenten", $$"""{ "plaatsgevondenOp": "{{day}}", "soort": "deur" }""", Own(day));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task There_is_no_place_for_what_was_said_and_no_contact_without_a_key_of_ones_own()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteContacts);
        var path = $"huishoudens/{family.Id}/contactmomenten";

        Assert.Equal(["#/inhoud unknown"], (await caller.PostsAsync(path, Call.Replace("\"afdeling\"", "\"inhoud\"", StringComparison.Ordinal), Own("x"))).Errors);
        Assert.Equal(["Idempotency-Key required"], (await caller.PostsAsync(path, Call)).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.PostsAsync($"huishoudens/{Guid.CreateVersion7()}/contactmomenten", Call, Own("y"))).Status);
    }

    [Fact]
    public async Task A_mistake_is_taken_back_for_a_day_by_the_system_that_made_it()
    {
        var family = await house.LivesHereAsync();
        var (caller, other) = (await house.CallerAsync(Scope.WriteContacts), await house.CallerAsync(Enum.GetValues<Scope>()));
        var path = $"huishoudens/{family.Id}/contactmomenten";
        var (first, second) = (await caller.PostsAsync(path, Call, Own("een")), await caller.PostsAsync(path, Call, Own("twee")));

        Assert.Equal(HttpStatusCode.NotFound, (await other.DeletesAsync(first.Headers["Location"])).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.DeletesAsync(first.Headers["Location"])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.DeletesAsync(first.Headers["Location"])).Status);

        var start = house.Clock.Now;
        house.Clock.Now = start.AddDays(1);
        var late = await caller.DeletesAsync(second.Headers["Location"]);
        house.Clock.Now = start;
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "contact.too-late-to-take-back"), (late.Status, late.Code));
        Assert.Equal(1, await house.AskAsync(db => db.ContactReceipts.CountAsync(receipt => receipt.Client == new ApiClientId(caller.Client))));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_written_anew_under_its_own_key_and_is_under_another()
    {
        var family = await house.LivesHereAsync();
        var (caller, other) = (await house.CallerAsync(Scope.WriteContacts), await house.CallerAsync(Scope.WriteContacts));
        var path = $"huishoudens/{family.Id}/contactmomenten";
        await caller.DeletesAsync((await caller.PostsAsync(path, Call, Own("toch niet"))).Headers["Location"]);

        foreach (var body in new[] { Call, Call.Replace("telefoon", "deur", StringComparison.Ordinal) })
        {
            var again = await caller.PostsAsync(path, body, Own("toch niet"));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "contact.taken-back"), (again.Status, again.Code));
        }

        Assert.False(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.Household == family.Id)));
        Assert.Equal(HttpStatusCode.Created, (await caller.PostsAsync(path, Call, Own("toch wel"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await other.PostsAsync(path, Call, Own("toch niet"))).Status);
        Assert.Equal(2, await house.AskAsync(db => db.Contacts.CountAsync(contact => contact.Household == family.Id)));
    }

    [Fact]
    public async Task A_list_goes_on_where_it_was_also_when_something_was_taken_away_or_added()
    {
        var family = await house.LivesHereAsync();
        var days = Enumerable.Range(0, 9).Select(i => new DateOnly(2027, 2, 1 + (i / 3))).ToList();
        var contacts = days.Select(day => A.Contact(family.Household, day)).ToList();
        await house.SavesAsync([.. contacts]);
        var caller = await house.CallerAsync(Scope.ReadContacts);
        var path = $"huishoudens/{family.Id}/contactmomenten?aantal=4";
        var first = await caller.GetsAsync(path);
        var seen = Ids(first);
        await house.InAsync<Foundation.Database.HouseDb>(db => db.Contacts.Where(contact => contact.Id == new Door.ContactId(seen[3])).ExecuteDeleteAsync());
        await house.SavesAsync(A.Contact(family.Household, new DateOnly(2027, 2, 3)));

        var second = await caller.GetsAsync($"{path}&vanaf={(string?)first.Json["volgende"]}");
        var third = await caller.GetsAsync($"{path}&vanaf={(string?)second.Json["volgende"]}");
        Assert.Equal(
            contacts.OrderByDescending(contact => contact.On).ThenByDescending(contact => contact.Id.Value).Select(contact => contact.Id.Value),
            [.. seen, .. Ids(second), .. Ids(third)]);
        Assert.Null((string?)third.Json["volgende"]);
        Assert.Equal(["vanaf cursor"], (await caller.GetsAsync($"{path}&vanaf=bm9uc2Vucw")).Errors);
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_no_receipt_behind()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteContacts);
        var path = $"huishoudens/{family.Id}/contactmomenten";
        await caller.PostsAsync(path, Call, Own("weg"));
        await caller.DeletesAsync((await caller.PostsAsync(path, Call, Own("ook weg"))).Headers["Location"]);
        Assert.True(await house.AskAsync(db => db.WithdrawnReceipts.AnyAsync(receipt => receipt.Household == family.Id)));
        await house.InAsync<Foundation.Database.HouseDb>(async db =>
        {
            await db.Tenancies.Where(tenancy => tenancy.Household == family.Id).ExecuteUpdateAsync(tenancy => tenancy.SetProperty(one => one.Until, A.Today.AddYears(-3)));
            await db.Households.Where(one => one.Id == family.Id).ExecuteUpdateAsync(one => one.SetProperty(h => h.LivesHere, false));
        });
        await house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(default));

        Assert.False(await house.AskAsync(db => db.ContactReceipts.AnyAsync(receipt => receipt.Client == new ApiClientId(caller.Client))));
        Assert.False(await house.AskAsync(db => db.WithdrawnReceipts.AnyAsync(receipt => receipt.Household == family.Id)));
    }

    [Fact]
    public void Every_way_of_being_in_touch_has_a_word_of_its_own()
    {
        var words = new ContactWords().Words;

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, word => Assert.Equal(word, ApiWords.ContactKindOf(word).Word()));
        Assert.All(new BuildingWords().Words, word => Assert.Equal(word, ApiWords.BuildingKindOf(word)!.Value.Word()));
    }

    private static List<Guid> Ids(ApiReply reply) => [.. reply.Json["contactmomenten"]!.AsArray().Select(contact => (Guid)contact!["id"]!)];
}
