using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Promises;

/// <summary>Something a colleague promised a household (toezegging).</summary>
internal sealed class Promise : IVersioned
{
    private const string Kept = "tot 3 maanden nadat de toezegging is nagekomen";

    private Promise()
    {
    }

    public PromiseId Id { get; private set; }

    public HouseholdId Household { get; private set; }

    /// <summary>The occasion on which it was promised, when it was one.</summary>
    public OccasionId? Occasion { get; private set; }

    [Personal(keptFor: Kept)]
    public string Text { get; private set; } = "";

    /// <summary>The colleague who promised it, or took it over.</summary>
    public ColleagueId Owner { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly? KeptOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why it cannot be kept, as it was told to the household.</summary>
    [Personal(keptFor: Kept)]
    public string Because { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsOpen => KeptOn is null && WithdrawnOn is null;

    internal static Refusal? WhyNotMake(NewPromise promise) => promise switch
    {
        { Text: var text } when string.IsNullOrWhiteSpace(text) => PromiseRefusals.NoText,
        { Owner.Value: var owner } when owner == Guid.Empty => PromiseRefusals.NoOwner,
        { DueOn: var due, MadeOn: var made } when due < made => PromiseRefusals.DueBeforeMade,
        _ => null,
    };

    internal static Promise Make(PromiseId id, NewPromise promise)
    {
        Refused.If(WhyNotMake(promise));

        return new Promise
        {
            Id = id,
            Household = promise.Household,
            Occasion = promise.Occasion,
            Text = promise.Text.Trim(),
            Owner = promise.Owner,
            MadeOn = promise.MadeOn,
            DueOn = promise.DueOn,
        };
    }

    internal Refusal? WhyNotSettle() => IsOpen ? null : PromiseRefusals.AlreadySettled;

    internal void Keep(DateOnly today)
    {
        Refused.If(WhyNotSettle());

        KeptOn = today;
    }

    internal void Withdraw(string? because, DateOnly today)
    {
        Refused.If(WhyNotSettle() ?? (string.IsNullOrWhiteSpace(because) ? PromiseRefusals.NoBecause : null));

        Because = because!.Trim();
        WithdrawnOn = today;
    }
}

/// <summary>Why something with a promise cannot be done, said to its owner.</summary>
internal static class PromiseRefusals
{
    internal static readonly Refusal NoText = new("promise.no-text", "Schrijf op wat er is toegezegd.", nameof(Promise.Text));

    internal static readonly Refusal NoOwner = new("promise.no-owner", "Kies wie dit gaat doen.", nameof(Promise.Owner));

    internal static readonly Refusal DueBeforeMade = new(
        "promise.due-before-made", "Deze dag ligt voor de dag van de toezegging. Kies een latere dag.", nameof(Promise.DueOn));

    internal static readonly Refusal AlreadySettled = new("promise.already-settled", "Deze toezegging is al afgerond.");

    internal static readonly Refusal NoBecause = new(
        "promise.no-because", "Schrijf op waarom het niet kan, zoals je het de bewoner vertelt.", nameof(Promise.Because));
}
