using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Changes;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class TellDeathPage(
    HouseDb db, IHouseholds households, HouseholdChanges changes, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock)
    : ChangePage(db, households, rooms, clock)
{
    [BindProperty]
    public ResidentId? Who { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Maak het korter.")]
    public string? Addressee { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public bool IsLast => Said.IsLast(Residents);

    public IEnumerable<SelectListItem> People => Residents.Select(resident => new SelectListItem(resident.Name, resident.Id.ToString()));

    private Death Said => new(Who, Addressee, LastDay);

    public void OnGet() => Who = Residents is [var only] ? only.Id : null;

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        Addressee ??= Addressing.Of([.. Residents.Where(resident => resident.Id != Who)], Household.Addressee);

        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(Said.WhyNot(Household, Residents, Tenancies));
        IReadOnlyList<string> also = IsLast ? await AlsoAsync(cancel) : [];
        Told = new Told([.. Sentences(), .. also, MayGoBack], [Kept("Version", Version), Kept("Who", Who), Kept("LastDay", LastDay)], "Zo opschrijven");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var wasLast = IsLast;
        AsShown();
        await changes.HappensAsync(Household, Said, User.ColleagueId(), cancel);

        return await DoneAsync(
            wasLast ? "Opgeschreven. Er gaat niets meer naar dit adres." : $"Opgeschreven. We schrijven voortaan aan: {Addressee!.Trim()}.", cancel);
    }

    private IEnumerable<string> Sentences()
    {
        if (Said.Of(Residents) is { } died)
        {
            yield return $"{died.Name} staat dan niet meer bij dit huishouden. Naam, telefoonnummer en e-mailadres gaan weg, en zoeken vindt deze naam niet meer.";
        }

        if (IsLast)
        {
            yield return $"Er woont dan niemand meer op {Card.Street}. Er gaat geen brief, uitnodiging of bericht meer heen, en er belt niemand aan.";
            yield return LastDay is { } last
                ? $"De huur loopt tot en met {InWords.Full(last)}."
                : "Wanneer de huur eindigt, staat er nog niet bij.";
        }

        yield return "Dat iemand overleden is, bewaren we nergens. Van de naam blijft alleen een afdruk, zodat een bestand van een ander systeem de naam niet terugbrengt.";

        if (Household.Agreement.Length > 0 && !IsLast)
        {
            yield return $"Kijk daarna ook even naar de afspraak over contact: ‘{Household.Agreement}’. Klopt die nog?";
        }
    }
}
