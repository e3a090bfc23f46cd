using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class OpenRoundPage(HouseDb db, Ids ids, TimeProvider clock, IColleagues colleagues) : PreparationPage(db)
{
    [BindProperty]
    [Required(ErrorMessage = "Schrijf de vraag op die centraal staat.")]
    [StringLength(200, ErrorMessage = "Maak de vraag korter: hooguit 200 tekens.")]
    public string? Question { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf op waarom we langskomen. Zo weet de huurder waar het om gaat.")]
    [StringLength(1000, ErrorMessage = "Maak de tekst korter: hooguit 1.000 tekens.")]
    public string? Purpose { get; set; }

    public override PreparationStep Step => PreparationStep.Question;

    public void OnGet() => (Question, Purpose, Version) = (Round?.Question, Round?.Purpose, Round?.Version ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (Round is null)
        {
            return RedirectToPage("SetPeriod", new { Id = await BeginAsync(cancel) });
        }

        Db.ShownAs(Round, Version);
        Round.Asks(Question!, Purpose!);
        await Db.SaveChangesAsync(cancel);
        return Onwards("SetPeriod");
    }

    /// <summary>Everybody takes part until a round leader chooses otherwise.</summary>
    private async Task<RoundId> BeginAsync(CancellationToken cancel)
    {
        var round = Round.Draft(ids.Next<RoundId>(), Question!, Purpose!, clock.Today());
        Db.Rounds.Add(round);
        Db.Participants.AddRange((await colleagues.AtWorkAsync(cancel)).Select(card => new Participant(round.Id, card.Id)));
        await Db.SaveChangesAsync(cancel);
        return round.Id;
    }
}
