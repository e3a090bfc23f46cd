using System.ComponentModel.DataAnnotations;
using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The plan that is shown; -1 when there is none yet, so that the first plan of a colleague is a change too.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Ways =>
        Enum.GetValues<FeedbackWay>().Select(way => new SelectListItem(way.AsChoice(), way.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.OccasionAsync(Occasion, cancel) is not { } card)
        {
            return false;
        }

        Card = card;
        Colleagues = await colleagues.ChoicesAsync(cancel);
        var plan = await db.FeedbackPlans.FindAsync([Occasion], cancel);
        Version = plan?.Version ?? -1;

        if (HttpMethods.IsGet(Request.Method))
        {
            Way = plan?.Way ?? FeedbackWay.Letter;
            By = plan?.By;
            SignedBy = plan?.SignedBy ?? User.ColleagueId();
            Opening = plan?.Opening;
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        await decide.PlanFeedbackAsync(new NewFeedbackPlan(Occasion, Way!.Value, By!.Value, SignedBy!.Value, Opening), cancel);
        var plan = (await db.FeedbackPlans.FindAsync([Occasion], cancel))!;

        if (db.Entry(plan).State is not EntityState.Added)
        {
            db.ShownAs(plan, version);
        }

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
