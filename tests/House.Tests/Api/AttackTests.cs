using System.Net;
using System.Text;
using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.House.Tests.Api;

/// <summary>Who means no good, with a key or without one: gets no further than that key, and never breaks anything.</summary>
public sealed class AttackTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task No_door_opens_to_any_other_right_than_its_own_or_to_nobody()
    {
        var callers = new List<(Scope Right, Caller Caller)>();
        var open = new List<string>();

        foreach (var right in Enum.GetValues<Scope>())
        {
            callers.Add((right, await house.CallerAsync(right)));
        }

        foreach (var (verb, path, asked) in Doors())
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendsAsync(house.Caller(), verb, path)).Status);

            foreach (var (right, caller) in callers)
            {
                var isForbidden = (await SendsAsync(caller, verb, path)).Status is HttpStatusCode.Forbidden;

                if (isForbidden == (right == asked))
                {
                    open.Add($"{verb} {path} with {right}");
                }
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task Who_is_refused_leaves_no_trace_of_a_deed_and_reads_nothing()
    {
        var caller = await house.CallerAsync(Scope.ReadContacts);
        await caller.PutsAsync($"huishoudens/{Guid.CreateVersion7()}", """{ "huurdernummer": "H", "aanschrijfnaam": "F", "taal": "nl", "bewoners": [] }""");
        await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "boer" }""");

        Assert.False(await house.AskAsync(db => db.Journal.AnyAsync(line => line.Actor == caller.Client)));
    }

    [Theory]
    [InlineData("HEAD", "buurten")]
    [InlineData("HEAD", "openapi.json")]
    [InlineData("GET", "huishoudens/_zoek")]
    [InlineData("HEAD", "huishoudens/_zoek")]
    [InlineData("TRACE", "buurten")]
    [InlineData("CONNECTED", "buurten")]
    [InlineData("DELETE", "woningen/V1")]
    [InlineData("DELETE", "huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")]
    [InlineData("POST", "huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e")]
    [InlineData("PATCH", "huishoudens/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e/huurcontracten/01985f3e-7a10-7c52-9d1b-3f6a2b8c4d61")]
    public async Task A_verb_that_is_not_described_does_nothing(string verb, string path)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var reply = await caller.SendsAsync(new HttpMethod(verb), path, null, []);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.DoesNotContain("HEAD", reply.Headers.GetValueOrDefault("Allow", ""), StringComparison.Ordinal);
        Assert.Equal(ApiFloor.Version, reply.Headers["API-Version"]);
    }

    [Fact]
    public async Task A_verb_in_another_header_is_not_heard()
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        var reply = await caller.GetsAsync(
            $"huishoudens/{Guid.CreateVersion7()}", ("X-HTTP-Method-Override", "DELETE"), ("X-HTTP-Method", "PUT"), ("X-Method-Override", "POST"));

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("01985F3E-7A10-7C52-9D1B-3F6A2B8C4D5E")]
    [InlineData("{01985f3e-7a10-7c52-9d1b-3f6a2b8c4d5e}")]
    [InlineData("01985f3e7a107c529d1b3f6a2b8c4d5e")]
    [InlineData("..%2F..%2Fkoppelingen")]
    [InlineData("1 OR 1=1")]
    public async Task An_odd_id_is_nothing_and_breaks_nothing(string id)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());

        foreach (var path in new[] { $"huishoudens/{id}", $"huishoudens/{id}/huurcontracten", $"huishoudens/{id}/contactmomenten", $"huishoudens/{id}/huurcontracten/{id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await caller.GetsAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_name_of_a_field_that_is_cut_in_the_middle_of_a_sign_is_still_told()
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds, Scope.ReadDwellings);
        var name = new string('a', 59) + "😀😀";

        Assert.Single((await caller.GetsAsync($"woningen?{Uri.EscapeDataString(name)}=1")).Errors);
        Assert.Single((await caller.PostsAsync("huishoudens/_zoek", $$"""{ "{{name}}": 1 }""")).Errors);
    }

    [Theory]
    [InlineData("application/json", "gzip")]
    [InlineData("application/merge-patch+json", null)]
    [InlineData("application/json, text/plain", null)]
    [InlineData("multipart/form-data; boundary=x", null)]
    [InlineData("", null)]
    public async Task What_comes_packed_or_as_something_else_is_not_read(string form, string? packed)
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("""{ "naam": "boer" }"""));
        body.Headers.TryAddWithoutValidation("Content-Type", form);

        if (packed is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Encoding", packed);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await caller.SendsAsync(HttpMethod.Post, "huishoudens/_zoek", body, [])).Status);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    public async Task Whatever_lies_deep_within_itself_is_told_so(int deep)
    {
        var caller = await house.CallerAsync(Enum.GetValues<Scope>());
        var (lists, things) = (new string('[', deep), string.Concat(Enumerable.Repeat("{\"a\":", Math.Min(deep, 10_000))));

        Assert.Equal(HttpStatusCode.BadRequest, (await caller.PostsAsync("huishoudens/_zoek", lists)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.PostsAsync("huishoudens/_zoek", things)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.PutsAsync("woningen/V1", $$"""{ "ligging": {{lists}} }""")).Status);
    }

    private IEnumerable<(string Verb, string Path, Scope Right)> Doors() =>
        from endpoint in Endpoints.Of(house)
        let right = endpoint.Metadata.GetMetadata<AllowClientAttribute>()
        where right is not null
        from verb in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        select (verb, PathOf(endpoint), right.Scope);

    private static string PathOf(RouteEndpoint endpoint) => System.Text.RegularExpressions.Regex.Replace(
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{[a-z]+(:guid)?\}", one => one.Groups[1].Success ? Guid.CreateVersion7().ToString() : "V1");

    private static async Task<ApiReply> SendsAsync(Caller caller, string verb, string path)
    {
        using var body = verb is "GET" ? null : new StringContent("{}", Encoding.UTF8, "application/json");
        return await caller.SendsAsync(new HttpMethod(verb), path, body, [("Idempotency-Key", Guid.CreateVersion7().ToString())]);
    }
}
