using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class SetPeriodPage(HouseDb db, TimeProvider clock) : PreparationPage(db)
{
    [BindProperty]
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies tot wanneer huurders kunnen antwoorden.")]
    public DateOnly? ReplyBy { get; set; }

    public override PreparationStep Step => PreparationStep.Period;

    public void OnGet() => (From, Until, ReplyBy, Version) = (Round!.From, Round.Until, Round.ReplyBy, Round.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Db.ShownAs(Round!, Version);
        Round!.TakesPlace(From!.Value, Until!.Value, ReplyBy!.Value, clock.Today());
        await Db.SaveChangesAsync(cancel);
        return Onwards("ChooseNeighbourhoods");
    }
}
