using System.ComponentModel.DataAnnotations;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.ClosingTheLoop.Feedback;

[Allow(Role.RoundLeader, Role.Director)]
internal sealed class PlanFeedbackPage(HouseDb db, LoopReader reader, IDecide decide, IColleagues colleagues) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public OccasionId Occasion { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies hoe we het vertellen.")]
    public FeedbackWay? Way { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een dag.")]
    public DateOnly? By { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies wie de brief ondertekent.")]
    public ColleagueId? SignedBy { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "Maak de tekst korter: hooguit 1.000 tekens.")]
    public string? Opening { get; set; }

    public OccasionCard Card { get; private set; } = null!;

    public int Version { get; private set; }

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Ways =>
        Enum.GetValues<FeedbackWay>().Select(way => new SelectListItem(way.AsChoice(), way.ToString()));

    private FeedbackPlan? _plan;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.OccasionAsync(Occasion, cancel) is not { } card)
        {
            return false;
        }

        Card = card;
        Colleagues = await colleagues.ChoicesAsync(cancel);
        _plan = await db.FeedbackPlans.FindAsync([Occasion], cancel);
        Version = _plan?.Version ?? 0;

        if (HttpMethods.IsGet(Request.Method))
        {
            Way = _plan?.Way ?? FeedbackWay.Letter;
            By = _plan?.By;
            SignedBy = _plan?.SignedBy ?? User.ColleagueId();
            Opening = _plan?.Opening;
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (_plan is not null)
        {
            db.ShownAs(_plan, version);
        }

        await decide.PlanFeedbackAsync(new NewFeedbackPlan(Occasion, Way!.Value, By!.Value, SignedBy!.Value, Opening), cancel);
        await db.SaveChangesAsync(cancel);

        return Next("Het plan voor de terugkoppeling is bewaard.", "ShowLoop", new { Occasion });
    }
}

/// <summary>Colleagues to choose from.</summary>
internal static class ColleagueChoices
{
    extension(IColleagues colleagues)
    {
        internal async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(CancellationToken cancel) =>
        [
            new("Kies een collega", ""),
            .. (await colleagues.AtWorkAsync(cancel))
                .OrderBy(colleague => colleague.Name, StringComparer.Ordinal)
                .Select(colleague => new SelectListItem($"{colleague.Name} ({colleague.DepartmentName})", colleague.Id.ToString())),
        ];
    }
}
