using Huiskamer.ClosingTheLoop.Decisions;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;

namespace Huiskamer.ClosingTheLoop.Feedback;

/// <summary>Everything there is to see of one occasion: what was said, what we do, and who has heard.</summary>
internal sealed record Loop(
    OccasionCard Occasion,
    IReadOnlyList<InsightCard> Insights,
    IReadOnlyList<Answer> Answers,
    FeedbackPlan? Plan,
    string? SignedBy,
    LoopStand Stand)
{
    internal IEnumerable<Answer> AnswersTo(InsightCard insight) => Answers.Where(answer => answer.Insights.Contains(insight.Id));

    internal IEnumerable<Answer> AnswersToNothing =>
        Answers.Where(answer => !Insights.Any(insight => answer.Insights.Contains(insight.Id)));

    internal IEnumerable<InsightCard> HeardFor(Answer answer) => Insights.Where(insight => answer.Insights.Contains(insight.Id));

    internal IReadOnlyList<InsightCard> Undecided => [.. Insights.Where(insight => !AnswersTo(insight).Any())];

    internal LoopStep Next => this switch
    {
        { Undecided.Count: > 0 } => LoopStep.Decide,
        { Plan: null } => LoopStep.PlanFeedback,
        { Stand.StillToTell: > 0 } => LoopStep.Tell,
        _ => LoopStep.Nothing,
    };

    /// <summary>How far telling is, in a sentence or two.</summary>
    internal string TellingInWords
    {
        get
        {
            var (told, reason, waiting) = (Stand.Told, Stand.NotToldWithReason, Stand.StillToTell);
            var all = told + reason + waiting;
            var why = reason == 0 ? "" : $" Van {InWords.Count(reason, "huishouden", "huishoudens")} staat er waarom niet.";

            return (all, told, waiting) switch
            {
                (0, _, _) => "Er heeft nog niemand meegedaan. Zodra een gesprek is opgeschreven, staat het huishouden hier.",
                (_, 0, _) when waiting == all => all == 1
                    ? "Eén huishouden deed mee en heeft nog niets gehoord."
                    : $"{InWords.Number(all)} huishoudens deden mee. Nog niemand heeft gehoord wat ermee gedaan is.",
                (_, _, 0) when reason == 0 => all == 1
                    ? "Het huishouden dat meedeed heeft gehoord wat ermee gedaan is."
                    : $"Alle {InWords.Number(all)} huishoudens die meededen hebben gehoord wat ermee gedaan is.",
                (_, _, 0) => $"{InWords.Number(told)} van de {InWords.Number(all)} huishoudens hebben gehoord wat ermee gedaan is.{why}",
                _ => $"{InWords.Number(told)} van de {InWords.Number(all)} huishoudens hebben gehoord wat ermee gedaan is."
                    + $"{why} {InWords.Number(waiting)} {(waiting == 1 ? "wacht" : "wachten")} nog.",
            };
        }
    }
}

/// <summary>A decision as the loop shows it.</summary>
internal sealed record Answer(
    DecisionId Id,
    DecisionKind Kind,
    string Text,
    string Because,
    string Owner,
    DateOnly DueOn,
    DateOnly? DoneOn,
    IReadOnlyList<InsightId> Insights)
{
    /// <summary>Who sees to it and when, for colleagues.</summary>
    internal string CareInWords(DateOnly today) => Kind switch
    {
        DecisionKind.No => $"{Owner} legt het uit. Op {InWords.Day(DueOn)} kijken we er opnieuw naar.",
        DecisionKind.Yes or DecisionKind.NotYet when DoneOn is { } done => $"Gedaan op {InWords.Day(done)}. {Owner} zorgde ervoor.",
        DecisionKind.NotYet => $"{Owner} komt erop terug, uiterlijk {InWords.Day(DueOn)}.{Late(today)}",
        DecisionKind.Yes => $"{Owner} zorgt ervoor, uiterlijk {InWords.Day(DueOn)}.{Late(today)}",
    };

    /// <summary>When it is ready, for tenants: no name of anybody.</summary>
    internal string WhenInWords(DateOnly today) => Kind switch
    {
        DecisionKind.No => "",
        DecisionKind.Yes or DecisionKind.NotYet when DoneOn is { } done => $"Dit is gedaan in {InWords.Month(done)}.",
        DecisionKind.Yes or DecisionKind.NotYet when DueOn < today => "Dit duurt langer dan wij dachten. Wij zijn ermee bezig.",
        DecisionKind.NotYet => $"Uiterlijk in {InWords.Month(DueOn)} hoort u meer.",
        DecisionKind.Yes => $"Uiterlijk in {InWords.Month(DueOn)} is dit klaar.",
    };

    private string Late(DateOnly today) => DueOn < today ? " Die dag is voorbij." : "";
}

/// <summary>The one thing to do next in a loop.</summary>
internal enum LoopStep
{
    /// <summary>Besluiten.</summary>
    Decide,

    /// <summary>De terugkoppeling plannen.</summary>
    PlanFeedback,

    /// <summary>Vertellen.</summary>
    Tell,

    /// <summary>Klaar.</summary>
    Nothing,
}
