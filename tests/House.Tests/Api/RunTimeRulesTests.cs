using System.Net;
using System.Text;
using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huiskamer.House.Tests.Api;

/// <summary>What a linter cannot see: how the house behaves towards other systems while it runs.</summary>
public sealed class RunTimeRulesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Somebody = "huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e";

    /// <summary>Every way in which the house answers another system, and its code.</summary>
    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "buurten", 200 },
        { "GET", "openapi.json", 200 },
        { "GET", "buurten?nee=1", 400 },
        { "GET", "onbekend", 404 },
        { "GET", "buurten/", 404 },
        { "GET", "openapi.json/", 404 },
        { "GET", "/api/", 404 },
        { "GET", "/api", 404 },
        { "GET", "/API/v1/buurten/", 404 },
        { "GET", Somebody, 404 },
        { "GET", "huishoudens/geen-uuid", 404 },
        { "POST", "buurten", 405 },
        { "PATCH", "woningen/V1", 405 },
        { "OPTIONS", "woningen", 405 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_the_version_and_the_careful_headers(string verb, string path, int status)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var reply = await caller.SendsAsync(new HttpMethod(verb), path, null, []);

        Assert.Equal(status, (int)reply.Status);
        IsCareful(reply);
        Assert.Equal(status < 400 ? "application/json" : Problem.MediaType, reply.Headers["Content-Type"].Split(';')[0]);
    }

    [Fact]
    public async Task Every_no_is_a_problem_in_dutch_with_its_code_and_what_to_do()
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var reply = await caller.GetsAsync("onbekend");

        Assert.Equal(404, (int?)reply.Json["status"]);
        Assert.Equal("Niet gevonden", (string?)reply.Json["title"]);
        Assert.StartsWith("Hier is niets.", (string?)reply.Json["detail"]);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    public async Task Whoever_wants_another_form_is_told_which_one_there_is(string asked)
    {
        var reply = await house.Caller().GetsAsync("openapi.json", ("Accept", asked));

        Assert.Equal(HttpStatusCode.NotAcceptable, reply.Status);
        IsCareful(reply);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("text/html, application/json;q=0.5")]
    public async Task Json_is_given_to_whoever_can_read_it(string asked) =>
        Assert.Equal(HttpStatusCode.OK, (await house.Caller().GetsAsync("openapi.json", ("Accept", asked))).Status);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task What_is_not_sent_as_json_is_not_read(string form)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        using var body = new StringContent("{}");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", form);
        var reply = await caller.SendsAsync(HttpMethod.Post, "huishoudens/_zoek", body, []);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        IsCareful(reply);
    }

    [Theory]
    [InlineData("POST", "buurten", "GET")]
    [InlineData("GET", "huishoudens/_zoek", "POST")]
    [InlineData("HEAD", "huishoudens/_zoek", "POST")]
    public async Task A_wrong_verb_is_said_before_anybody_is_asked_for_a_key_and_says_which_are_right(string verb, string path, string right)
    {
        var reply = await house.Caller().SendsAsync(new HttpMethod(verb), path, null, []);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal(right, reply.Headers["Allow"]);
    }

    [Fact]
    public async Task A_slash_at_the_end_leads_nowhere_and_not_to_another_address()
    {
        var reply = await house.Caller().GetsAsync("openapi.json/");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.DoesNotContain("Location", reply.Headers.Keys);
    }

    [Fact]
    public async Task The_description_may_be_read_from_anywhere_and_nothing_else_may()
    {
        var caller = await house.CallerAsync(Scope.ReadDwellings);
        var description = await house.Caller().GetsAsync("openapi.json", ("Origin", "https://elders.test"));
        var list = await caller.GetsAsync("buurten", ("Origin", "https://elders.test"));

        Assert.Equal("*", description.Headers["Access-Control-Allow-Origin"]);
        Assert.DoesNotContain("Access-Control-Allow-Origin", list.Headers.Keys);
        Assert.Equal((string?)description.Json["info"]!["version"], description.Headers["API-Version"]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var reply = await caller.PutsAsync(
            "woningen/V1",
            """{ "straat": "", "huisnummer": "9001", "postcode": "78", "buurtcode": null, "kleur": "groen", "ligging": { "type": "Punt", "coordinates": [6.9] } }""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(
            [
                "#/buurtcode required", "#/huisnummer type", "#/kleur unknown", "#/ligging/coordinates too-few", "#/ligging/type choice",
                "#/plaats required", "#/postcode pattern", "#/straat required",
            ],
            reply.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_to_the_end()
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var huge = "{\"naam\":\"" + new string('a', JsonBody.MostBytes) + "\"}";
        using var unmeasured = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(huge)));
        unmeasured.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await caller.PostsAsync("huishoudens/_zoek", huge)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await caller.SendsAsync(HttpMethod.Post, "huishoudens/_zoek", unmeasured, [("Transfer-Encoding", "chunked")])).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"naam\"")]
    [InlineData("""{ "naam": "a", "naam": "b" }""")]
    [InlineData("""{ "naam": "\ud800" }""")]
    [InlineData("""{ "naam": "boer\u0000" }""")]
    [InlineData("""{ "\ud800": "boer" }""")]
    [InlineData("""{ "naam": 12 }""")]
    [InlineData("""{ "huisnummer": 1e400 }""")]
    [InlineData("""{ "huisnummer": 9001.5 }""")]
    [InlineData("""{ "NAAM": "boer" }""")]
    [InlineData("""{ "naam": {"naam":{"naam":{"naam":{"naam":{"naam":{"naam":{"naam":{"naam":{}}}}}}}}} }""")]
    public async Task Json_that_is_not_as_described_is_told_so_and_never_breaks_anything(string json)
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var reply = await caller.PostsAsync("huishoudens/_zoek", json);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotEmpty(reply.Errors);
    }

    [Theory]
    [InlineData(null, 409)]
    [InlineData("\"3\"", 412)]
    public async Task Who_came_second_hears_of_a_newer_edition_only_when_they_named_one(string? edition, int status)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/api/v1/huishoudens";
        context.Request.Headers.IfMatch = edition;
        await new ApiManners(_ => throw new DbUpdateConcurrencyException(), NullLogger<ApiManners>.Instance).InvokeAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
    }

    private static void IsCareful(ApiReply reply)
    {
        Assert.Equal(ApiFloor.Version, reply.Headers["API-Version"]);
        Assert.Equal("no-store, private", string.Join(", ", reply.Headers["Cache-Control"].Split(", ").Order()));
        Assert.Contains("frame-ancestors 'none'", reply.Headers["Content-Security-Policy"]);
        Assert.StartsWith("max-age=", reply.Headers["Strict-Transport-Security"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", reply.Headers["X-Frame-Options"]);
    }
}
