using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Insights.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Themes;

/// <summary>Finds, adds, renames and merges themes; the caller saves.</summary>
internal sealed class ThemeBook(HouseDb db, Ids ids)
{
    /// <summary>The theme of this name, new when there is none: capitals make no difference.</summary>
    internal async Task<Theme> CalledAsync(string name, CancellationToken cancel)
    {
        Refused.If(Theme.WhyNotCall(name));

        return await FindAsync(name, cancel) ?? db.Themes.Add(new Theme(ids.Next<ThemeId>(), name)).Entity;
    }

    /// <summary>Makes a fragment about exactly these themes.</summary>
    internal async Task CodeAsync(FragmentId fragment, IReadOnlyCollection<ThemeId> themes, CancellationToken cancel)
    {
        var before = await db.FragmentThemes.Where(coded => coded.Fragment == fragment).ToListAsync(cancel);
        db.FragmentThemes.RemoveRange(before.Where(coded => !themes.Contains(coded.Theme)));
        db.FragmentThemes.AddRange(themes
            .Distinct()
            .Except(before.Select(coded => coded.Theme))
            .Select(theme => new FragmentTheme(fragment, theme)));
    }

    internal async Task RenameAsync(Theme theme, string name, CancellationToken cancel)
    {
        Refused.If(Theme.WhyNotCall(name));
        Refused.If(await FindAsync(name, cancel) is { } other && other.Id != theme.Id ? ThemeRefusals.ExistsAlready(other.Name) : null);

        theme.IsCalled(name);
    }

    /// <summary>Everything about one theme is about the other from now on.</summary>
    internal async Task MergeAsync(Theme gone, Theme stays, CancellationToken cancel)
    {
        Refused.If(gone.Id == stays.Id ? ThemeRefusals.IsItself : null);

        var moving = await db.FragmentThemes.Where(coded => coded.Theme == gone.Id).ToListAsync(cancel);
        var there = await db.FragmentThemes.Where(coded => coded.Theme == stays.Id).Select(coded => coded.Fragment).ToListAsync(cancel);
        db.FragmentThemes.AddRange(moving.Select(coded => coded.Fragment).Except(there).Select(fragment => new FragmentTheme(fragment, stays.Id)));
        db.FragmentThemes.RemoveRange(moving);
        db.Themes.Remove(gone);
    }

    private async Task<Theme?> FindAsync(string name, CancellationToken cancel)
    {
        var tidy = Theme.Tidy(name);

        // A few dozen at most, and no database folds every letter as we do.
        await db.Themes.LoadAsync(cancel);
        return db.Themes.Local.FirstOrDefault(theme => string.Equals(theme.Name, tidy, StringComparison.OrdinalIgnoreCase));
    }
}
