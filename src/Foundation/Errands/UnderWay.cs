namespace Huiskamer.Foundation.Errands;

/// <summary>An errand as a page shows it while it is done: the part <c>_UnderWay</c>, which looks again every few seconds.</summary>
/// <param name="Errand">The errand.</param>
/// <param name="HowFar">How far it is, as a sentence.</param>
/// <param name="Path">The page's own address; what came of it stands there under the id <c>uitkomst</c>.</param>
public sealed record UnderWay(Errand Errand, string HowFar, string Path)
{
    /// <summary>The sentence, also while nobody has begun.</summary>
    public string InWords => Errand.State is ErrandState.Waiting ? "Dit begint binnen een paar tellen." : HowFar;
}
