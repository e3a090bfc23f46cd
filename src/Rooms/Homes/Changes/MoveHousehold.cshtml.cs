using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Changes;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class MoveHouseholdPage(
    HouseDb db, IHouseholds households, HouseholdChanges changes, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock)
    : ChangePage(db, households, rooms, clock)
{
    [BindProperty]
    [Required(ErrorMessage = "Vul de postcode in, zoals 7823 AB.")]
    [StringLength(10, ErrorMessage = "Vul de postcode in, zoals 7823 AB.")]
    public string? Postcode { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul het huisnummer in, alleen cijfers.")]
    public int? Number { get; set; }

    [BindProperty]
    [StringLength(10, ErrorMessage = "Maak het korter, zoals A of 2.")]
    public string? Addition { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public string NowInWords => Card.LivesHere ? $"Nu wonen ze op {Card.Street}." : $"Ze woonden het laatst op {Card.Street}.";

    public void OnGet() => On = Today;

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var home = await Db.HomeAtAsync(Postcode!, Number!.Value, Addition, cancel);
        var move = Said(home);
        Refused.If(await changes.WhyNotAsync(Id, move, cancel));
        Told = new Told(
            [.. await SentencesAsync(home, move, cancel), .. await AlsoAsync(cancel), MayGoBack],
            [Kept("Version", Version), Kept("Postcode", Postcode), Kept("Number", Number), Kept("Addition", Addition), Kept("On", On), Kept("LastDay", LastDay)],
            move.On > Today ? "Verhuizing klaarzetten" : "Verhuizing opschrijven");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var home = await Db.HomeAtAsync(Postcode!, Number!.Value, Addition, cancel);
        AsShown();
        await changes.HappensAsync(Household, Said(home), User.ColleagueId(), cancel);

        return await DoneAsync(On > Today ? $"De verhuizing staat klaar voor {InWords.Day(On!.Value)}." : $"Verhuisd naar {home.Line}.", cancel);
    }

    private Move Said(Dwelling home) => new(home.Id, On!.Value, LastDay);

    private async Task<IReadOnlyList<string>> SentencesAsync(Dwelling home, Move move, CancellationToken cancel)
    {
        var told = new List<string>();

        if (move.Leaves(Tenancies) is { } old)
        {
            var address = await AddressAsync(old.Dwelling, cancel);
            told.Add($"{Sentence(Card.InSentence)} gaat van {address} naar {home.Line} in {home.City}.");
            told.Add($"De laatste dag op {address} is {InWords.Full(move.LastDayIn(old))}.");
        }
        else
        {
            told.Add($"{Sentence(Card.InSentence)} komt weer bij ons wonen, op {home.Line} in {home.City}.");
        }

        told.Add($"De eerste dag op {home.Line} is {InWords.Full(move.On)}.{(move.On > Today ? " Tot die dag blijft alles zoals het is." : "")}");
        told.Add("Wat we van ze weten, gaat mee: wanneer we contact hadden, wat is afgesproken en of ze met rust gelaten willen worden.");
        told.Add("Wat er aan de oude woning gebeurde, blijft bij die woning staan.");
        return told;
    }
}
