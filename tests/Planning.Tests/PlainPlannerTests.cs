using Huiskamer.Planning.Files;

namespace Huiskamer.Planning.Tests;

public sealed class PlainPlannerTests
{
    private static readonly PlanEmployee Anna = A.Employee(1);
    private static readonly PlanEmployee Bram = A.Employee(2, department: 1, experienced: true);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_plan_keeps_every_hard_rule(int seed)
    {
        var request = A.AnyRequest(seed);

        Assert.Empty(PlanChecker.Check(request, Make(request)));
    }

    [Fact]
    public void A_round_of_120_visits_is_planned_whole_and_fairly()
    {
        var request = PlanRequestFile.Read(File.ReadAllBytes("Data/S.json")).Request;
        var plan = Make(request);

        Assert.Empty(PlanChecker.Check(request, plan));
        Assert.Empty(plan.Unplanned);
        Assert.Equal(40, plan.Measures.Outings);
        Assert.True(plan.Measures.TravelSeconds < 70_000);
        Assert.True(plan.Measures.SumSquaredLoad <= 124);
    }

    [Fact]
    public void The_same_request_and_seed_give_the_same_plan()
    {
        var request = A.AnyRequest(7);

        Assert.Equal(Written(Make(request)), Written(Make(request)));
    }

    [Fact]
    public void Pairs_are_of_different_departments_and_one_is_experienced_when_that_can_be()
    {
        var plan = Make(A.Request([A.Visit(0), A.Visit(1, windows: new PlanWindow(1, 50400, 54000))],
            A.Employee(1, 0, true), A.Employee(2, 0), A.Employee(3, 1, true), A.Employee(4, 1)));

        Assert.All(plan.Outings, outing => Assert.Equal("verschillende afdelingen; ervaren met nieuw; nooit eerder samen", outing.Why));
    }

    [Fact]
    public void Everybody_goes_out_equally_often_when_that_can_be()
    {
        PlanVisit[] visits = [A.Visit(0), A.Visit(1, windows: new PlanWindow(1, 50400, 54000))];
        var plan = Make(A.Request(visits, A.Employee(1), A.Employee(2), A.Employee(3), A.Employee(4)));

        Assert.Equal(4, plan.Measures.SumSquaredLoad);
    }

    [Fact]
    public void Visits_near_each_other_are_made_in_one_outing()
    {
        var plan = Make(A.Request([A.Visit(0), A.Visit(1)], Anna, Bram, A.Employee(3), A.Employee(4)));

        Assert.Equal(2, Assert.Single(plan.Outings).Visits.Count);
    }

    [Fact]
    public void A_request_without_visits_gives_an_empty_plan() => Assert.Empty(Make(A.Request([], Anna, Bram)).Outings);

    [Fact]
    public void One_colleague_alone_does_not_go() =>
        Assert.Equal(UnplannedReason.NobodyAvailable, WhyNot(A.Visit(), Anna));

    [Fact]
    public void A_visit_without_a_half_day_finds_nobody() => Assert.Equal(
        UnplannedReason.NobodyAvailable, WhyNot(A.Visit() with { Windows = [] }, Anna, Bram));

    [Fact]
    public void A_language_nobody_speaks_then_is_the_reason() => Assert.Equal(
        UnplannedReason.NobodySpeaksLanguage,
        WhyNot(A.Visit(language: "ar"), Anna, Bram, A.Employee(3, languages: ["nl", "ar"], halfDays: [1])));

    [Fact]
    public void Who_speaks_it_but_is_not_to_come_is_the_reason() => Assert.Equal(
        UnplannedReason.AllSpeakersExcluded,
        WhyNot(A.Visit(language: "ar", notWith: [3]), Anna, Bram, A.Employee(3, languages: ["nl", "ar"])));

    [Fact]
    public void Who_lives_in_the_neighbourhood_does_not_come() => Assert.Equal(
        UnplannedReason.AllSpeakersExcluded, WhyNot(A.Visit(), Anna, A.Employee(3, avoid: 1)));

    [Fact]
    public void Two_who_went_out_before_do_not_go_again()
    {
        var plan = Make(A.Request([A.Visit()], Anna, Bram) with { EarlierPairs = [(2, 1)] });

        Assert.Equal(UnplannedReason.OnlyPairsThatMet, Assert.Single(plan.Unplanned).Reason);
    }

    [Fact]
    public void Four_visits_of_an_hour_do_not_fit_in_one_morning_of_one_pair()
    {
        var plan = Make(A.Request([A.Visit(0), A.Visit(1), A.Visit(2), A.Visit(3)], Anna, Bram));

        Assert.Equal(3, plan.Measures.Planned);
        Assert.Equal(UnplannedReason.HalfDaysFull, Assert.Single(plan.Unplanned).Reason);
    }

    [Fact]
    public void A_pair_goes_out_together_once_so_the_afternoon_is_full_too()
    {
        var plan = Make(A.Request([A.Visit(0), A.Visit(1, windows: new PlanWindow(1, 50400, 54000))], Anna, Bram));

        Assert.Equal(UnplannedReason.HalfDaysFull, Assert.Single(plan.Unplanned).Reason);
    }

    [Fact]
    public void A_visit_that_begins_too_late_to_be_back_in_time_has_too_narrow_a_window() => Assert.Equal(
        UnplannedReason.WindowTooNarrow, WhyNot(A.Visit(windows: new PlanWindow(0, 12 * 3600, 12 * 3600)), Anna, Bram));

    [Fact]
    public void A_scarce_speaker_is_kept_for_who_needs_that_language()
    {
        PlanVisit[] visits = [A.Visit(0, neighbourhood: 5), A.Visit(1, "ar"), A.Visit(2, neighbourhood: 5), A.Visit(3, neighbourhood: 5)];
        var plan = Make(A.Request(visits, Anna, Bram, A.Employee(3, languages: ["nl", "ar"], avoid: 5), A.Employee(4)));

        Assert.Empty(plan.Unplanned);
    }

    [Fact]
    public void A_plan_that_is_stopped_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            new PlainPlanner().Make(A.Request([A.Visit()], Anna, Bram), 1, cancel: stop.Token));
    }

    private static Plan Make(PlanRequest request) => new PlainPlanner().Make(request, seed: 1);

    private static UnplannedReason WhyNot(PlanVisit visit, params PlanEmployee[] employees) =>
        Assert.Single(Make(A.Request([visit], employees)).Unplanned).Reason;

    private static string Written(Plan plan) => System.Text.Json.JsonSerializer.Serialize(plan);
}
