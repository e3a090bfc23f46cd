using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

[Allow(Role.RoundLeader)]
internal sealed class MakePairsPage(HouseDb db, RoundPlanner planner, ErrandDesk desk) : RoomPage
{
    private static readonly PlanWish Usual = new();

    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul in hoeveel minuten een bezoek duurt.")]
    [Range(15, 180, ErrorMessage = "Een bezoek duurt tussen 15 en 180 minuten.")]
    public int? Minutes { get; set; } = Usual.MinutesPerVisit;

    [BindProperty]
    [Required(ErrorMessage = "Vul in hoeveel bezoeken een tweetal hooguit doet.")]
    [Range(1, 4, ErrorMessage = "Een tweetal doet op een halve dag 1 tot 4 bezoeken.")]
    public int? Most { get; set; } = Usual.VisitsPerOuting;

    [BindProperty]
    [Required(ErrorMessage = "Vul in hoe vaak een collega hooguit op pad gaat.")]
    [Range(1, 20, ErrorMessage = "Een collega gaat 1 tot 20 keer op pad.")]
    public int? Each { get; set; } = Usual.OutingsEach;

    [BindProperty]
    public TravelBy Travel { get; set; } = Usual.Travel;

    [BindProperty]
    [Range(1, 9999, ErrorMessage = "Kies een getal van 1 tot 9999.")]
    public int? Seed { get; set; } = Usual.Seed;

    public Round Round { get; private set; } = null!;

    public PlanStand Stand { get; private set; } = null!;

    public IEnumerable<SelectListItem> Travels =>
        Enum.GetValues<TravelBy>().Select(travel => new SelectListItem(travel.InWords(), travel.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Stand = await planner.StandAsync(found, cancel);
        return true;
    }

    /// <summary>Begins with what was wished last time.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await desk.LastAboutAsync<FindPairs>(Id.Value, cancel) is { IsUnderWay: true })
        {
            return RedirectToPage("ShowPairs", new { Id });
        }

        var wish = await db.WishOfAsync(Id, cancel);
        (Minutes, Most, Each) = (wish.MinutesPerVisit, wish.VisitsPerOuting, wish.OutingsEach);
        (Travel, Seed) = (wish.Travel, wish.Seed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(Stand.Yes == 0 ? PlanRefusals.NobodySaidYes : null);

        var wish = new PlanWish(Minutes!.Value, Most!.Value, Each!.Value, Travel, Seed ?? 1);
        await db.WishesAsync(Id, wish, cancel);
        db.Touches(Round, version);

        if (Stand.Yes > RoundPlanner.AtOnce)
        {
            await desk.AskOnceAsync<FindPairs>(Id.Value, $"Tweetallen zoeken voor {InWords.Number(Stand.Yes)} bezoeken", cancel);
            return RedirectToPage("ShowPairs", new { Id });
        }

        var made = await planner.MakeAsync(Round, wish, null, cancel);
        await desk.PutAwayAsync<FindPairs>(Id.Value, cancel);
        return Next(made.InWords, "ShowPairs", new { Id });
    }
}
