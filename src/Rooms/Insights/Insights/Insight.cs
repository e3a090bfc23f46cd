using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Insights;

/// <summary>What we learned on an occasion, with the words that speak for it and against it (inzicht).</summary>
internal sealed class Insight : IVersioned
{
    private Insight()
    {
        Statement = "";
    }

    internal Insight(InsightId id, OccasionId occasion, string statement, AsksOfUs? asks, DateTimeOffset madeAt)
    {
        Id = id;
        Occasion = occasion;
        Statement = statement.Trim();
        Asks = asks;
        MadeAt = madeAt;
    }

    public InsightId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    /// <summary>What we learned, in a sentence that somebody can agree or disagree with.</summary>
    [NotPersonal]
    public string Statement { get; private set; }

    /// <summary>Whether it asks another process of us or another attitude; often nobody knows yet.</summary>
    public AsksOfUs? Asks { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>An insight rests on words of tenants: something speaks for it, or it is an opinion of ours.</summary>
    internal static Refusal? WhyNotMake(IEnumerable<Stance> stances) =>
        stances.Contains(Stance.For) ? null : InsightRefusals.NothingSpeaksForIt;

    internal void Says(string statement, AsksOfUs? asks)
    {
        Statement = statement.Trim();
        Asks = asks;
    }
}

/// <summary>What an insight asks to change.</summary>
internal enum AsksOfUs
{
    /// <summary>How we organise the work.</summary>
    Process,

    /// <summary>How we treat people.</summary>
    Attitude,
}

/// <summary>Why something with an insight cannot be done.</summary>
internal static class InsightRefusals
{
    internal static readonly Refusal NothingSpeaksForIt = new(
        "insight.nothing-speaks-for-it",
        "Kies ten minste één uitspraak die vóór het inzicht spreekt. Zonder woorden van huurders is het onze eigen mening.");
}
