namespace Huiskamer.Insights.Door;

/// <summary>What was learned, for rooms that decide something with it.</summary>
public interface IInsights
{
    /// <summary>The insights of an occasion, newest first.</summary>
    Task<IReadOnlyList<InsightCard>> OfAsync(OccasionId occasion, CancellationToken cancel);

    /// <summary>The given insights.</summary>
    Task<IReadOnlyDictionary<InsightId, InsightCard>> FindAsync(IReadOnlyCollection<InsightId> ids, CancellationToken cancel);

    /// <summary>Occasions that are known, newest first.</summary>
    Task<IReadOnlyList<OccasionCard>> OccasionsAsync(CancellationToken cancel);
}

/// <summary>An insight as other rooms show it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Occasion">Where it came from.</param>
/// <param name="Statement">The insight, in a sentence.</param>
/// <param name="For">How many fragments speak for it.</param>
/// <param name="Against">How many speak against it.</param>
/// <param name="Voices">From how many households.</param>
public sealed record InsightCard(InsightId Id, OccasionId Occasion, string Statement, int For, int Against, int Voices)
{
    /// <summary>Whether its numbers may stand on a paper that leaves the house: fewer voices might point at somebody.</summary>
    public bool MayBeCounted => Voices >= Gate.Gate.FewestVoices;
}

/// <summary>An occasion as other rooms show it.</summary>
public sealed record OccasionCard(OccasionId Id, string Title, DateOnly From);
