using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.TestKit;

namespace Huiskamer.Homes.Tests.Changes;

public sealed class MoveTests
{
    private static readonly DateOnly Today = A.Today;
    private static readonly DwellingId New = A.Id<DwellingId>();
    private static readonly HouseholdId Us = A.Id<HouseholdId>();

    [Fact]
    public void The_old_tenancy_ends_the_day_before_the_new_one_begins()
    {
        var old = Rents();
        var next = new Move(New, Today, null).Happens(Us, [old], Ids);

        Assert.Equal((Today.AddDays(-1), (New, Today, null)), (old.Until, (next.Dwelling, next.From, next.Until)));
        Assert.True(next.ByHand);
    }

    [Fact]
    public void Both_homes_may_be_theirs_for_a_while_and_not_for_long()
    {
        var old = Rents();
        Assert.Null(new Move(New, Today, Today.AddDays(20)).WhyNot([old], [], Today));
        new Move(New, Today, Today.AddDays(20)).Happens(Us, [old], Ids);

        Assert.Equal(Today.AddDays(20), old.Until);
        Assert.Equal(ChangeRefusals.BothTooLong, new Move(New, Today, Today.AddMonths(7)).WhyNot([Rents()], [], Today));
    }

    [Fact]
    public void A_notice_that_was_given_stays_as_it_is()
    {
        var old = Rents(until: Today.AddDays(-5));
        new Move(New, Today, null).Happens(Us, [old], Ids);

        Assert.Equal(Today.AddDays(-5), old.Until);
    }

    [Fact]
    public void Nobody_moves_before_they_came()
    {
        Assert.Equal(ChangeRefusals.NotYetBegun, new Move(New, new DateOnly(2023, 5, 1), null).WhyNot([Rents(from: new DateOnly(2023, 5, 1))], [], Today));
        Assert.Equal(
            ChangeRefusals.LeavesBeforeItBegan,
            new Move(New, Today, new DateOnly(2023, 4, 30)).WhyNot([Rents(from: new DateOnly(2023, 5, 1))], [], Today));
    }

    [Fact]
    public void A_move_is_planned_at_most_a_year_ahead_and_one_at_a_time()
    {
        Assert.Null(new Move(New, Today.AddMonths(12), null).WhyNot([Rents()], [], Today));
        Assert.Equal(ChangeRefusals.TooFarAhead, new Move(New, Today.AddMonths(12).AddDays(1), null).WhyNot([Rents()], [], Today));
        Assert.Equal(ChangeRefusals.TooLongAgo, new Move(New, Today.AddYears(-6), null).WhyNot([Rents()], [], Today));
        Assert.Equal(
            ChangeRefusals.AlreadyMoving,
            new Move(New, Today.AddDays(9), null).WhyNot([Rents(until: Today), Rents(from: Today.AddDays(1))], [], Today));
    }

    [Fact]
    public void Nobody_moves_to_where_they_live_or_into_a_home_of_others()
    {
        var old = Rents();

        Assert.Equal(ChangeRefusals.SameHome, new Move(old.Dwelling, Today, null).WhyNot([old], [], Today));
        Assert.Equal(ChangeRefusals.Taken, new Move(New, Today, null).WhyNot([old], [Rents()], Today));
        Assert.Equal(ChangeRefusals.Taken, new Move(New, Today, null).WhyNot([old], [Rents(until: Today)], Today));
        Assert.Equal(ChangeRefusals.Taken, new Move(New, Today, null).WhyNot([old], [Rents(from: Today.AddDays(30))], Today));
        Assert.Null(new Move(New, Today, null).WhyNot([old], [Rents(until: Today.AddDays(-1))], Today));
    }

    [Fact]
    public void Who_left_may_come_back()
    {
        var old = Rents(until: Today.AddYears(-1));
        Assert.Null(new Move(old.Dwelling, Today, null).WhyNot([old], [], Today));
        new Move(New, Today, null).Happens(Us, [old], Ids);

        Assert.Equal(Today.AddYears(-1), old.Until);
    }

    [Fact]
    public void Who_leaves_has_a_last_day_and_another_day_may_take_its_place()
    {
        var old = Rents();
        Assert.Null(new Leaving(Today.AddDays(30)).WhyNot([old], Today));
        new Leaving(Today.AddDays(30)).Happens([old], Today);
        Assert.Equal(Today.AddDays(30), old.Until);

        new Leaving(Today.AddDays(60)).Happens([old], Today);
        Assert.Equal(Today.AddDays(60), old.Until);
    }

    [Fact]
    public void Who_does_not_rent_does_not_leave()
    {
        Assert.Equal(ChangeRefusals.NotHere, new Leaving(Today).WhyNot([], Today));
        Assert.Equal(ChangeRefusals.NotHere, new Leaving(Today).WhyNot([Rents(until: Today.AddDays(-1))], Today));
        Assert.Equal(ChangeRefusals.NotYetBegun, new Leaving(new DateOnly(2022, 12, 31)).WhyNot([Rents(from: new DateOnly(2023, 1, 1))], Today));
        Assert.Equal(ChangeRefusals.AlreadyMoving, new Leaving(Today).WhyNot([Rents(), Rents(from: Today.AddDays(1))], Today));
    }

    private static Ids Ids => new(new StoppedClock());

    private static Tenancy Rents(DateOnly? from = null, DateOnly? until = null) =>
        new(A.Id<TenancyId>(), Us, A.Id<DwellingId>(), from ?? new DateOnly(2011, 5, 1), until);
}
