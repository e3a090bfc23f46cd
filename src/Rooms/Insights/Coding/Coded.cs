using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Coding;

/// <summary>Questions about fragments and their themes that several pages ask.</summary>
internal static class Coded
{
    extension(HouseDb db)
    {
        /// <summary>Fragments of an occasion that have no theme yet.</summary>
        internal IQueryable<Fragment> Uncoded(OccasionId occasion)
        {
            var coded = db.FragmentThemes;
            return db.Fragments.Where(f => f.Occasion == occasion && !coded.Any(c => c.Fragment == f.Id));
        }

        /// <summary>Fragments of an occasion about a theme.</summary>
        internal IQueryable<Fragment> About(OccasionId occasion, ThemeId theme)
        {
            var coded = db.FragmentThemes.Where(c => c.Theme == theme);
            return db.Fragments.Where(f => f.Occasion == occasion && coded.Any(c => c.Fragment == f.Id));
        }

        /// <summary>The names of the themes of these fragments.</summary>
        internal async Task<ILookup<FragmentId, string>> ThemesOfAsync(
            IReadOnlyCollection<FragmentId> fragments, CancellationToken cancel) =>
            (await db.FragmentThemes
                .Where(c => fragments.Contains(c.Fragment))
                .Join(db.Themes, c => c.Theme, theme => theme.Id, (c, theme) => new { c.Fragment, theme.Name })
                .OrderBy(pair => pair.Name)
                .ToListAsync(cancel))
            .ToLookup(pair => pair.Fragment, pair => pair.Name);
    }
}
