using System.Net;
using Huiskamer.House.Outside;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests.Api;

public sealed class PaceTests(PaceTests.Hurried house) : IClassFixture<PaceTests.Hurried>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_how_long_to_wait_and_keeps_nobody_else_waiting()
    {
        var (caller, other) = (await house.CallerAsync(Scope.ReadDwellings), await house.CallerAsync(Scope.ReadDwellings));

        for (var i = 0; i < Hurried.Most; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.GetsAsync("buurten")).Status);
        }

        var reply = await caller.GetsAsync("buurten");
        Assert.Equal((HttpStatusCode.TooManyRequests, 429), (reply.Status, (int)reply.Json["status"]!));
        Assert.InRange(int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await other.GetsAsync("buurten")).Status);
    }

    [Fact]
    public async Task Searching_for_people_goes_calmer_than_the_rest()
    {
        var caller = await house.CallerAsync(Scope.ReadHouseholds, Scope.ReadDwellings);
        await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "boer" }""");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "boer" }""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetsAsync("buurten")).Status);
    }

    /// <summary>A house in which little may be asked in a minute.</summary>
    public sealed class Hurried : TestHouse
    {
        internal const int Most = 3;

        protected override void Change(WebApplicationBuilder builder) =>
            builder.Services.Configure<ApiPace>(pace => (pace.InAMinute, pace.CalmInAMinute) = (Most, 1));
    }
}
