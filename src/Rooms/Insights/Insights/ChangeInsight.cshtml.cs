using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Coding;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Themes;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Insights;

[Allow(Role.Interpreter)]
internal sealed class ChangeInsightPage(HouseDb db, Interpreter interpreter) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public InsightId Id { get; set; }

    /// <summary>Fragments of this theme are shown beside the ones chosen before.</summary>
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

    public Insight Insight { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public IReadOnlyDictionary<FragmentId, string> Words { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Insights.SingleOrDefaultAsync(insight => insight.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Insight = found;
        Themes = ThemeChoices.From(
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Name).ToListAsync(cancel), Theme, "Alleen wat al gekozen is");
        Words = await db.WordsAsync(found.Occasion, Rows, cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Statement, Asks) = (Insight.Statement, Insight.Asks);
        var chosen = await db.InsightFragments.AsNoTracking().Where(ground => ground.Insight == Id).ToListAsync(cancel);
        var more = Theme is { } theme
            ? await db.About(Insight.Occasion, theme).OrderBy(f => f.Place).ThenBy(f => f.Id).Select(f => f.Id).Take(MakeInsightPage.MostRows).ToListAsync(cancel)
            : [];

        Rows =
        [
            .. chosen.Select(ground => new GroundRow { Fragment = ground.Fragment, Pick = ground.Stance.AsPick() }),
            .. more.Except(chosen.Select(ground => ground.Fragment)).Select(fragment => new GroundRow { Fragment = fragment }),
        ];
        Words = await db.WordsAsync(Insight.Occasion, Rows, cancel);
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var grounds = Rows.That(Pick.For).Distinct().ToDictionary(fragment => fragment, _ => Stance.For);
        Rows.That(Pick.Against).ToList().ForEach(fragment => grounds[fragment] = Stance.Against);
        Insight.Says(Statement!, Asks);
        await interpreter.RestAsync(Insight, grounds, cancel);
        db.ShownAs(Insight, version);
        db.Entry(Insight).State = EntityState.Modified;
        await db.SaveChangesAsync(cancel);
        return Next("Het inzicht is aangepast.", "ShowInsight", new { Id });
    }
}
