using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Changes;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class LeaveHomePage(
    HouseDb db, IHouseholds households, HouseholdChanges changes, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock)
    : ChangePage(db, households, rooms, clock)
{
    [BindProperty]
    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? On { get; set; }

    public string NowInWords => Leaving.Ends(Tenancies, Today) is { Until: { } last }
        ? $"Ze wonen op {Card.Street}. De huur eindigt op {InWords.Day(last)}; hier kun je die dag wijzigen."
        : $"Ze wonen op {Card.Street}.";

    public void OnGet() => On = Leaving.Ends(Tenancies, Today)?.Until;

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(await changes.WhyNotAsync(Id, new Leaving(On!.Value), cancel));
        Told = new Told([.. Sentences(), .. await AlsoAsync(cancel), MayGoBack], [Kept("Version", Version), Kept("On", On)], "Vertrek opschrijven");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        AsShown();
        await changes.HappensAsync(Household, new Leaving(On!.Value), User.ColleagueId(), cancel);

        return await DoneAsync($"Opgeschreven: de huur eindigt op {InWords.Day(On.Value)}.", cancel);
    }

    private IEnumerable<string> Sentences()
    {
        yield return $"De laatste dag van {Card.InSentence} op {Card.Street} is {InWords.Full(On!.Value)}.";
        yield return On >= Today
            ? "Tot en met die dag blijft alles zoals het is. Daarna schrijven we ze niet meer aan en komt er niemand meer langs."
            : "We schrijven ze niet meer aan en er komt niemand meer langs.";
        yield return $"Twee jaar na die dag, in {InWords.Month(On.Value.AddYears(Households.Household.YearsKept))}, vergeten we wie ze waren.";
        yield return "Wat er aan de woning gebeurde, blijft bij de woning staan, zonder namen.";
    }
}
