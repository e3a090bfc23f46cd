using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Tests.Pairs;

public sealed class OutingRulesTests
{
    private static readonly ColleagueCard Anna = Card("Anna");
    private static readonly ColleagueCard Bram = Card("Bram");
    private static readonly PartOfDay Tuesday = new(new DateOnly(2027, 3, 9), HalfDay.Morning);
    private static readonly HouseholdCard Home = new(default, "", "", "", "", default, "", 0, 0, "tr", null, null, Rest.None, true);
    private static readonly HomeConversations.Rounds.Round Round = A.Round();

    [Fact]
    public void Two_who_work_then_and_never_met_may_go() => Assert.Null(Rules().WhyNotTogether(Anna, Bram, Tuesday));

    [Theory]
    [InlineData(2027, 4, 27, "27 april 2027 is Koningsdag. Dan gaan we niet op bezoek. Kies een andere dag.")]
    [InlineData(2027, 3, 29, "29 maart 2027 is tweede paasdag. Dan gaan we niet op bezoek. Kies een andere dag.")]
    [InlineData(2027, 3, 13, "zaterdag 13 maart valt in het weekend. Kies een werkdag.")]
    [InlineData(2027, 5, 4, "De ronde loopt van 1 maart tot en met 30 april 2027. Kies een dag daarbinnen.")]
    [InlineData(2027, 3, 1, "Deze dag is al geweest. Kies een dag die nog komt.")]
    public void Nobody_goes_out_on_a_day_like_this(int year, int month, int day, string sentence) =>
        Assert.Equal(sentence, Rules().WhyNotOn(new PartOfDay(new DateOnly(year, month, day), HalfDay.Morning))?.Text);

    [Fact]
    public void Who_does_not_work_then_does_not_go()
    {
        var mornings = Card("Cas", WorkingWeek.MondayMorning);

        Assert.Equal("Cas Fictief werkt niet op dinsdag 9 maart, ochtend.", Rules().WhyNotTogether(Anna, mornings, Tuesday)?.Text);
    }

    [Fact]
    public void Who_is_out_with_another_then_does_not_go_twice() => Assert.Equal(
        "outing.already-out", Rules(Out(Anna, Card("Dora"), Tuesday)).WhyNotTogether(Anna, Bram, Tuesday)?.Code);

    [Fact]
    public void Two_who_met_before_do_not_go_again() => Assert.Equal(
        "outing.met-before",
        Rules(Out(Bram, Anna, Tuesday with { Day = Tuesday.Day.AddDays(-7) })).WhyNotTogether(Anna, Bram, Tuesday)?.Code);

    [Fact]
    public void Nobody_goes_out_alone() => Assert.Equal(OutingRefusals.SamePerson, Rules().WhyNotTogether(Anna, Anna, Tuesday));

    [Fact]
    public void Somebody_speaks_the_language_at_home()
    {

        Assert.Equal(
            "Geen van deze twee spreekt Turks. Kies een tweetal waarvan iemand dat wel spreekt.", OutingRules.WhyNotVisit(Anna, Bram, Home)?.Text);
        Assert.Null(OutingRules.WhyNotVisit(Anna, Bram with { Languages = ["nl", "tr"] }, Home));
    }

    [Theory]
    [InlineData(8, 30, 60, "outing.outside-half-day")]
    [InlineData(12, 30, 60, "outing.outside-half-day")]
    [InlineData(10, 30, 60, "outing.taken")]
    [InlineData(11, 0, 60, null)]
    [InlineData(11, 0, 90, "outing.taken")]
    [InlineData(12, 0, 90, "outing.outside-half-day")]
    [InlineData(10, 30, 30, null)]
    public void A_visit_begins_within_the_half_day_and_not_during_another(int hour, int minute, int minutes, string? code) =>
        Assert.Equal(code, OutingRules.WhyNotAt(Tuesday, new TimeOnly(hour, minute), minutes, [new TimeOnly(10, 0)])?.Code);

    [Fact]
    public void Nobody_goes_out_twice_on_one_half_day_not_even_for_another_round() => Assert.Equal(
        "outing.already-out",
        Rules(Out(Anna, Card("Dora"), Tuesday, A.Round())).WhyNotTogether(Anna, Bram, Tuesday)?.Code);

    [Fact]
    public void Who_has_been_out_is_not_swapped_any_more() => Assert.Equal(
        OutingRefusals.AlreadyBeen,
        Moving.WhyNotSwap(Rules(), Out(Anna, Card("Dora"), Tuesday with { Day = new DateOnly(2027, 3, 1) }), Anna, Bram, []));

    [Fact]
    public void Who_spoke_this_morning_is_not_swapped_this_afternoon_for_somebody_who_would_read_the_note()
    {
        var pair = Out(Anna, Card("Dora"), Tuesday);
        var visit = new Visit(
            VisitId.From(Guid.CreateVersion7()),
            pair.Id,
            new Invitation(InvitationId.From(Guid.CreateVersion7()), pair.Round, Home.Id, Home.Neighbourhood, 1, "K7WX2MPA9TQD"),
            new TimeOnly(10, 0),
            default);
        Assert.False(Moving.HasBeen(pair, [new StopCard(visit, Home)], pair.Day));

        visit.Hold(pair.Day, pair.Day);
        Assert.True(Moving.HasBeen(pair, [new StopCard(visit, Home)], pair.Day));
    }

    [Fact]
    public void Why_two_go_together_is_said_in_words_both_may_read() => Assert.Equal(
        "Wijkbeheer met Financiën; ervaren met nieuw; nooit eerder samen",
        PairWords.Why(Anna with { DepartmentName = "Wijkbeheer", IsExperienced = true }, Bram with { DepartmentName = "Financiën" }));

    [Fact]
    public void Weekends_and_holidays_are_no_half_days() => Assert.Equal(
        [new DateOnly(2027, 3, 26), new DateOnly(2027, 3, 26), new DateOnly(2027, 3, 30), new DateOnly(2027, 3, 30)],
        PartOfDay.Between(new DateOnly(2027, 3, 26), new DateOnly(2027, 3, 30)).Select(half => half.Day));

    private static OutingRules Rules(params Pair[] others) => new(Round, new DateOnly(2027, 3, 2), others);

    private static Pair Out(ColleagueCard first, ColleagueCard second, PartOfDay when, HomeConversations.Rounds.Round? round = null) =>
        new(PairId.From(Guid.CreateVersion7()), (round ?? Round).Id, first.Id, second.Id, when.Day, when.Half, "");

    private static ColleagueCard Card(string name, WorkingWeek works = WorkingWeek.Fulltime) => new(
        ColleagueId.From(Guid.CreateVersion7()), name, "Fictief", "", DepartmentId.From(Guid.CreateVersion7()), "", false, ["nl"], works, false);
}
