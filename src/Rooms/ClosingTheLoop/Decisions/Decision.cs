using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Decisions;

/// <summary>What we do with what was said, or why we do not (besluit).</summary>
internal sealed class Decision : IVersioned
{
    private Decision()
    {
    }

    public DecisionId Id { get; private set; }

    /// <summary>The occasion on which it was said.</summary>
    public OccasionId Occasion { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>What we do or do not, as a tenant reads it.</summary>
    [NotPersonal]
    public string Text { get; private set; } = "";

    /// <summary>Why not, or why not yet, as a tenant reads it.</summary>
    [NotPersonal]
    public string Because { get; private set; } = "";

    /// <summary>The colleague who sees to it.</summary>
    public ColleagueId Owner { get; private set; }

    /// <summary>Ready by this day; with a no, the day on which we look at it again.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => DoneOn is null;

    internal static Refusal? WhyNotMake(NewDecision decision, DateOnly today) => decision switch
    {
        { Text: var text } when string.IsNullOrWhiteSpace(text) => DecisionRefusals.NoText,
        { Kind: DecisionKind.No or DecisionKind.NotYet, Because: var because } when string.IsNullOrWhiteSpace(because) =>
            DecisionRefusals.NoBecause,
        { Owner.Value: var owner } when owner == Guid.Empty => DecisionRefusals.NoOwner,
        { DueOn: var due } when due < today => DecisionRefusals.DueInThePast,
        _ => null,
    };

    internal static Decision Make(DecisionId id, NewDecision decision, DateOnly today)
    {
        Refused.If(WhyNotMake(decision, today));

        return new Decision
        {
            Id = id,
            Occasion = decision.Occasion,
            Kind = decision.Kind,
            Text = decision.Text.Trim(),
            Because = decision.Because?.Trim() ?? "",
            Owner = decision.Owner,
            DueOn = decision.DueOn,
            MadeOn = today,
            // After a no there is nothing left to do but to tell it.
            DoneOn = decision.Kind is DecisionKind.No ? today : null,
        };
    }

    /// <summary>The same decision in other words, by another owner or before another day.</summary>
    internal void Change(NewDecision decision, DateOnly today)
    {
        // A day that is past may stay as it was: another word does not move the promise.
        Refused.If(WhyNotMake(decision, decision.DueOn == DueOn ? MadeOn : today));

        DoneOn = (Kind, decision.Kind) switch
        {
            (not DecisionKind.No, DecisionKind.No) => today,
            (DecisionKind.No, not DecisionKind.No) => null,
            _ => DoneOn,
        };
        Kind = decision.Kind;
        Text = decision.Text.Trim();
        Because = decision.Because?.Trim() ?? "";
        Owner = decision.Owner;
        DueOn = decision.DueOn;
    }

    internal Refusal? WhyNotFinish() => IsOpen ? null : DecisionRefusals.AlreadyDone;

    internal void Finish(DateOnly today)
    {
        Refused.If(WhyNotFinish());

        DoneOn = today;
    }
}

/// <summary>An insight that a decision rests on (grond van een besluit).</summary>
internal sealed class DecisionInsight(DecisionId decision, InsightId insight)
{
    public DecisionId Decision { get; private set; } = decision;

    public InsightId Insight { get; private set; } = insight;
}

/// <summary>Why something with a decision cannot be done, said to whoever decides.</summary>
internal static class DecisionRefusals
{
    internal static readonly Refusal NoText = new(
        "decision.no-text", "Schrijf op wat we doen, of wat we niet doen.", nameof(Decision.Text));

    internal static readonly Refusal NoBecause = new(
        "decision.no-because",
        "Schrijf op waarom niet. Een nee met een eerlijke reden is beter dan geen antwoord.",
        nameof(Decision.Because));

    internal static readonly Refusal NoOwner = new(
        "decision.no-owner", "Kies wie hiervoor zorgt. Een besluit van niemand komt er niet.", nameof(Decision.Owner));

    internal static readonly Refusal DueInThePast = new(
        "decision.due-in-the-past", "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Decision.DueOn));

    internal static readonly Refusal AlreadyDone = new("decision.already-done", "Dit besluit is al uitgevoerd.");

    internal static readonly Refusal InsightOfElsewhere = new(
        "decision.insight-of-elsewhere", "Dit inzicht hoort bij iets anders. Kies een inzicht uit de lijst.", "Insights");
}
