using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Gate;

/// <summary>The one place where fragments are counted by area; what it answers has gone through the gate.</summary>
internal sealed class AreaCounts(HouseDb db)
{
    internal async Task<Gated<NeighbourhoodId>> OfAsync(OccasionId occasion, ThemeId? theme, CancellationToken cancel)
    {
        var coded = db.FragmentThemes.Where(c => c.Theme == theme);
        var fragments = db.Fragments.Where(fragment => fragment.Occasion == occasion);

        if (theme is not null)
        {
            fragments = fragments.Where(fragment => coded.Any(c => c.Fragment == fragment.Id));
        }

        var areas = await fragments
            .GroupBy(fragment => fragment.Neighbourhood)
            .Select(area => new AreaVoices<NeighbourhoodId>(area.Key, area.Select(f => f.Voice).Distinct().Count(), area.Count()))
            .ToListAsync(cancel);

        return Gate.Open(areas);
    }
}
