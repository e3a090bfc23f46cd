using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Coding;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Gate;

/// <summary>The one place where fragments are counted by area; what it answers has gone through the gate.</summary>
internal sealed class AreaCounts(HouseDb db)
{
    internal Task<Gated<NeighbourhoodId>> OfAsync(OccasionId occasion, ThemeId? theme, CancellationToken cancel) =>
        OfAsync(theme is { } about ? db.About(occasion, about) : db.Fragments.Where(fragment => fragment.Occasion == occasion), cancel);

    /// <summary>Counts exactly the fragments that are about to be shown: a choice among them is a smaller crowd.</summary>
    internal async Task<Gated<NeighbourhoodId>> OfAsync(IQueryable<Fragment> shown, CancellationToken cancel) => Gate.Open(await shown
        .GroupBy(fragment => fragment.Neighbourhood)
        .Select(area => new AreaVoices<NeighbourhoodId>(area.Key, area.Select(f => f.Voice).Distinct().Count(), area.Count()))
        .ToListAsync(cancel));
}
