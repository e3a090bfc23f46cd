using System.Net;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Demo;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests.Demo;

public sealed class DemoConnectionTests : IAsyncLifetime
{
    private readonly TestHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_house_that_is_not_made_up_has_no_such_connection_also_when_somebody_asks_for_it()
    {
        await Assert.ThrowsAsync<Refused>(KeyAsync);
        await BecomesAsync(isFictional: false);
        var refused = await Assert.ThrowsAsync<Refused>(KeyAsync);

        Assert.Equal("client.only-in-the-demo", refused.Refusal.Code);
        Assert.Equal(0, await _house.AskAsync(db => db.ApiClients.CountAsync()));
    }

    [Fact]
    public async Task Its_key_looks_round_and_writes_a_call_down_and_opens_nothing_else()
    {
        await BecomesAsync(isFictional: true);
        var caller = _house.Caller();
        caller.Key = await KeyAsync();

        Assert.Equal(HttpStatusCode.OK, (await caller.GetsAsync("woningen")).Status);
        Assert.Equal(HttpStatusCode.OK, (await caller.PostsAsync("huishoudens/_zoek", """{ "naam": "jansen" }""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.PutsAsync("woningen/V1", "{}")).Status);
        var somebody = $"huishoudens/{Guid.CreateVersion7()}";
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.PutsAsync(somebody, "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetsAsync($"{somebody}/contactmomenten")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetsAsync($"{somebody}/huurcontracten")).Status);
        Assert.Equal(DemoConnection.Scopes, (await _house.AskAsync(db => db.ApiClients.SingleAsync())).May);
    }

    private Task<string> KeyAsync() => _house.AskAsync<IDemoConnection, string>(connection => connection.MakeAsync(default));

    private async Task BecomesAsync(bool isFictional)
    {
        await _house.InAsync<IAssociation>(us => us.BecomesAsync(AssociationCard.Unnamed with { Name = "Woonstichting Testdorp", WebAddress = "http://huis.testdorp.test", IsFictional = isFictional }, default));
        var person = DemoPeople.All.Single(one => one.Roles.Contains(Role.Administrator));
        await _house.InAsync<IColleagues>(staff => staff.HireAsync(
            new NewColleague(person.FirstName, person.LastName, person.Email, person.Department), default));
    }
}
