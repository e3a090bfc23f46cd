using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Tests.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Changes;

/// <summary>
/// What a colleague wrote down the association's own system says later, in its own words. Both agree; the same file twice
/// changes nothing; and where it says otherwise it is the leader.
/// </summary>
public sealed class ChangesAndFilesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Tenancies = "Huurdernummer;Verhuureenheidnummer;Ingangsdatum;Einddatum";
    private const string People = "Huurdernummer;Aanschrijfnaam;Bewoner;Geboortejaar";

    [Fact]
    public async Task A_file_that_has_not_heard_of_a_move_changes_nothing_and_neither_does_one_that_has()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today, null));
        var before = await house.EverythingAsync();

        Assert.Equal("1 zoals ze waren.", await TenanciesAsync($"{Line(life, life.Family.Dwelling)};1-5-2011;"));
        Assert.Equal("2 zoals ze waren.", await TenanciesAsync(
            $"{Line(life, life.Family.Dwelling)};1-5-2011;1-3-2027\n{Line(life, life.Empty)};2-3-2027;"));
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task A_file_with_another_day_of_the_same_move_puts_that_day_right()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Move(life.Empty.Id, A.Today, null));
        var file = $"{Line(life, life.Empty)};16-2-2027;";

        Assert.Equal("1 verhuisd.", await TenanciesAsync(file));
        var (old, now) = ((await house.TenanciesAsync(life.Id))[0], (await house.TenanciesAsync(life.Id))[1]);
        Assert.Equal((new DateOnly(2027, 2, 15), new DateOnly(2027, 2, 16), null), (old.Until, now.From, now.Until));
        Assert.Equal("1 zoals ze waren.", await TenanciesAsync(file));
        Assert.Equal(2, (await house.TenanciesAsync(life.Id)).Count);
    }

    [Fact]
    public async Task A_file_that_says_that_a_leaving_household_stays_is_the_leader()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Leaving(A.Today.AddDays(30)));
        Assert.Equal("1 zoals ze waren.", await TenanciesAsync($"{Line(life, life.Family.Dwelling)};1-5-2011;1-4-2027"));

        await TenanciesAsync($"{Line(life, life.Family.Dwelling)};1-5-2011;");
        Assert.Null(Assert.Single(await house.TenanciesAsync(life.Id)).Until);
    }

    [Fact]
    public async Task A_file_that_still_names_who_died_brings_nobody_back_and_addresses_nobody_as_before()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        var before = await house.EverythingAsync();
        var behind = $"{Key(life)};Familie Eleveld;Aaltje Eleveld;1961\n{Key(life)};Familie Eleveld;Berend Eleveld;1959";

        Assert.Equal("1 zoals ze waren.", await PeopleAsync(behind));
        Assert.Equal("1 zoals ze waren.", await PeopleAsync(behind));
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Once_a_file_no_longer_names_who_left_it_is_the_leader_again()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        await PeopleAsync($"{Key(life)};Mevrouw A. Eleveld;Aaltje Eleveld;1961");
        await PeopleAsync($"{Key(life)};Familie Eleveld;Aaltje Eleveld;1961\n{Key(life)};Familie Eleveld;Berend Eleveld;1959");

        Assert.Equal(["Aaltje Eleveld", "Berend Eleveld"], await house.NamesAsync(life.Id));
        Assert.Equal("Familie Eleveld", (await house.NowAsync(life.Id)).Addressee);
    }

    [Fact]
    public async Task A_mistaken_death_can_still_be_taken_back_after_a_file_agreed_with_it()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        await PeopleAsync($"{Key(life)};Mevrouw A. Eleveld;Aaltje Eleveld;1961");
        await house.TakesBackAsync(life.Id);

        Assert.Equal(["Aaltje Eleveld", "Berend Eleveld"], await house.NamesAsync(life.Id));
    }

    [Fact]
    public async Task Where_nobody_was_left_a_tenancy_that_runs_brings_nobody_back_and_somebody_new_does()
    {
        var life = await house.LifeAsync();
        await house.HappensAsync(life, new Death(life.Berend.Id, "Mevrouw A. Eleveld", null));
        await house.HappensAsync(life, new Death(life.Aaltje.Id, null, A.Today.AddDays(40)));
        await TenanciesAsync($"{Line(life, life.Family.Dwelling)};1-5-2011;");
        await PeopleAsync($"{Key(life)};Mevrouw A. Eleveld;Aaltje Eleveld;1961");
        Assert.Equal((false, Household.FormerAddressee), ((await house.NowAsync(life.Id)).LivesHere, (await house.NowAsync(life.Id)).Addressee));

        await PeopleAsync($"{Key(life)};Mevrouw C. Eleveld;Coba Eleveld;1990");
        await house.InAsync<SettleHouseholdsThatMoved>(routine => routine.RunAsync(default));
        Assert.Equal((true, "Mevrouw C. Eleveld"), ((await house.NowAsync(life.Id)).LivesHere, (await house.NowAsync(life.Id)).Addressee));
    }

    [Fact]
    public async Task Who_went_to_live_apart_gets_the_real_number_from_the_first_file_that_names_them()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var apart = await house.SplitsAsync(life, A.Today);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Residents.SingleAsync(resident => resident.Id == life.Berend.Id)).IsCalled("Wubbe Eleveld");
            await db.SaveChangesAsync();
        });
        var number = "N" + Key(life);
        var file = $"{Key(life)};Mevrouw A. Eleveld;Aaltje Eleveld;1961\n{number};De heer W. Eleveld;Wubbe Eleveld;1959";
        await PeopleAsync(file);
        await TenanciesAsync($"{number};{life.Empty.OutsideKey};2-3-2027;");

        var now = await house.NowAsync(apart);
        Assert.Equal((number, life.Empty.Id, A.Today.AddDays(-3)), (now.OutsideKey, now.Dwelling, now.LastSpokenOn));
        Assert.Equal(["Wubbe Eleveld"], await house.NamesAsync(apart));
        Assert.Equal("2 zoals ze waren.", await PeopleAsync(file));
        Assert.Equal("1 zoals ze waren.", await TenanciesAsync($"{number};{life.Empty.OutsideKey};2-3-2027;"));
    }

    [Fact]
    public async Task A_file_that_still_has_both_in_one_household_leaves_them_apart()
    {
        var life = await house.LifeAsync();
        await house.SplitsAsync(life, A.Today);
        var before = await house.EverythingAsync();

        Assert.Equal("1 zoals ze waren.", await PeopleAsync(
            $"{Key(life)};Familie Eleveld;Aaltje Eleveld;1961\n{Key(life)};Familie Eleveld;Berend Eleveld;1959"));
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Somebody_else_of_that_name_does_not_take_over_a_history()
    {
        var life = await house.LifeAsync();
        var apart = await house.SplitsAsync(life, A.Today);
        await PeopleAsync($"M{Key(life)};De heer B. Eleveld;Berend Eleveld;1987");

        Assert.True(OwnNumber.Is((await house.NowAsync(apart)).OutsideKey));
    }

    [Fact]
    public async Task What_goes_out_to_other_systems_counts_a_moment_once_and_knows_no_number_of_ours()
    {
        var life = await house.LifeAsync(A.Today.AddDays(-3));
        var apart = await house.SplitsAsync(life, A.Today);

        Assert.Equal(1, await house.AskAsync(db => db.Contacts.CountAsync(contact => contact.Household == apart && contact.CopyOf != null)));
        Assert.Equal(
            life.Family.Contacts[0].Id,
            await house.AskAsync(db => db.Contacts.Where(contact => contact.Household == apart).Select(contact => contact.CopyOf).SingleAsync()));
    }

    private static string Key(Life life) => life.Family.Household.OutsideKey;

    private static string Line(Life life, Huiskamer.Homes.Dwellings.Dwelling home) => $"{Key(life)};{home.OutsideKey}";

    private Task<string> TenanciesAsync(string lines) => house.ReadsAsync(ImportKind.Tenancies, $"{Tenancies}\n{lines}");

    private Task<string> PeopleAsync(string lines) => house.ReadsAsync(ImportKind.Households, $"{People}\n{lines}");
}
