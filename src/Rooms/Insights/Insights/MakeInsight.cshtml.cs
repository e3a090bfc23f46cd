using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Coding;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

[Allow(Role.Interpreter)]
internal sealed class MakeInsightPage(HouseDb db, Interpreter interpreter) : RoomPage
{
    internal const int MostRows = 40;

    [BindProperty(SupportsGet = true, Name = "occasion")]
    public OccasionId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "thema")]
    public ThemeId? Theme { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf het inzicht op, in één zin.")]
    [StringLength(500, ErrorMessage = "Maak de zin korter: hooguit 500 tekens.")]
    public string? Statement { get; set; }

    [BindProperty]
    public AsksOfUs? Asks { get; set; }

    [BindProperty]
    public List<GroundRow> Rows { get; set; } = [];

    public Occasion Occasion { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public IReadOnlyDictionary<FragmentId, string> Words { get; private set; } = null!;

    public int More { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Occasions.AsNoTracking().SingleOrDefaultAsync(occasion => occasion.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Occasion = found;
        var coded = db.FragmentThemes;
        var fragments = db.Fragments.Where(f => f.Occasion == Id);
        var used = await db.Themes.AsNoTracking()
            .Where(theme => coded.Any(c => c.Theme == theme.Id && fragments.Any(f => f.Id == c.Fragment)))
            .OrderBy(theme => theme.Name)
            .ToListAsync(cancel);
        Themes = ThemeChoices.From(used, Theme, "Alle uitspraken");
        Words = await db.WordsAsync(Id, Rows, cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = Theme is { } theme ? db.About(Id, theme) : db.Fragments.Where(f => f.Occasion == Id);
        Rows =
        [
            .. (await asked.OrderBy(f => f.Place).ThenBy(f => f.Id).Select(f => f.Id).Take(MostRows).ToListAsync(cancel))
                .Select(fragment => new GroundRow { Fragment = fragment }),
        ];
        More = await asked.CountAsync(cancel) - Rows.Count;
        Words = await db.WordsAsync(Id, Rows, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var made = await interpreter.MakeAsync(
            new NewInsight(Id, Statement!, Rows.That(Pick.For), Rows.That(Pick.Against)), Asks, cancel);
        await db.SaveChangesAsync(cancel);
        return Next("Het inzicht is gemaakt.", "ShowInsight", new { made.Id });
    }
}
