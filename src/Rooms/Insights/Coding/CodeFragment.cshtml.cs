using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Coding;

[Allow(Role.Interpreter)]
internal sealed class CodeFragmentPage(HouseDb db, ThemeBook themes) : RoomPage
{
    /// <summary>Themes in sight; the others come by typing their first letters.</summary>
    private const int InSight = 12;

    [BindProperty(SupportsGet = true, Name = "occasion")]
    public OccasionId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "fragment")]
    public FragmentId FragmentId { get; set; }

    [BindProperty]
    public List<ThemeId> Chosen { get; set; } = [];

    [BindProperty]
    public string? Other { get; set; }

    public Fragment Fragment { get; private set; } = null!;

    public FragmentId? NextOne { get; private set; }

    public int Uncoded { get; private set; }

    public IReadOnlyList<SelectListItem> Quick { get; private set; } = [];

    public IReadOnlyList<string> Further { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Fragments.AsNoTracking().SingleOrDefaultAsync(f => f.Id == FragmentId && f.Occasion == Id, cancel) is not { } found)
        {
            return false;
        }

        Fragment = found;
        Uncoded = await db.Uncoded(Id).CountAsync(cancel);
        NextOne = await NextAsync(cancel);
        await ThemesAsync(cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Chosen = await db.FragmentThemes.Where(c => c.Fragment == FragmentId).Select(c => c.Theme).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var known = await db.Themes.Where(theme => Chosen.Contains(theme.Id)).Select(theme => theme.Id).ToListAsync(cancel);

        foreach (var name in (Other ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Theme.WhyNotCall(name) is { } refusal)
            {
                ModelState.AddModelError(nameof(Other), refusal.Text);
                return ShowAgain();
            }

            known.Add((await themes.CalledAsync(name, cancel)).Id);
        }

        if (known.Count == 0)
        {
            ModelState.AddModelError(nameof(Other), "Kies een thema, of bedenk er een. Weet je het niet? Sla de uitspraak dan over.");
            return ShowAgain();
        }

        await themes.CodeAsync(FragmentId, known, cancel);
        await db.SaveChangesAsync(cancel);

        return await NextAsync(cancel) is { } next
            ? Next("Bewaard.", "CodeFragment", new { occasion = Id, fragment = next })
            : Next("Alle uitspraken hebben een thema.", "ListFragments", new { occasion = Id });
    }

    /// <summary>The next one without a theme, and after the last the first that was skipped.</summary>
    private async Task<FragmentId?> NextAsync(CancellationToken cancel)
    {
        var (place, id) = (Fragment.Place, Fragment.Id);
        var waiting = db.Uncoded(Id).Where(f => f.Id != id).OrderBy(f => f.Place).ThenBy(f => f.Id).Select(f => new { f.Id, f.Place });

        return (await waiting.FirstOrDefaultAsync(f => f.Place > place, cancel) ?? await waiting.FirstOrDefaultAsync(cancel))?.Id;
    }

    private async Task ThemesAsync(CancellationToken cancel)
    {
        var coded = db.FragmentThemes;
        var all = await db.Themes
            .Select(theme => new { theme.Id, theme.Name, Used = coded.Count(c => c.Theme == theme.Id), Here = coded.Any(c => c.Theme == theme.Id && c.Fragment == FragmentId) })
            .OrderByDescending(theme => theme.Here)
            .ThenByDescending(theme => theme.Used)
            .ThenBy(theme => theme.Name)
            .ToListAsync(cancel);
        var quick = all.Count(theme => theme.Here) is var here && here > InSight ? here : InSight;

        Quick = [.. all.Take(quick).OrderBy(theme => theme.Name).Select(theme => new SelectListItem(theme.Name, theme.Id.ToString()))];
        Further = [.. all.Skip(quick).Select(theme => theme.Name).Order()];
    }

    public string Left => InWords.Count(Uncoded, "uitspraak", "uitspraken") + " nog zonder thema";
}
