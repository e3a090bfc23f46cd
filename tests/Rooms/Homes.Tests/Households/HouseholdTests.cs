using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Tests.Households;

public sealed class HouseholdTests
{
    private static readonly DateOnly Today = A.Today;

    // What asked for rest: an answer to a letter, a word at the door.
    private static readonly Guid Letter = Guid.CreateVersion7();
    private static readonly Guid Door = Guid.CreateVersion7();

    [Fact]
    public void A_household_that_we_never_spoke_says_so()
    {
        var household = A.Household();

        Assert.Null(household.LastSpokenOn);
        Assert.Equal(Household.Never, household.SpokenOn);
    }

    [Fact]
    public void The_latest_talk_is_remembered_whatever_the_order_in_which_talks_are_written_down()
    {
        var household = A.Household();
        var call = A.Contact(household, Today.AddDays(-10), ContactKind.Telephone);
        household.Meets(call, SpokenKinds.Proposed);
        household.Meets(A.Contact(household, Today.AddDays(-300)), SpokenKinds.Proposed);

        Assert.Equal((Today.AddDays(-10), call.Id), (household.LastSpokenOn, household.LastTalk));
    }

    [Fact]
    public void Of_two_talks_on_one_day_the_same_is_remembered_in_whatever_order_they_are_heard_of()
    {
        var (one, other) = (A.Household(), A.Household());
        Contact[] talks = [A.Contact(one, Today), A.Contact(one, Today)];
        Array.ForEach(talks, talk => one.Meets(talk, SpokenKinds.Proposed));
        Array.ForEach([.. talks.Reverse()], talk => other.Meets(talk, SpokenKinds.Proposed));

        Assert.Equal(one.LastTalk, other.LastTalk);
    }

    [Theory]
    [InlineData(ContactKind.Letter)]
    [InlineData(ContactKind.Message)]
    [InlineData(ContactKind.AutomaticMessage)]
    [InlineData(ContactKind.MeterReading)]
    public void A_letter_a_message_or_a_meter_is_no_talk(ContactKind kind)
    {
        var household = A.Household();
        household.Meets(A.Contact(household, Today, kind), SpokenKinds.Proposed);

        Assert.Equal((null, Household.Never), (household.LastSpokenOn, household.HeardOn));
    }

    [Theory]
    [InlineData(ContactKind.Repair)]
    [InlineData(ContactKind.Complaint)]
    public void A_repair_or_a_complaint_is_no_talk_and_yet_they_are_not_quiet(ContactKind kind)
    {
        var household = A.Household();
        household.Meets(A.Contact(household, Today, kind), SpokenKinds.Proposed);

        Assert.Equal((null, Today), (household.LastSpokenOn, household.HeardOn));
    }

    [Fact]
    public void What_counts_is_for_the_association_to_say()
    {
        var household = A.Household();
        var letters = new SpokenKind(ContactKind.Letter);
        letters.Decides(counts: true, "Bij ons schrijft men terug.", restWeeks: 0);
        household.Meets(A.Contact(household, Today, ContactKind.Letter), new SpokenKinds([letters]));

        Assert.Equal(Today, household.LastSpokenOn);
    }

    [Fact]
    public void A_decision_without_a_reason_is_refused() =>
        Assert.Equal(SpokenKindRefusals.NoReason, Assert.Throws<Refused>(() => new SpokenKind(ContactKind.Letter).Decides(true, " ", 0)).Refusal);

    [Theory]
    [InlineData(ContactKind.HomeConversation, 26)]
    [InlineData(ContactKind.CoffeeVisit, 13)]
    [InlineData(ContactKind.ListeningPanel, 26)]
    [InlineData(ContactKind.Survey, 26)]
    [InlineData(ContactKind.Invitation, 52)]
    public void After_a_visit_a_panel_a_survey_or_an_invitation_nothing_new_is_asked_for_a_while(ContactKind kind, int weeks)
    {
        var household = A.Household();
        household.Meets(A.Contact(household, Today, kind), SpokenKinds.Proposed);

        Assert.Equal(Rest.Due, household.RestOn(Today.AddDays((7 * weeks) - 1)));
        Assert.Equal(Rest.None, household.RestOn(Today.AddDays(7 * weeks)));
        Assert.True(household.MayBeApproached(Today));
    }

    [Fact]
    public void Rest_is_over_all_ways_together_and_the_longest_counts()
    {
        var household = A.Household();
        household.Meets(A.Contact(household, Today, ContactKind.CoffeeVisit), SpokenKinds.Proposed);
        household.Meets(A.Contact(household, Today.AddDays(-30), ContactKind.Invitation), SpokenKinds.Proposed);

        Assert.Equal(Today.AddDays((52 * 7) - 30), household.PeaceUntil);
    }

    [Fact]
    public void What_they_asked_themselves_weighs_more_than_a_rest_that_is_due()
    {
        var household = A.Household();
        household.Meets(A.Contact(household, Today, ContactKind.CoffeeVisit), SpokenKinds.Proposed);
        household.AsksForRest(Today.AddDays(200), Today);

        Assert.Equal(Rest.Asked, household.RestOn(Today.AddDays(100)));
    }

    [Fact]
    public void Whoever_asked_not_to_be_approached_is_not()
    {
        var household = A.Household();
        Assert.True(household.MayBeApproached(Today));

        household.IsNotToBeApproached();
        Assert.False(household.MayBeApproached(Today.AddYears(20)));

        household.MayBeApproachedAgain();
        Assert.True(household.MayBeApproached(Today));
    }

    [Fact]
    public void What_one_answer_asked_the_same_answer_takes_back()
    {
        var household = A.Household();
        household.IsNotToBeApproached(by: Letter);
        household.IsNotToBeApproached(by: Letter);
        household.TakesBackDoNotApproach(Door);
        Assert.False(household.MayBeApproached(Today));

        household.TakesBackDoNotApproach(Letter);
        Assert.True(household.MayBeApproached(Today));
    }

    [Fact]
    public void What_the_office_wrote_before_or_after_no_answer_takes_back()
    {
        var (before, after, again) = (A.Household(), A.Household(), A.Household());
        before.IsNotToBeApproached();
        before.IsNotToBeApproached(by: Letter);
        after.IsNotToBeApproached(by: Letter);
        after.IsNotToBeApproached(by: Door);
        again.IsNotToBeApproached(by: Letter);
        again.MayBeApproachedAgain();
        again.IsNotToBeApproached();

        Assert.All([before, after, again], household =>
        {
            household.TakesBackDoNotApproach(Letter);
            Assert.False(household.MayBeApproached(Today));
        });
    }

    [Fact]
    public void A_rest_until_a_day_outlives_an_answer_that_was_taken_back()
    {
        var household = A.Household();
        household.AsksForRest(Today.AddDays(30), Today);
        household.IsNotToBeApproached(by: Letter);
        household.TakesBackDoNotApproach(Letter);

        Assert.False(household.MayBeApproached(Today));
        Assert.True(household.MayBeApproached(Today.AddDays(30)));
    }

    [Fact]
    public void A_word_in_passing_never_makes_a_rest_shorter_and_takes_back_only_itself()
    {
        var household = A.Household();
        household.AsksForRest(Today.AddDays(900), Today);
        household.AsksForRest(Today.AddDays(365), Today, by: Letter);
        Assert.Equal(Today.AddDays(900), household.RestUntil);

        household.TakesBackRest(Letter);
        Assert.Equal(Today.AddDays(900), household.RestUntil);
    }

    [Fact]
    public void A_longer_rest_that_is_taken_back_leaves_the_one_before_it()
    {
        var household = A.Household();
        household.AsksForRest(Today.AddDays(100), Today);
        household.AsksForRest(Today.AddDays(200), Today, by: Letter);
        household.AsksForRest(Today.AddDays(365), Today, by: Letter);
        household.TakesBackRest(Door);
        Assert.Equal(Today.AddDays(365), household.RestUntil);

        household.TakesBackRest(Letter);
        Assert.Equal((Today.AddDays(100), null, null), (household.RestUntil, household.RestUntilBy, household.RestBefore));
    }

    [Fact]
    public void What_the_office_decides_stands_whatever_was_said_before()
    {
        var household = A.Household();
        household.AsksForRest(Today.AddDays(365), Today, by: Letter);
        household.AsksForRest(Today.AddDays(30), Today);
        household.TakesBackRest(Letter);

        Assert.Equal(Today.AddDays(30), household.RestUntil);
    }

    [Fact]
    public void Of_two_that_become_one_the_longer_rest_stands_and_the_other_when_that_is_taken_back()
    {
        foreach (var letterFirst in new[] { true, false })
        {
            var (asked, office) = (A.Household(), A.Household());
            asked.AsksForRest(Today.AddDays(365), Today, by: Letter);
            office.AsksForRest(Today.AddDays(30), Today);
            var (stays, goes) = letterFirst ? (asked, office) : (office, asked);
            stays.TakesIn(goes);
            Assert.Equal(Today.AddDays(365), stays.RestUntil);

            stays.TakesBackRest(Letter);
            Assert.Equal(Today.AddDays(30), stays.RestUntil);
        }
    }

    [Fact]
    public void Rest_lasts_until_the_day_that_was_named()
    {
        var household = A.Household();
        household.AsksForRest(Today.AddDays(30), Today);

        Assert.False(household.MayBeApproached(Today.AddDays(29)));
        Assert.True(household.MayBeApproached(Today.AddDays(30)));
    }

    [Fact]
    public void Rest_lies_ahead_and_not_too_far()
    {
        var household = A.Household();

        Assert.Equal(HouseholdRefusals.RestIsOver, Assert.Throws<Refused>(() => household.AsksForRest(Today, Today)).Refusal);
        Assert.Equal(HouseholdRefusals.RestTooLong, Household.WhyNotRestUntil(Today.AddYears(5).AddDays(1), Today));
        Assert.Null(household.RestUntil);
    }

    [Fact]
    public void A_household_that_moved_lives_in_its_second_home_and_rents_since_the_first()
    {
        var household = A.Household();
        var first = Stay(from: new(1987, 5, 1), until: new(2020, 6, 30));
        var second = Stay(from: new(2020, 6, 15), until: null);
        household.Settles([second, first], Today);

        Assert.Equal(second.Dwelling, household.Dwelling);
        Assert.Equal(second.Neighbourhood, household.Neighbourhood);
        Assert.Equal(new DateOnly(1987, 5, 1), household.TenantSince);
        Assert.True(household.LivesHere);
    }

    [Fact]
    public void A_household_that_left_is_remembered_at_its_last_address()
    {
        var household = A.Household();
        var last = Stay(from: new(2001, 1, 1), until: Today.AddDays(-1));
        household.Settles([last], Today);

        Assert.False(household.LivesHere);
        Assert.Equal(last.Dwelling, household.Dwelling);
    }

    [Fact]
    public void The_last_day_of_a_tenancy_is_still_lived_and_a_first_day_to_come_is_not_yet()
    {
        var household = A.Household();
        household.Settles([Stay(from: new(2001, 1, 1), until: Today), Stay(from: Today.AddDays(1), until: null)], Today);

        Assert.True(household.LivesHere);
        Assert.Equal(new DateOnly(2001, 1, 1), household.TenantSince);
    }

    [Fact]
    public void A_household_without_a_tenancy_lives_nowhere()
    {
        var household = A.Household();
        household.Settles([], Today);

        Assert.False(household.LivesHere);
        Assert.Null(household.Dwelling);
    }

    private static Stay Stay(DateOnly from, DateOnly? until) => new(A.Id<DwellingId>(), A.Id<NeighbourhoodId>(), null, null, from, until);
}
