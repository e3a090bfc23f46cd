using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Merging;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Merging;

public sealed class MergerTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Everything_of_the_one_is_the_others_from_now_on()
    {
        var (stays, goes) = await TwoAsync();
        await house.MergesAsync(stays.Id, goes.Id);
        var now = await house.NowAsync(stays.Id);

        Assert.Equal(["Ab Jansen", "Jan Jansen", "Piet Fictief"], await house.NamesIn(stays.Id));
        Assert.Equal((A.Today.AddDays(-3), goes.Contacts[0].Id), (now.LastSpokenOn, now.LastTalk));
        Assert.Equal(new DateOnly(2009, 4, 1), now.TenantSince);
        Assert.Equal(2, await house.AskAsync(db => db.Tenancies.CountAsync(tenancy => tenancy.Household == stays.Id)));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task Somebody_who_stood_in_both_stands_there_once_with_all_we_knew()
    {
        var (stays, goes) = await TwoAsync();
        await house.MergesAsync(stays.Id, goes.Id);
        var jan = await house.AskAsync(db => db.Residents.SingleAsync(resident => resident.Household == stays.Id && resident.Name == "Jan Jansen"));

        Assert.Equal(("06 00000021", "jan@voorbeeld.test", 1958), (jan.Telephone, jan.Email, jan.BirthYear));
    }

    [Fact]
    public async Task A_merge_that_is_taken_back_leaves_everything_as_it_was_byte_for_byte()
    {
        var (stays, goes) = await TwoAsync();
        var before = await house.EverythingAsync();
        var deed = await house.MergesAsync(stays.Id, goes.Id);
        Assert.NotEqual(before, await house.EverythingAsync());
        await house.TakesBackAsync(deed);

        Assert.Equal(before, await house.EverythingAsync());
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task After_weeks_of_ordinary_life_it_still_goes_back_and_what_came_since_stays()
    {
        var (stays, goes) = await TwoAsync();
        var deed = await house.MergesAsync(stays.Id, goes.Id);
        house.Clock.Now += TimeSpan.FromDays(29);
        var today = A.Today.AddDays(29);
        await house.InAsync<HouseDb>(async db =>
        {
            var book = new ContactBook(db, new Ids(house.Clock), house.Clock);
            await book.WriteAsync(new NewContact(goes.Id, today, ContactKind.Telephone, null, null), default);
            await book.TakeBackAsync(goes.Contacts[0].Id, default);
            (await db.Households.SingleAsync(h => h.Id == stays.Id)).AgreesOn("Bel na vijf uur");
            await db.SaveChangesAsync();
        });
        var plan = await house.AskAsync<HouseholdDeeds, DeedPlan>(async deeds => await deeds.LookAsync((await deeds.FindAsync(deed.Id, default))!, default));
        await house.TakesBackAsync(deed);
        house.Clock.Now -= TimeSpan.FromDays(29);

        Assert.Null(plan.WhyNot);
        Assert.Equal(
            [
                "Sindsdien gewijzigd, en dat blijft zo: de afspraak over contact.",
                "1 contactmoment van daarna blijft waar het staat.",
                "1 contactmoment is sindsdien weggehaald en komt niet terug.",
            ],
            plan.Stays);
        var (one, other) = (await house.NowAsync(stays.Id), await house.NowAsync(goes.Id));
        Assert.Equal(("Bel na vijf uur", today), (one.Agreement, one.LastSpokenOn));
        Assert.Equal((null, null, true), (other.JoinedInto, other.LastSpokenOn, other.LivesHere));
        Assert.Equal(["Jan Janssen", "Piet Fictief"], await house.NamesIn(goes.Id));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task The_one_that_went_is_on_no_list_in_no_draw_and_in_no_count()
    {
        var (stays, goes) = await TwoAsync();
        var place = stays.Household.Neighbourhood!.Value;
        var before = await house.AskAsync<IHouseholds, SpokenCounts>(households => households.SpokenCountsAsync(default));
        await house.MergesAsync(stays.Id, goes.Id);

        Assert.Equal([stays.Id], (await house.AskAsync<IHouseholds, IReadOnlyList<Candidate>>(households => households.CandidatesAsync([place], A.Today, default))).Select(one => one.Id));
        Assert.Equal(before.Households - 1, (await house.AskAsync<IHouseholds, SpokenCounts>(households => households.SpokenCountsAsync(default))).Households);
        Assert.Equal([stays.Id], await house.AskAsync<QuietList, List<HouseholdId>>(async list =>
            [.. (await list.PageAsync(new QuietQuestion { Neighbourhoods = [place] }, null, null, 50, default)).Rows.Select(row => row.Id)]));
    }

    [Fact]
    public void Whoever_of_both_wanted_most_rest_gets_it()
    {
        var (one, other) = (A.Household(), A.Household());
        var asked = Guid.CreateVersion7();
        one.AsksForRest(A.Today.AddDays(10), A.Today);
        other.AsksForRest(A.Today.AddDays(90), A.Today);
        other.IsNotToBeApproached(asked);
        other.AgreesOn("Bel haar dochter");
        one.TakesIn(other);

        Assert.Equal((true, asked, A.Today.AddDays(90), "Bel haar dochter"), (one.DoNotApproach, one.DoNotApproachBy, one.RestUntil, one.Agreement));
        one.TakesBackDoNotApproach(asked);
        Assert.False(one.DoNotApproach);

        var (both, too) = (A.Household(), A.Household());
        both.IsNotToBeApproached(asked);
        too.IsNotToBeApproached(Guid.CreateVersion7());
        both.TakesIn(too);
        both.TakesBackDoNotApproach(asked);
        Assert.True(both.DoNotApproach);
    }

    [Fact]
    public async Task One_that_went_into_one_that_went_is_found_at_the_last_and_comes_back_step_by_step()
    {
        var ((first, second), (third, _)) = (await TwoAsync(), await TwoAsync());
        await EndsAsync(second);
        await EndsAsync(first);
        var before = await house.EverythingAsync();
        var one = await house.MergesAsync(second.Id, first.Id);
        var two = await house.MergesAsync(third.Id, second.Id);

        Assert.Equal(third.Id, (await house.NowAsync(first.Id)).JoinedInto);
        var cards = await house.AskAsync<IHouseholds, IReadOnlyDictionary<HouseholdId, HouseholdCard>>(h => h.FindAsync([first.Id, second.Id, third.Id], default));
        Assert.Equal([third.Id, third.Id, third.Id], new[] { first.Id, second.Id, third.Id }.Select(id => cards[id].Id));
        Assert.Equal(DeedRefusals.LaterFirst, (await Assert.ThrowsAsync<Refused>(() => house.TakesBackAsync(one))).Refusal);

        await house.TakesBackAsync(two);
        Assert.Equal(second.Id, (await house.NowAsync(first.Id)).JoinedInto);
        await house.TakesBackAsync(one);
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task A_moment_that_stood_in_both_histories_stands_there_once()
    {
        var (stays, goes) = await TwoAsync();
        await house.SavesAsync(goes.Contacts[0].For(stays.Id, A.Id<ContactId>()), stays.Contacts[0].For(goes.Id, A.Id<ContactId>()));
        await house.InAsync<HouseDb>(db => db.RememberAllAsync(default));
        var before = await house.EverythingAsync();
        var deed = await house.MergesAsync(stays.Id, goes.Id);

        Assert.Equal(
            new[] { stays.Contacts[0].Id, goes.Contacts[0].Id }.ToHashSet(),
            await house.AskAsync(db => db.Contacts.Where(contact => contact.Household == stays.Id).Select(contact => contact.Id).ToHashSetAsync()));
        await house.TakesBackAsync(deed);
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Who_rent_two_homes_say_which_one_they_leave()
    {
        var (stays, goes) = await ApartAsync();
        Assert.Equal(MergeRefusals.WhichHome, (await Assert.ThrowsAsync<Refused>(() => house.MergesAsync(stays.Id, goes.Id, DeedKind.Join))).Refusal);
        var before = await house.EverythingAsync();

        var deed = await house.MergesAsync(stays.Id, goes.Id, DeedKind.Join, new LettingGo(stays.Id, A.Today.AddDays(-1)));
        var now = await house.NowAsync(stays.Id);
        Assert.Equal((goes.Dwelling.Id, true, goes.Dwelling.Neighbourhood), (now.Dwelling, now.LivesHere, now.Neighbourhood));
        Assert.Equal(A.Today.AddDays(-1), await house.AskAsync(db => db.Tenancies.Where(t => t.Id == stays.Tenancy.Id).Select(t => t.Until).SingleAsync()));

        await house.TakesBackAsync(deed);
        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Who_do_not_rent_two_homes_did_not_go_to_live_together_and_nobody_goes_twice()
    {
        var (stays, goes) = await TwoAsync();

        Assert.Equal(MergeRefusals.LiveTogether, (await Assert.ThrowsAsync<Refused>(() => house.MergesAsync(stays.Id, goes.Id, DeedKind.Join))).Refusal);
        Assert.Equal(MergeRefusals.SameRow, (await Assert.ThrowsAsync<Refused>(() => house.MergesAsync(stays.Id, stays.Id))).Refusal);
        await house.MergesAsync(stays.Id, goes.Id);
        Assert.Equal(MergeRefusals.JoinedAlready, (await Assert.ThrowsAsync<Refused>(() => house.MergesAsync(stays.Id, goes.Id))).Refusal);
    }

    /// <summary>The same man twice at one address; the one row knows his number, the other his year and his mail.</summary>
    private async Task<(Family Stays, Family Goes)> TwoAsync()
    {
        var neighbourhood = A.Neighbourhood();
        var (stays, goes) = (A.Family(neighbourhood, addressee: "Familie Jansen", spokenOn: A.Today.AddDays(-300)), A.Family(neighbourhood, addressee: "Familie Janssen"));
        var tenancy = new Tenancy(A.Id<TenancyId>(), goes.Id, stays.Dwelling.Id, new DateOnly(2009, 4, 1));
        goes.Household.Settles([Stay.Of(tenancy, stays.Dwelling)], A.Today);
        var talk = A.Contact(goes.Household, A.Today.AddDays(-3));
        goes.Household.Meets(talk, SpokenKinds.Proposed);
        await house.SavesAsync(
        [
            neighbourhood, .. stays.Rows, goes.Household, tenancy, talk,
            new Resident(A.Id<ResidentId>(), stays.Id, "Jan Jansen", "06 00000021"), new Resident(A.Id<ResidentId>(), stays.Id, "Ab Jansen", null, null, 1990),
            new Resident(A.Id<ResidentId>(), goes.Id, "Jan Janssen", "06 00000022", "jan@voorbeeld.test", 1958), new Resident(A.Id<ResidentId>(), goes.Id, "Piet Fictief"),
        ]);
        return (stays, goes with { Dwelling = stays.Dwelling, Tenancy = tenancy, Contacts = [talk] });
    }

    private async Task<(Family, Family)> ApartAsync()
    {
        var (here, there) = (A.Neighbourhood(), A.Neighbourhood());
        var (one, other) = (A.Family(here), A.Family(there));
        await house.SavesAsync([here, there, .. one.Rows, .. other.Rows]);
        return (one, other);
    }

    /// <summary>They left: who rents nothing may be merged with whoever rents somewhere.</summary>
    private Task EndsAsync(Family family) => house.InAsync<HouseDb>(async db =>
    {
        (await db.Tenancies.SingleAsync(tenancy => tenancy.Id == family.Tenancy.Id)).EndsOn(A.Today.AddDays(-60));
        await db.SaveChangesAsync();
        await db.SettleAsync([family.Id], A.Today, default);
        await db.SaveChangesAsync();
    });
}
