using System.Net;
using Huiskamer.Homes.Api;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Tests.Changes;
using Huiskamer.Homes.Tests.Import;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Api;

/// <summary>By which rules another system writes tenancies: those of a file, and those of a colleague.</summary>
public sealed class ToldTenancyTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Seed = 1848;
    private const string Columns = "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum";

    [Theory]
    [InlineData("2027-03-01", "2027-02-01", "tenancy.ends-before-it-begins")]
    [InlineData("0001-01-01", null, "tenancy.day-out-of-reach")]
    [InlineData("1899-12-31", null, "tenancy.day-out-of-reach")]
    [InlineData("2027-03-01", "9999-12-31", "tenancy.day-out-of-reach")]
    [InlineData("2011-05-01", null, "tenancy.two-from-one-day")]
    public async Task A_rule_that_says_no_has_a_fixed_name_and_leaves_everything_as_it_was(string from, string? until, string code)
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var before = await house.EverythingAsync();
        var reply = await caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", Homes.Tenancy(home, from, until));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (reply.Status, reply.Code));
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task A_household_rents_one_home_today_and_two_for_a_month_when_it_moves()
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var path = $"huishoudens/{family.Id}/huurcontracten";
        var before = await house.EverythingAsync();
        var reply = await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", Homes.Tenancy(home, "2021-01-01", "2030-12-31"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "tenancy.two-homes"), (reply.Status, reply.Code));
        Assert.Equal(before, await house.EverythingAsync());
        await caller.PutsAsync($"{path}/{family.Tenancy.Id}", Homes.Tenancy(family.Dwelling, "2011-05-01", "2027-03-31"), ("If-Match", "*"));
        Assert.Equal("tenancy.two-homes", (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", Homes.Tenancy(home, "2027-02-28"))).Code);
        Assert.Equal(HttpStatusCode.Created, (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", Homes.Tenancy(home, "2027-03-01"))).Status);
    }

    [Fact]
    public async Task A_home_is_let_to_one_household_at_a_time_but_before_and_after_to_others()
    {
        var (family, other) = (await house.LivesHereAsync(), await house.LivesHereAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        Task<ApiReply> TellsAsync(string from, string? until) =>
            caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", Homes.Tenancy(other.Dwelling, from, until));

        Assert.Equal("tenancy.home-taken", (await TellsAsync("2027-03-01", null)).Code);
        Assert.Equal("tenancy.home-taken", (await TellsAsync("2001-01-01", "2011-05-01")).Code);
        Assert.Equal(HttpStatusCode.Created, (await TellsAsync("2001-01-01", "2011-04-30")).Status);
        Assert.Null((await house.TenanciesAsync(family.Id))[1].Until);

        var ends = await caller.PutsAsync($"huishoudens/{other.Id}/huurcontracten/{other.Tenancy.Id}", Homes.Tenancy(other.Dwelling, "2011-05-01", "2027-02-28"), ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Created), (ends.Status, (await TellsAsync("2027-03-01", null)).Status));
    }

    [Fact]
    public async Task Two_who_a_file_let_rent_one_home_may_still_be_put_right_one_by_one()
    {
        var (family, other) = (await house.LivesHereAsync(), await house.LivesHereAsync());
        await house.ReadsAsync(ImportKind.Tenancies, $"{Columns}\n{other.Household.OutsideKey};{family.Dwelling.OutsideKey};1-1-2025;");
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var path = $"huishoudens/{family.Id}/huurcontracten/{family.Tenancy.Id}";

        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-02"), ("If-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-02", "2024-12-31"), ("If-Match", "*"))).Status);
        Assert.Equal("tenancy.home-taken", (await caller.PutsAsync(path, Homes.Tenancy(family.Dwelling, "2011-05-02"), ("If-Match", "*"))).Code);
    }

    [Fact]
    public async Task A_tenancy_is_of_one_home_which_is_known_and_stands_there_once()
    {
        var (family, home) = (await house.LivesHereAsync(), await house.EmptyHomeAsync());
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        var path = $"huishoudens/{family.Id}/huurcontracten";

        Assert.Equal("tenancy.other-home", (await caller.PutsAsync($"{path}/{family.Tenancy.Id}", Homes.Tenancy(home, "2011-05-01"), ("If-Match", "*"))).Code);
        Assert.Equal("tenancy.known-already", (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", Homes.Tenancy(family.Dwelling, "2012-01-01", "2013-01-01"))).Code);
        Assert.Equal("tenancy.unknown-home", (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", """{ "woning": "NIET-ER", "ingangsdatum": "2027-03-01" }""")).Code);
        Assert.Equal(
            ["#/doorCollega read-only", "#/huishouden read-only", "#/ingangsdatum date"],
            (await caller.PutsAsync($"{path}/{Guid.CreateVersion7()}", """{ "woning": "V", "ingangsdatum": "01-03-2027", "huishouden": "x", "doorCollega": true }""")).Errors.Order());
    }

    [Fact]
    public async Task A_new_contract_for_the_same_home_ends_the_one_before()
    {
        var family = await house.LivesHereAsync();
        var caller = await house.CallerAsync(Scope.WriteTenancies);
        await caller.PutsAsync($"huishoudens/{family.Id}/huurcontracten/{Guid.CreateVersion7()}", Homes.Tenancy(family.Dwelling, "2027-01-01"));

        Assert.Equal([new DateOnly(2026, 12, 31), null], (await house.TenanciesAsync(family.Id)).Select(tenancy => tenancy.Until));
    }

    [Fact]
    public async Task Whatever_comes_in_whatever_order_a_system_and_a_file_come_to_the_same()
    {
        var (chance, caller) = (new Random(Seed), await house.CallerAsync(Scope.WriteTenancies));

        for (var life = 0; life < LongRun.Count(12, 300); life++)
        {
            var (one, other) = (await house.LivesHereAsync(), await house.LivesHereAsync());
            var homes = new List<(Huiskamer.Homes.Dwellings.Dwelling One, Huiskamer.Homes.Dwellings.Dwelling Other, DateOnly From, Guid Id)>
            {
                (one.Dwelling, other.Dwelling, one.Tenancy.From, one.Tenancy.Id.Value),
            };

            for (var line = 0; line < 6; line++)
            {
                if (line < 3)
                {
                    homes.Add((await house.EmptyHomeAsync(), await house.EmptyHomeAsync(), new DateOnly(2008, 1, 1).AddDays(chance.Next(8000)), Guid.CreateVersion7()));
                }

                var told = homes[chance.Next(homes.Count)];
                DateOnly? until = chance.Next(3) == 0 ? told.From.AddDays(chance.Next(2000)) : null;
                var reply = await caller.PutsAsync($"huishoudens/{one.Id}/huurcontracten/{told.Id}", Homes.Tenancy(told.One, told.From, until), Known(await house.TenanciesAsync(one.Id), told.Id));
                var text = $"{Columns}\n{other.Household.OutsideKey};{told.Other.OutsideKey};{told.From:d-M-yyyy};{until:d-M-yyyy}";

                if (reply.Status is HttpStatusCode.UnprocessableEntity)
                {
                    Assert.Equal((ApiRefusals.TwoHomes.Code, "Einddatum"), (reply.Code, (await house.OnlyErrorAsync(ImportKind.Tenancies, text)).Column));
                }
                else
                {
                    Assert.True((int)reply.Status < 300, $"life {life}, line {line} of seed {Seed}: {reply.Text}");
                    await house.ReadsAsync(ImportKind.Tenancies, text);
                }

                Assert.Equal(await DaysAsync(other.Id), await DaysAsync(one.Id));
            }

            var (mine, theirs) = (await house.HouseholdAsync(one.Id), await house.HouseholdAsync(other.Id));
            Assert.Equal((theirs.LivesHere, theirs.TenantSince), (mine.LivesHere, mine.TenantSince));
        }
    }

    private static (string, string)[] Known(IEnumerable<Huiskamer.Homes.Households.Tenancy> own, Guid id) =>
        own.Any(tenancy => tenancy.Id.Value == id) ? [("If-Match", "*")] : [];

    private async Task<List<(DateOnly, DateOnly?)>> DaysAsync(HouseholdId household) =>
        [.. (await house.TenanciesAsync(household)).Select(tenancy => (tenancy.From, tenancy.Until))];
}
