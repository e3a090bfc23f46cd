using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Themes;

[Allow(Role.Interpreter)]
internal sealed class ChangeThemePage(HouseDb db, ThemeBook book) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public ThemeId Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ThemeId? Into { get; set; }

    public Theme Theme { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Themes.SingleOrDefaultAsync(theme => theme.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Theme = found;
        var others = await db.Themes.AsNoTracking().Where(theme => theme.Id != Id).OrderBy(theme => theme.Name).ToListAsync(cancel);
        Others = ThemeChoices.From(others, Into, "Kies een thema");
        return true;
    }

    public void OnGet() => Name = Theme.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await book.RenameAsync(Theme, Name ?? "", cancel);
        await db.SaveChangesAsync(cancel);
        return Next("De nieuwe naam staat erin.", "ListThemes");
    }

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken cancel)
    {
        Name = Theme.Name;

        if (Into is not { } into || await db.Themes.SingleOrDefaultAsync(theme => theme.Id == into, cancel) is not { } stays)
        {
            ModelState.AddModelError(nameof(Into), "Kies met welk thema je het samenvoegt.");
            return ShowAgain();
        }

        await book.MergeAsync(Theme, stays, cancel);
        await db.SaveChangesAsync(cancel);
        return Next($"Samengevoegd. Alles staat nu onder ‘{stays.Name}’.", "ListThemes");
    }
}
