using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.Clients;

public sealed class ClientGuardTests : IAsyncLifetime
{
    private readonly TestHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Without_a_key_nobody_comes_in()
    {
        var reply = await _house.Caller().GetsAsync("buurten");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("Bearer realm=\"huiskamer\"", reply.Headers["WWW-Authenticate"]);
        Assert.Equal(401, (int?)reply.Json["status"]);
    }

    [Theory]
    [InlineData(Scope.ReadHouseholds)]
    [InlineData(Scope.WriteDwellings)]
    [InlineData(Scope.WriteContacts)]
    public async Task Another_right_does_not_open_this_door(Scope right)
    {
        var reply = await (await _house.CallerAsync(right)).GetsAsync("buurten");

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Contains("insufficient_scope", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task A_key_of_a_connection_that_is_not_there_any_more_is_nobodys()
    {
        var caller = await _house.CallerAsync(Scope.ReadDwellings);
        await _house.InAsync<HouseDb>(db => db.ApiClients.Where(client => client.Id == new ApiClientId(caller.Client)).ExecuteDeleteAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetsAsync("buurten")).Status);
    }

    [Theory]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer {0}, Bearer {0}")]
    public async Task A_good_key_in_another_form_opens_nothing(string form)
    {
        var good = await _house.CallerAsync(Scope.ReadDwellings);
        var header = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, good.Key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _house.Caller().GetsAsync("buurten", ("Authorization", header))).Status);
    }

    [Fact]
    public async Task The_first_of_the_day_waits_while_somebody_writes_for_long_and_does_not_fail()
    {
        var (caller, writing, done) = (await _house.CallerAsync(Scope.ReadDwellings), new TaskCompletionSource(), new TaskCompletionSource());
        var work = _house.InAsync<HouseDb>(db => db.AllOrNothingAsync(
            async () =>
            {
                await db.ApiTokens.Where(token => token.Id == Guid.Empty).ExecuteDeleteAsync();
                writing.SetResult();
                await done.Task;
            },
            default));
        await writing.Task;
        var call = caller.GetsAsync("buurten");
        done.SetResult();
        await work;

        Assert.Equal(HttpStatusCode.OK, (await call).Status);
    }

    [Fact]
    public async Task Who_signed_in_with_a_password_is_nobody_here()
    {
        var visitor = await _house.VisitorAsync(Enum.GetValues<Role>());
        await visitor.OpensAsync("/api/v1/buurten");

        Assert.Equal(HttpStatusCode.Unauthorized, visitor.Status);
    }

    [Fact]
    public async Task A_key_opens_no_page()
    {
        var caller = await _house.CallerAsync(Enum.GetValues<Scope>());
        var reply = await caller.GetsAsync("/koppelingen");

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task One_sign_changed_and_the_key_is_nobodys(int fromTheEnd)
    {
        var caller = await _house.CallerAsync(Scope.ReadDwellings);
        var at = fromTheEnd == 0 ? 4 : caller.Key.Length - 3;
        caller.Key = caller.Key[..at] + (caller.Key[at] == 'A' ? 'B' : 'A') + caller.Key[(at + 1)..];

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetsAsync("buurten")).Status);
    }

    [Fact]
    public async Task Who_guesses_keys_is_told_to_wait_a_quarter_of_an_hour_and_shuts_out_nobody_else()
    {
        var good = await _house.CallerAsync(Scope.ReadDwellings);
        var guesser = _house.Caller();
        guesser.Key = "geraden";

        for (var guess = 1; guess < WrongTokens.Most; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.GetsAsync("buurten")).Status);
        }

        await guesser.GetsAsync("buurten");
        var reply = await guesser.GetsAsync("buurten");
        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal("900", reply.Headers["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, (await good.GetsAsync("buurten")).Status);

        _house.Clock.Now += WrongTokens.Memory;
        Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.GetsAsync("buurten")).Status);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_no_guess_and_shuts_nobody_out()
    {
        var good = await _house.CallerAsync(Scope.ReadDwellings);
        var ended = await _house.CallerAsync(Scope.ReadDwellings);
        var start = _house.Clock.Now;
        _house.Clock.Now = start.AddYears(1).AddDays(1);
        var fresh = await _house.CallerAsync(Scope.ReadDwellings);

        for (var i = 0; i < WrongTokens.Most + 2; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await ended.GetsAsync("buurten")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await fresh.GetsAsync("buurten")).Status);
        _house.Clock.Now = start;
        Assert.Equal(HttpStatusCode.OK, (await good.GetsAsync("buurten")).Status);
    }
}
