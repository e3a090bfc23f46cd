using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Tests.Changes;
using Huiskamer.Homes.Tests.Merging;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Api;

public sealed class TenancyEndpointsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static (string, string) Read(ApiReply reply) => ("If-Match", reply.Headers["ETag"]);

    [Fact]
    public async Task What_a_household_rents_and_rented_is_read_and_stands_in_the_journal()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.ReadTenancies);
        var all = await caller.GetsAsync($"huishoudens/{family.Id}/huurcontracten");
        var one = await caller.GetsAsync($"huishoudens/{family.Id}/huurcontracten/{family.Tenancy.Id}");

        Assert.Equal(Assert.Single(all.Json["huurcontracten"]!.AsArray())!.ToJsonString(), one.Json.ToJsonString());
        Assert.Equal(
            (family.Tenancy.Id.Value, family.Id.Value, family.Dwelling.OutsideKey, "2011-05-01", null, false),
            ((Guid)one.Json["id"]!, (Guid)one.Json["huishouden"]!, (string)one.Json["woning"]!, (string)one.Json["ingangsdatum"]!, (string?)one.Json["einddatum"], (bool)one.Json["doorCollega"]!));
        Assert.Equal(all.Headers["ETag"], one.Headers["ETag"]);
        var lines = await house.AskAsync(db => db.Journal.Where(line => line.Actor == caller.Client).ToListAsync());
        Assert.Equal([(Deed.Saw, family.Id.Value), (Deed.Saw, family.Id.Value)], lines.Select(line => (line.Deed, line.SubjectId!.Value)));
    }

    [Fact]
    public async Task Who_rents_elsewhere_from_now_on_moved_and_comes_to_live_in_that_neighbourhood()
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync("Bargeres"));
        var (id, caller) = (Guid.CreateVersion7(), await house.CallerAsync(Scope.ReadTenancies, Scope.WriteTenancies));
        var made = await caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{id}", Homes.Tenancy(home, "2027-03-01"));

        Assert.Equal((HttpStatusCode.Created, "", $"/api/v1/huishoudens/{family.Id}/huurcontracten/{id}"), (made.Status, made.Text, made.Headers["Location"]));
        Assert.Equal(made.Headers["ETag"], (await caller.GetsAsync(made.Headers["Location"])).Headers["ETag"]);
        Assert.Equal([new DateOnly(2027, 2, 28), null], (await house.TenanciesAsync(family.Id)).Select(tenancy => tenancy.Until));
        var now = await house.HouseholdAsync(family.Id);
        Assert.Equal((home.Id, home.Neighbourhood, true), (now.Dwelling, now.Neighbourhood, now.LivesHere));
        var lines = await house.AskAsync(db => db.Journal.Where(line => line.Actor == caller.Client && line.Deed != Deed.Saw).ToListAsync());
        Assert.Contains(lines, line => (line.Deed, line.Subject, line.SubjectId) == (Deed.Added, "homes_tenancy", id));
        Assert.Contains(lines, line => (line.Deed, line.Subject, line.SubjectId) == (Deed.Changed, "homes_tenancy", family.Tenancy.Id.Value));
        Assert.Contains(lines, line => (line.Deed, line.Subject, line.SubjectId) == (Deed.Changed, "homes_household", family.Id.Value));
    }

    [Fact]
    public async Task The_same_sent_again_changes_nothing_however_old_the_edition()
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        string[] told = [Homes.Tenancy(home, "2027-03-01"), Homes.Tenancy(family.Dwelling, "2011-05-01")];
        string[] paths = [$"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", $"huishoudens/{family.Id}/huurcontracten/{family.Tenancy.Id}"];
        await caller.PutsAsync(paths[0], told[0]);
        var before = await house.EverythingAsync();

        foreach (var (path, json) in paths.Zip(told))
        {
            Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(path, json)).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(path, json, ("If-Match", "\"0\""))).Status);
        }

        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Nobody_overwrites_what_they_did_not_see()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.ReadTenancies, Scope.WriteTenancies);
        var path = $"huishoudens/{family.Id}/huurcontracten/{family.Tenancy.Id}";
        var (first, second) = (await caller.GetsAsync(path), await caller.GetsAsync(path));

        Assert.Equal(428, (int)(await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-01", "2027-03-31"))).Status);
        var changed = await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-01", "2027-03-31"), Read(first));
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-01", "2027-04-30"), Read(second))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-01", "2027-04-30"), Read(changed))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", Homes.Tenancy(family.Dwelling, "2028-01-01"), ("If-Match", "*"))).Status);
        Assert.Equal(new DateOnly(2027, 4, 30), Assert.Single(await house.TenanciesAsync(family.Id)).Until);
    }

    [Fact]
    public async Task Of_two_who_let_a_home_at_one_moment_the_second_hears_that_it_is_taken()
    {
        var home = await house.EmptyHomeAsync();
        var families = new[] { await house.LivesHereAsync(), await house.LivesHereAsync(), await house.LivesHereAsync() };
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var replies = await Task.WhenAll(families.Select(family =>
            caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", Homes.Tenancy(home, "2027-03-01"))));

        Assert.Equal([201, 422, 422], replies.Select(reply => (int)reply.Status).Order());
        Assert.All(replies.Where(reply => (int)reply.Status == 422), reply => Assert.Equal("tenancy.home-taken", reply.Code));
        Assert.Equal(1, await house.AskAsync(db => db.Tenancies.CountAsync(tenancy => tenancy.Dwelling == home.Id)));
    }

    [Fact]
    public async Task Of_a_household_that_went_into_another_the_tenancies_are_read_and_written_there()
    {
        var (stays, goes, home) = (await house.LivesHereAsync(), await house.LivesHereAsync(), await house.EmptyHomeAsync());
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Tenancies.SingleAsync(tenancy => tenancy.Id == goes.Tenancy.Id)).EndsOn(new DateOnly(2020, 1, 1));
            await db.SaveChangesAsync();
        });
        await house.MergesAsync(stays.Id, goes.Id);
        var (id, caller) = (Guid.CreateVersion7(), await house.CallerAsync(Scope.ReadTenancies, Scope.WriteTenancies));
        var made = await caller.PutsAsync($"huishoudens/{goes.Id}/huurcontracten/{id}", Homes.Tenancy(home, "2027-03-01"));
        var all = (await caller.GetsAsync($"huishoudens/{goes.Id}/huurcontracten")).Json["huurcontracten"]!.AsArray();

        Assert.Equal((HttpStatusCode.Created, $"/api/v1/huishoudens/{stays.Id}/huurcontracten/{id}"), (made.Status, made.Headers["Location"]));
        Assert.Equal(3, all.Count);
        Assert.All(all, one => Assert.Equal(stays.Id.Value, (Guid)one!["huishouden"]!));
        Assert.Equal((home.Id, home.Neighbourhood), ((await house.HouseholdAsync(stays.Id)).Dwelling, (await house.HouseholdAsync(stays.Id)).Neighbourhood));
        Assert.Empty(await house.TenanciesAsync(goes.Id));
    }

    [Fact]
    public async Task What_a_colleague_wrote_down_is_put_right_and_not_written_once_more()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Huiskamer.Homes.Changes.Move(life.Empty.Id, A.Today, null));
        var caller = await house.CallerAsync(Scope.ReadTenancies, Scope.WriteTenancies);
        var told = Homes.Tenancy(life.Empty, "2027-03-05");
        var path = $"huishoudens/{life.Id}/huurcontracten";
        Assert.Equal("tenancy.known-already", (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", told)).Code);

        var read = await caller.GetsAsync(path);
        var byHand = read.Json["huurcontracten"]!.AsArray().Single(one => (bool)one!["doorCollega"]!)!;
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync($"{path}/{(string)byHand["id"]!}", told, Read(read))).Status);
        var tenancies = await house.TenanciesAsync(life.Id);
        Assert.Equal(
            [(new DateOnly(2027, 3, 4), false), ((DateOnly?)null, false)],
            tenancies.Select(tenancy => (tenancy.Until, tenancy.ByHand)));
        Assert.Equal(life.Family.Dwelling.Id, (await house.HouseholdAsync(life.Id)).Dwelling);
    }

    [Fact]
    public async Task A_tenancy_that_falls_through_goes_away_until_the_day_it_begins()
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var path = $"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}";
        var made = await caller.PutsAsync(path, Homes.Tenancy(home, "2027-03-03"));

        Assert.Equal(428, (int)(await caller.DeletesAsync(path)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await caller.SendsAsync(HttpMethod.Delete, path, null, [("If-Match", "\"0\"")])).Status);
        var gone = await caller.SendsAsync(HttpMethod.Delete, path, null, [Read(made)]);
        Assert.Equal((HttpStatusCode.NoContent, ""), (gone.Status, gone.Text));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.SendsAsync(HttpMethod.Delete, path, null, [Read(gone)])).Status);

        var old = $"huishoudens/{family.Id}/huurcontracten/{family.Tenancy.Id}";
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(old, Homes.Tenancy(family.Dwelling, "2011-05-01"), Read(gone))).Status);
        Assert.Null(Assert.Single(await house.TenanciesAsync(family.Id)).Until);
        Assert.Equal("tenancy.begun-already", (await caller.SendsAsync(HttpMethod.Delete, old, null, [("If-Match", "*")])).Code);
    }

    [Fact]
    public async Task What_is_not_there_or_is_somebody_elses_is_not_found()
    {
        var (family, other) = (await house.LivesHereAsync(), await house.LivesHereAsync());
        var caller = await house.CallerAsync(Scope.ReadTenancies, Scope.WriteTenancies);
        string[] nowhere = [$"huishoudens/{Guid.CreateVersion7()}/huurcontracten/{family.Tenancy.Id}", $"huishoudens/{family.Id}/huurcontracten/{other.Tenancy.Id}"];

        foreach (var path in nowhere)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await caller.GetsAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2027-03-01"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await caller.SendsAsync(HttpMethod.Delete, path, null, [("If-Match", "*")])).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetsAsync($"huishoudens/{Guid.CreateVersion7()}/huurcontracten")).Status);
        Assert.Equal(other.Id, Assert.Single(await house.TenanciesAsync(other.Id)).Household);
    }
}
