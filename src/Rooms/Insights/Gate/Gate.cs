namespace Huiskamer.Insights.Gate;

/// <summary>
/// Decides which areas may be shown. An area with fewer than five households is not shown, and never so that what is not
/// shown can be reckoned from what is: together, too, the hidden areas are at least two, with at least five households.
/// </summary>
internal static class Gate
{
    internal const int FewestVoices = 5;

    internal static Gated<TArea> Open<TArea>(IEnumerable<AreaVoices<TArea>> areas)
        where TArea : notnull
    {
        // Areas of the same size fall away in a fixed order, or two looks at one page would show two different gaps.
        var spoken = areas.Where(area => area.Voices > 0)
            .OrderBy(area => area.Voices)
            .ThenBy(area => area.Area.ToString(), StringComparer.Ordinal)
            .ToList();
        var hidden = spoken.TakeWhile(area => area.Voices < FewestVoices).Count();

        while (hidden > 0 && hidden < spoken.Count && !IsCrowd(spoken[..hidden]))
        {
            hidden++;
        }

        var total = spoken.Sum(area => area.Voices);
        var isCrowd = hidden == 0 || IsCrowd(spoken[..hidden]);
        return new Gated<TArea>(
            spoken[hidden..].OrderByDescending(area => area.Voices).ThenBy(area => area.Area.ToString(), StringComparer.Ordinal).ToList(),
            hidden,
            isCrowd && total >= FewestVoices ? total : null);
    }

    private static bool IsCrowd<TArea>(List<AreaVoices<TArea>> hidden) =>
        hidden.Count >= 2 && hidden.Sum(area => area.Voices) >= FewestVoices;
}

/// <summary>How many households spoke in an area, and how many fragments that gave.</summary>
internal sealed record AreaVoices<TArea>(TArea Area, int Voices, int Fragments);

/// <summary>What the gate lets through.</summary>
/// <param name="Shown">Areas that may be shown, the most voices first.</param>
/// <param name="Hidden">How many areas stay behind the gate.</param>
/// <param name="Total">All households together; nothing when even that would tell about somebody.</param>
internal sealed record Gated<TArea>(IReadOnlyList<AreaVoices<TArea>> Shown, int Hidden, int? Total)
    where TArea : notnull
{
    internal bool Shows(TArea area) => Shown.Any(shown => EqualityComparer<TArea>.Default.Equals(shown.Area, area));
}
