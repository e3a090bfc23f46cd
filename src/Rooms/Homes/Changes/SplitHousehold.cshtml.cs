using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Changes;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class SplitHouseholdPage(
    HouseDb db, IHouseholds households, HouseholdChanges changes, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock)
    : ChangePage(db, households, rooms, clock)
{
    [BindProperty]
    public List<ResidentId> Going { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies waar ze dan wonen.")]
    [EnumDataType(typeof(Living), ErrorMessage = "Kies waar ze dan wonen.")]
    public Living? With { get; set; }

    [BindProperty]
    [StringLength(10, ErrorMessage = "Vul de postcode in, zoals 7823 AB.")]
    public string? Postcode { get; set; }

    [BindProperty]
    public int? Number { get; set; }

    [BindProperty]
    [StringLength(10, ErrorMessage = "Maak het korter, zoals A of 2.")]
    public string? Addition { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Maak het korter.")]
    public string? Addressee { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Maak het korter.")]
    public string? Stays { get; set; }

    public IEnumerable<SelectListItem> People => Residents.Select(resident => new SelectListItem(resident.Name, resident.Id.ToString()));

    public IEnumerable<SelectListItem> Places =>
        [new("In een andere woning van ons", nameof(Living.WithUs)), new("Niet meer bij ons", nameof(Living.Elsewhere))];

    public string LastDay => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void OnGet() => On = Today;

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        if (!IsComplete())
        {
            return ShowAgain();
        }

        var home = await HomeAsync(cancel);
        var split = Said(home);
        Refused.If(await changes.WhyNotAsync(Id, split, cancel));
        Told = new Told([.. Sentences(split, home), .. await AlsoAsync(cancel), MayGoBack], [.. AsFilledIn(split)], "Apart wonen opschrijven");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsComplete())
        {
            return ShowAgain();
        }

        var split = Said(await HomeAsync(cancel));
        AsShown();
        var apart = await changes.HappensAsync(Household, split, User.ColleagueId(), cancel);

        return await MayReadAsync(apart, cancel)
            ? Next($"Opgeschreven. Dit is de bladzijde van {split.Addressee}.", "/Homes/Households/ShowHousehold", new { Id = apart })
            : await DoneAsync("Opgeschreven.", cancel);
    }

    private bool IsComplete()
    {
        if (With is Living.WithUs && string.IsNullOrWhiteSpace(Postcode))
        {
            ModelState.TryAddModelError(nameof(Postcode), "Vul de postcode in, zoals 7823 AB.");
        }

        if (With is Living.WithUs && Number is null)
        {
            ModelState.TryAddModelError(nameof(Number), "Vul het huisnummer in, alleen cijfers.");
        }

        return ModelState.IsValid;
    }

    private async Task<Dwelling?> HomeAsync(CancellationToken cancel) => With switch
    {
        Living.WithUs => await Db.HomeAtAsync(Postcode!, Number!.Value, Addition, cancel),
        Living.Elsewhere or null => null,
    };

    private Split Said(Dwelling? home) => new(
        Going,
        On!.Value,
        home?.Id,
        Filled(Addressee) ?? Addressing.Of([.. Residents.Where(resident => Going.Contains(resident.Id))], Household.Addressee),
        Filled(Stays) ?? Addressing.Of([.. Residents.Where(resident => !Going.Contains(resident.Id))], Household.Addressee));

    private static string? Filled(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private IEnumerable<KeyValuePair<string, string>> AsFilledIn(Split split) =>
    [
        Kept("Version", Version), .. Going.Select(id => Kept("Going", id)), Kept("On", On), Kept("With", With),
        Kept("Postcode", Postcode), Kept("Number", Number), Kept("Addition", Addition), Kept("Addressee", split.Addressee), Kept("Stays", split.Stays),
    ];

    private IEnumerable<string> Sentences(Split split, Dwelling? home)
    {
        var (go, stay) = (Residents.Where(split.Goes).Select(r => r.Name).ToList(), Residents.Where(r => !split.Goes(r)).Select(r => r.Name).ToList());
        var since = InWords.Full(split.On);

        yield return home is null
            ? $"{InWords.Listed(go)} {(go.Count == 1 ? "woont" : "wonen")} vanaf {since} niet meer bij ons."
            : $"{InWords.Listed(go)} {(go.Count == 1 ? "woont" : "wonen")} vanaf {since} op {home.Line} in {home.City}.";
        yield return $"{InWords.Listed(stay)} {(stay.Count == 1 ? "blijft" : "blijven")} op {Card.Street}.";
        yield return $"We schrijven voortaan aan: ‘{split.Addressee}’ voor wie weggaat, en ‘{split.Stays}’ voor wie blijft.";
        yield return "Wanneer we contact hadden tot en met die dag, staat daarna bij allebei. Het telt één keer.";
        yield return "Wat is afgesproken en of ze met rust gelaten willen worden, geldt daarna voor allebei.";
    }

    /// <summary>Where those who go live then.</summary>
    internal enum Living
    {
        /// <summary>In another home of ours.</summary>
        WithUs,

        /// <summary>Not with us any more.</summary>
        Elsewhere,
    }
}
