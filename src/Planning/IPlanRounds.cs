namespace Huiskamer.Planning;

/// <summary>
/// Makes a plan of visits: who goes out with whom, in which half-day, to whom and when. Knows no names, only ids and
/// places. The same request, seed and effort give the same plan.
/// </summary>
public interface IPlanRounds
{
    /// <summary>Makes the plan. Always answers a plan: what cannot be planned is listed with its reason.</summary>
    Plan Make(PlanRequest request, int seed, IProgress<int>? progress = null, CancellationToken cancel = default);
}
