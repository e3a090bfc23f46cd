namespace Huiskamer.Insights.Door;

/// <summary>Making insights of what was said, for whoever does it without a page: the command line and the demo.</summary>
public interface IInterpret
{
    /// <summary>Everything that stands on the shelf of an occasion.</summary>
    Task<IReadOnlyList<ShelvedFragment>> FragmentsAsync(OccasionId occasion, CancellationToken cancel);

    /// <summary>Gives fragments their themes, by name; a theme that is new is made. The caller saves.</summary>
    Task CodeAsync(IReadOnlyDictionary<FragmentId, IReadOnlyCollection<string>> themes, CancellationToken cancel);

    /// <summary>Makes an insight; refuses one for which nothing speaks. The caller saves.</summary>
    Task<InsightId> MakeAsync(NewInsight insight, CancellationToken cancel);
}

/// <summary>A fragment as it stands on the shelf.</summary>
public sealed record ShelvedFragment(FragmentId Id, FragmentKind Kind, string Text);

/// <summary>An insight that is made now.</summary>
/// <param name="Occasion">Where it came from.</param>
/// <param name="Statement">The insight, in a sentence.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it.</param>
public sealed record NewInsight(
    OccasionId Occasion, string Statement, IReadOnlyCollection<FragmentId> For, IReadOnlyCollection<FragmentId> Against);
