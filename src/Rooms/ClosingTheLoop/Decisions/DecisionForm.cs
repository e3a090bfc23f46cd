using System.ComponentModel.DataAnnotations;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Feedback;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.ClosingTheLoop.Decisions;

/// <summary>The questions of a decision, for making one and for changing one.</summary>
internal abstract class DecisionForm(IInsights insights, IColleagues colleagues) : RoomPage
{
    [BindProperty]
    public List<InsightId> Insights { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Kies ja, nee of nog niet.")]
    public DecisionKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf op wat we doen, of wat we niet doen.")]
    [StringLength(1000, ErrorMessage = "Maak de tekst korter: hooguit 1.000 tekens.")]
    public string? Text { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "Maak de reden korter: hooguit 1.000 tekens.")]
    public string? Because { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies wie hiervoor zorgt.")]
    public ColleagueId? Owner { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een dag.")]
    public DateOnly? DueOn { get; set; }

    public IReadOnlyList<SelectListItem> AllInsights { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<DecisionKind>().Select(kind => new SelectListItem(kind.AsChoice(), kind.ToString()));

    protected async Task FillAsync(OccasionId occasion, CancellationToken cancel)
    {
        AllInsights = [.. (await insights.OfAsync(occasion, cancel)).Select(i => new SelectListItem(i.Statement, i.Id.ToString()))];
        Colleagues = await colleagues.ChoicesAsync(cancel);
    }

    protected NewDecision Filled(OccasionId occasion)
    {
        Foundation.Rules.Refused.If(
            Insights.All(chosen => AllInsights.Any(known => known.Value == chosen.ToString())) ? null : DecisionRefusals.InsightOfElsewhere);

        return new NewDecision(occasion, Kind!.Value, Text!, Because, Owner!.Value, DueOn!.Value, Insights);
    }
}
