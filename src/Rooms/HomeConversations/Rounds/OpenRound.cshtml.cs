using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class OpenRoundPage(HouseDb db, Ids ids) : RoomPage
{
    [BindProperty]
    [Required(ErrorMessage = "Schrijf de vraag op die centraal staat.")]
    [StringLength(200, ErrorMessage = "Maak de vraag korter: hooguit 200 tekens.")]
    public string? Question { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf op waarom we langskomen. Zo weet de huurder waar het om gaat.")]
    [StringLength(1000, ErrorMessage = "Maak de tekst korter: hooguit 1.000 tekens.")]
    public string? Purpose { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var round = Round.Open(ids.Next<RoundId>(), Question!, Purpose!, From!.Value, Until!.Value);
        db.Rounds.Add(round);
        await db.SaveChangesAsync(cancel);

        return Next("De ronde is geopend.", "ShowRound", new { round.Id });
    }
}
