using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Tests;

/// <summary>Things of this room as a test needs them: complete, ordinary, and changed where the test says so.</summary>
internal static class A
{
    public static readonly DateOnly April = new(2026, 4, 1);
    public static readonly DateOnly May = new(2026, 5, 1);

    public static OccasionId Occasion() => new(Guid.CreateVersion7());

    public static HouseholdId Household() => new(Guid.CreateVersion7());

    public static ColleagueId Colleague() => new(Guid.CreateVersion7());

    public static NewDecision Decision(
        DecisionKind kind = DecisionKind.Yes,
        string text = "We hangen nieuwe lampen in de portieken.",
        string? because = null,
        OccasionId? occasion = null,
        DateOnly? dueOn = null,
        ColleagueId? owner = null,
        params InsightId[] insights) =>
        new(occasion ?? Occasion(), kind, text, because, owner ?? Colleague(), dueOn ?? May, insights);

    public static NewFeedbackPlan Plan(
        OccasionId? occasion = null,
        FeedbackWay way = FeedbackWay.Letter,
        string? opening = null,
        DateOnly? by = null,
        ColleagueId? signer = null) =>
        new(occasion ?? Occasion(), way, by ?? May, signer ?? Colleague(), opening);

    public static Telling Telling(OccasionId? occasion = null, HouseholdId? household = null, DateOnly? on = null) =>
        new(new TellingId(Guid.CreateVersion7()), occasion ?? Occasion(), household ?? Household(), on ?? April);

    public static NewPromise Promise(
        HouseholdId? household = null,
        ColleagueId? owner = null,
        string text = "De voordeur wordt nagekeken.",
        DateOnly? dueOn = null) =>
        new(household ?? Household(), null, text, owner ?? Colleague(), April, dueOn ?? May);
}
