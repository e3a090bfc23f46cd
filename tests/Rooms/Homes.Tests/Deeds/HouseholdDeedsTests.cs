using System.Net;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Traces;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Deeds;

/// <summary>Whatever was done to a household goes back by the same way; here the daughter goes to live by herself.</summary>
public sealed class HouseholdDeedsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_deed_that_is_taken_back_leaves_everything_as_it_was_byte_for_byte()
    {
        var home = await HomeAsync();
        var before = await house.EverythingAsync();
        var deed = await SplitsAsync(home);
        Assert.NotEqual(before, await house.EverythingAsync());

        await TakesBackAsync(deed);

        Assert.Equal(before, await house.EverythingAsync());
        Assert.Null(await house.AskAsync(db => db.HouseholdDeeds.Where(one => one.Id == deed.Id).Select(one => one.Rows).SingleAsync()));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task Both_households_know_at_once_where_they_live_and_when_we_spoke()
    {
        var home = await HomeAsync();
        var deed = await SplitsAsync(home);
        var alone = await NowAsync(deed.Other!.Value);

        Assert.True(alone.LivesHere);
        Assert.Equal(home.New.Id, alone.Dwelling);
        Assert.Equal(A.Today.AddDays(-4), alone.LastSpokenOn);
        Assert.Equal(A.Today.AddDays(-40), (await NowAsync(home.Family.Id)).LastSpokenOn);
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_the_rest_goes_back_and_the_page_says_both()
    {
        var home = await HomeAsync();
        var deed = await SplitsAsync(home);
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(h => h.Id == home.Family.Id)).AgreesOn("Bel na vijf uur");
            (await db.Residents.SingleAsync(r => r.Id == home.Daughter)).IsReachedBy("06 00000011", null);
            await db.SaveChangesAsync();
        });
        house.Clock.Now += TimeSpan.FromMinutes(1);
        await WritesAsync(home.Family.Id, A.Today);

        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await visitor.OpensAsync($"/woningen/huishoudens/{home.Family.Id}");
        Assert.Contains("Op 2 maart 2027 opgeschreven dat iemand apart is gaan wonen.", visitor.Text);
        await visitor.FollowsAsync("Klopt dit niet?");
        Assert.Contains("Het wordt weer één huishouden.", visitor.Text);
        Assert.Contains("1 bewoner en 1 contactmoment horen weer bij het huishouden van daarvoor.", visitor.Text);
        Assert.Contains("1 huishouden en 1 huurovereenkomst gaan weer weg.", visitor.Text);
        Assert.Contains("Sindsdien gewijzigd, en dat blijft zo: de afspraak over contact en de gegevens van een bewoner.", visitor.Text);
        Assert.Contains("1 contactmoment van daarna blijft waar het staat.", visitor.Text);
        await visitor.PressesAsync("Terugdraaien");

        Assert.Contains("Teruggedraaid.", visitor.Text);
        var now = await NowAsync(home.Family.Id);
        Assert.Equal(("Bel na vijf uur", A.Today), (now.Agreement, now.LastSpokenOn));
        Assert.Equal(
            (home.Family.Id, "06 00000011"),
            await house.AskAsync(async db => await db.Residents.Where(r => r.Id == home.Daughter).Select(r => new ValueTuple<HouseholdId, string?>(r.Household, r.Telephone)).SingleAsync()));
        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(h => h.Id == deed.Other)));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task A_household_that_came_of_it_and_was_spoken_since_does_not_disappear()
    {
        var home = await HomeAsync();
        var deed = await SplitsAsync(home);
        await WritesAsync(deed.Other!.Value, A.Today);
        var before = await house.EverythingAsync();

        var refused = await Assert.ThrowsAsync<Refused>(() => TakesBackAsync(deed));

        Assert.Equal(DeedRefusals.UsedSince, refused.Refusal);
        Assert.Equal(before, await house.EverythingAsync());
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/ingrepen/{deed.Id}/terugdraaien");
        Assert.Contains(DeedRefusals.UsedSince.Text, visitor.Text);
    }

    [Fact]
    public async Task What_was_done_last_goes_back_first()
    {
        var home = await HomeAsync();
        var before = await house.EverythingAsync();
        var first = await SplitsAsync(home);
        var second = await house.AskAsync<HouseholdDeeds, HouseholdDeed>(deeds => deeds.DoAsync(
            new NewDeed(DeedKind.Death, home.Family.Id, null, null), () => Task.CompletedTask, default));

        Assert.Equal(DeedRefusals.LaterFirst, (await Assert.ThrowsAsync<Refused>(() => TakesBackAsync(first))).Refusal);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/ingrepen/{first.Id}/terugdraaien");
        await visitor.FollowsAsync("Op 2 maart 2027 een overlijden opgeschreven.");
        await visitor.PressesAsync("Terugdraaien");
        await TakesBackAsync(first);

        Assert.Equal(before, await house.EverythingAsync());
        Assert.Equal(DeedRefusals.AlreadyTakenBack, (await Assert.ThrowsAsync<Refused>(() => TakesBackAsync(second))).Refusal);
    }

    [Fact]
    public async Task What_was_done_later_and_cannot_go_back_any_more_keeps_nothing_from_going_back()
    {
        var home = await HomeAsync();
        var before = await house.EverythingAsync();
        var first = await SplitsAsync(home);
        await house.InAsync<HouseholdDeeds>(deeds => deeds.DoAsync(
            new NewDeed(DeedKind.Death, home.Family.Id, null, null), () => Task.CompletedTask, default));
        await house.InAsync<HouseDb>(db => db.HouseholdDeeds
            .Where(deed => deed.Id == first.Id)
            .ExecuteUpdateAsync(deed => deed.SetProperty(one => one.Until, house.Clock.Now.AddDays(30))));

        // Nothing was let go of yet: that is done at night.
        house.Clock.Now += TimeSpan.FromDays(HouseholdDeed.DaysToTakeBack(DeedKind.Death));
        await TakesBackAsync(first);
        house.Clock.Now -= TimeSpan.FromDays(HouseholdDeed.DaysToTakeBack(DeedKind.Death));

        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task Somebody_who_was_taken_away_comes_again_exactly_as_they_were()
    {
        var home = await HomeAsync();
        var before = await house.EverythingAsync();
        var deed = await house.AskAsync<HouseDb, HouseholdDeed>(async db => await DeedsOf(db).DoAsync(
            new NewDeed(DeedKind.Death, home.Family.Id, null, null),
            async () => db.Residents.Remove(await db.Residents.SingleAsync(r => r.Id == home.Daughter)),
            default));

        Assert.Equal(
            ["Het overlijden gaat terug.", "1 bewoner staat er weer bij."],
            (await house.AskAsync<HouseholdDeeds, DeedPlan>(async deeds => await deeds.LookAsync((await deeds.FindAsync(deed.Id, default))!, default))).Goes);
        await TakesBackAsync(deed);

        Assert.Equal(before, await house.EverythingAsync());
    }

    [Fact]
    public async Task A_deed_that_fails_halfway_did_nothing()
    {
        var home = await HomeAsync();
        var before = await house.EverythingAsync();

        await Assert.ThrowsAsync<Refused>(() => house.InAsync<HouseDb>(db => DeedsOf(db).DoAsync(
            new NewDeed(DeedKind.Death, home.Family.Id, null, null),
            async () =>
            {
                db.Residents.Remove(await db.Residents.SingleAsync(r => r.Id == home.Daughter));
                await db.SaveChangesAsync();
                Refused.If(HouseholdRefusals.RestTooLong);
            },
            default)));

        Assert.Equal(before, await house.EverythingAsync());
        Assert.False(await house.AskAsync(db => db.HouseholdDeeds.AnyAsync(deed => deed.Household == home.Family.Id)));
    }

    [Fact]
    public async Task When_its_term_is_over_nothing_of_how_it_was_is_left()
    {
        var home = await HomeAsync();
        var deed = await SplitsAsync(home);
        await house.InAsync<LetGoOfTraces>(routine => routine.RunAsync(default));
        Assert.True(await house.AskAsync(db => db.HouseholdDeeds.AnyAsync(one => one.Id == deed.Id)));

        house.Clock.Now += TimeSpan.FromDays(HouseholdDeed.DaysToTakeBack(DeedKind.Split));
        Assert.Equal(DeedRefusals.TooLate, (await Assert.ThrowsAsync<Refused>(() => TakesBackAsync(deed))).Refusal);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/woningen/ingrepen/{deed.Id}/terugdraaien");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await house.InAsync<LetGoOfTraces>(routine => routine.RunAsync(default));
        Assert.False(await house.AskAsync(db => db.HouseholdDeeds.AnyAsync(one => one.Id == deed.Id)));
        house.Clock.Now -= TimeSpan.FromDays(HouseholdDeed.DaysToTakeBack(DeedKind.Split));
    }

    [Fact]
    public async Task The_journal_names_both_households_when_it_goes_back()
    {
        var home = await HomeAsync();
        var deed = await SplitsAsync(home);
        await TakesBackAsync(deed);

        foreach (var household in new[] { deed.Household, deed.Other!.Value })
        {
            Assert.True(await house.AskAsync(db => db.Journal.AnyAsync(line =>
                line.SubjectId == household.Value && line.Deed == Deed.Changed && line.About == "ingreep teruggedraaid")));
        }
    }

    [Fact]
    public async Task An_adviser_of_another_neighbourhood_finds_nothing_here()
    {
        var deed = await SplitsAsync(await HomeAsync());
        var visitor = await house.VisitorAsync(Role.NeighbourhoodAdviser);
        await visitor.OpensAsync($"/woningen/ingrepen/{deed.Id}/terugdraaien");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task To_who_does_not_work_with_households_a_deed_is_as_if_it_were_not_there()
    {
        // Also to who did it, and has another job since.
        var deed = await SplitsAsync(await HomeAsync());
        var visitor = await house.VisitorAsync(Role.Director);
        await house.InAsync<HouseDb>(db => db.HouseholdDeeds.Where(one => one.Id == deed.Id).ExecuteUpdateAsync(one => one.SetProperty(d => d.By, visitor.Colleague)));
        await visitor.OpensAsync($"/woningen/ingrepen/{deed.Id}/terugdraaien");
        var answer = (visitor.Status, visitor.Text);
        await visitor.OpensAsync($"/woningen/ingrepen/{A.Id<HouseholdDeedId>()}/terugdraaien");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(answer, (visitor.Status, visitor.Text));
        await visitor.KnocksAsync(HttpMethod.Post, $"/woningen/ingrepen/{deed.Id}/terugdraaien");
        Assert.False(await house.AskAsync(db => db.HouseholdDeeds.AnyAsync(one => one.Id == deed.Id && one.TakenBackAt != null)));
    }

    private async Task<Home> HomeAsync()
    {
        var neighbourhood = A.Neighbourhood();
        var family = A.Family(neighbourhood, spokenOn: [A.Today.AddDays(-40), A.Today.AddDays(-4)]);
        var (next, daughter) = (A.Dwelling(neighbourhood), new Resident(A.Id<ResidentId>(), family.Id, "Noor Fictief", "06 00000010", null, 1999));
        await house.SavesAsync([neighbourhood, .. family.Rows, next, daughter, new Resident(A.Id<ResidentId>(), family.Id, "Ab Fictief")]);
        return new Home(family, next, daughter.Id, family.Contacts[1].Id);
    }

    private Task<HouseholdDeed> SplitsAsync(Home home) => house.AskAsync<HouseDb, HouseholdDeed>(async db =>
    {
        var alone = A.Household("Mevrouw Fictief");
        return await DeedsOf(db).DoAsync(
            new NewDeed(DeedKind.Split, home.Family.Id, alone.Id, null),
            async () =>
            {
                db.Households.Add(alone);
                db.Tenancies.Add(new Tenancy(A.Id<TenancyId>(), alone.Id, home.New.Id, A.Today));
                (await db.Residents.SingleAsync(r => r.Id == home.Daughter)).BelongsTo(alone.Id);
                await db.SaveChangesAsync();
                (await db.Contacts.SingleAsync(c => c.Id == home.Talk)).BelongsTo(alone.Id);
            },
            default);
    });

    private HouseholdDeeds DeedsOf(HouseDb db) => new(db, new DeedPlans(db, []), new Ids(house.Clock), house.Clock);

    private Task TakesBackAsync(HouseholdDeed deed) => house.InAsync<HouseholdDeeds>(deeds => deeds.TakeBackAsync(deed.Id, default));

    private Task WritesAsync(HouseholdId household, DateOnly on) => house.InAsync<HouseDb>(async db =>
    {
        await new ContactBook(db, new Ids(house.Clock), house.Clock).WriteAsync(new NewContact(household, on, ContactKind.Telephone, null, null), default);
        await db.SaveChangesAsync();
    });

    private Task<Household> NowAsync(HouseholdId id) => house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(h => h.Id == id));

    private sealed record Home(Family Family, Dwellings.Dwelling New, ResidentId Daughter, ContactId Talk);
}
