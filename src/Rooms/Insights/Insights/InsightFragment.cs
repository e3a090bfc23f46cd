using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Insights;

/// <summary>A fragment that speaks for or against an insight (onderbouwing).</summary>
internal sealed class InsightFragment(InsightId insight, FragmentId fragment, Stance stance)
{
    public InsightId Insight { get; private set; } = insight;

    public FragmentId Fragment { get; private set; } = fragment;

    public Stance Stance { get; private set; } = stance;

    internal void Turns(Stance stance) => Stance = stance;
}

/// <summary>Which way a fragment speaks.</summary>
internal enum Stance
{
    /// <summary>Vóór.</summary>
    For,

    /// <summary>Tegen.</summary>
    Against,
}
