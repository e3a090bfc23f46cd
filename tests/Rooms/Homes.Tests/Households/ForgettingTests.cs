using System.Reflection;
using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Households;

public sealed class ForgettingTests(ForgettingTests.House house) : IClassFixture<ForgettingTests.House>
{
    private static readonly DateOnly Left = new(2027, 5, 31);

    private static readonly DateOnly Term = Left.AddYears(Household.YearsKept);

    [Fact]
    public async Task Two_years_after_they_left_a_household_is_forgotten_and_the_rooms_above_hear_it_once()
    {
        var family = await LivedAsync(Left);
        await RunsAsync(Term);
        Assert.True(await IsKnownAsync(family.Id));
        Assert.True(await house.AskAsync(db => db.NameWords.AnyAsync(word => word.Household == family.Id)));

        await RunsAsync(Term.AddDays(1));
        await RunsAsync(Term.AddDays(1));
        Assert.False(await IsKnownAsync(family.Id));
        Assert.False(await house.AskAsync(db => db.Residents.AnyAsync(resident => resident.Household == family.Id)));
        Assert.False(await house.AskAsync(db => db.NameWords.AnyAsync(word => word.Household == family.Id)));
        Assert.False(await house.AskAsync(db => db.Tenancies.AnyAsync(tenancy => tenancy.Household == family.Id)));
        Assert.False(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.Household == family.Id)));
        Assert.True(await house.AskAsync(db => db.Set<Dwellings.Dwelling>().AnyAsync(dwelling => dwelling.Id == family.Dwelling.Id)));
        Assert.Single(Heard.Households, household => household == family.Id);
    }

    [Fact]
    public async Task The_words_of_a_name_go_with_whoever_takes_a_household_away()
    {
        var comes = A.Household();
        await house.SavesAsync(comes);
        Assert.True(await house.AskAsync(db => db.NameWords.AnyAsync(word => word.Household == comes.Id)));

        await house.AskAsync(db => db.Households.Where(household => household.Id == comes.Id).ExecuteDeleteAsync());
        Assert.False(await house.AskAsync(db => db.NameWords.AnyAsync(word => word.Household == comes.Id)));
    }

    [Fact]
    public async Task Words_of_nobody_are_gone_in_the_morning()
    {
        var nobody = A.Id<HouseholdId>();
        await house.AskAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO homes_name_word (word, household) VALUES ('niemand', {nobody.Value})"));
        await RunsAsync(Term);

        Assert.False(await house.AskAsync(db => db.NameWords.AnyAsync(word => word.Household == nobody)));
    }

    [Fact]
    public async Task That_it_was_taken_away_stands_in_the_journal_without_who_it_was()
    {
        var family = await LivedAsync(Left);
        await RunsAsync(Term.AddDays(1));

        var line = await house.AskAsync(db => db.Journal.SingleAsync(entry =>
            entry.SubjectId == family.Id.Value && entry.Deed == Deed.Removed));
        Assert.Equal(("homes_household", "", Way.House, null), (line.Subject, line.About, line.Way, line.Actor));
    }

    [Fact]
    public async Task Who_moved_within_our_homes_or_still_rents_is_not_forgotten()
    {
        var neighbourhood = A.Neighbourhood();
        var (moved, stays) = (A.Family(neighbourhood), A.Family(neighbourhood));
        moved.Tenancy.EndsOn(Left);
        var next = A.Dwelling(neighbourhood);
        await house.SavesAsync([neighbourhood, .. moved.Rows, .. stays.Rows, next, new Tenancy(A.Id<TenancyId>(), moved.Id, next.Id, Left)]);
        await RunsAsync(Term.AddDays(1));

        Assert.True(await IsKnownAsync(moved.Id));
        Assert.True(await IsKnownAsync(stays.Id));
    }

    [Fact]
    public async Task A_household_without_a_tenancy_yet_is_not_forgotten()
    {
        var comes = A.Household();
        await house.SavesAsync(comes);
        await RunsAsync(Term.AddDays(1));

        Assert.True(await IsKnownAsync(comes.Id));
    }

    [Fact]
    public async Task More_than_one_batch_is_forgotten_in_one_night()
    {
        var neighbourhood = A.Neighbourhood();
        var families = Enumerable.Range(0, 120).Select(_ => A.Family(neighbourhood)).ToList();
        families.ForEach(family => family.Tenancy.EndsOn(Left));
        await house.SavesAsync([neighbourhood, .. families.SelectMany(family => family.Rows)]);
        var ids = families.Select(family => family.Id).ToList();
        await RunsAsync(Term.AddDays(1));

        Assert.Equal(0, await house.AskAsync(db => db.Households.CountAsync(household => ids.Contains(household.Id))));
    }

    [Fact]
    public void The_term_is_the_one_that_people_are_told()
    {
        var told = typeof(Household).GetProperty(nameof(Household.Addressee))!.GetCustomAttribute<PersonalAttribute>()!.KeptFor;

        Assert.EndsWith($"en {Household.YearsKept} jaar daarna", told);
    }

    private async Task<Family> LivedAsync(DateOnly until)
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: A.Today.AddDays(-9));
        family.Tenancy.EndsOn(until);
        await house.SavesAsync([neighbourhood, .. family.Rows, new Resident(A.Id<ResidentId>(), family.Id, "Noor Fictief")]);
        return family;
    }

    private async Task RunsAsync(DateOnly day)
    {
        house.Clock.Becomes(day);
        await house.InAsync<SettleHouseholdsThatMoved>(routine => routine.RunAsync(CancellationToken.None));
        await house.InAsync<ForgetHouseholdsThatLeft>(routine => routine.RunAsync(CancellationToken.None));
        house.Clock.Becomes(A.Today);
    }

    private Task<bool> IsKnownAsync(HouseholdId id) => house.AskAsync(db => db.Households.AnyAsync(household => household.Id == id));

    public sealed class House : TestHouse
    {
        protected override void Change(WebApplicationBuilder builder) => builder.Services.Hears<HouseholdForgotten, Heard>();
    }

    private sealed class Heard : IHear<HouseholdForgotten>
    {
        public static List<HouseholdId> Households { get; } = [];

        public Task HearAsync(HouseholdForgotten fact, CancellationToken cancel)
        {
            Households.Add(fact.Household);
            return Task.CompletedTask;
        }
    }
}
