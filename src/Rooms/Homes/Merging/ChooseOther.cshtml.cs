using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Merging;

/// <summary>From a household's page: which other one is the same, or went to live with them. First those that look like it.</summary>
[Allow(Role.ContactCentre, Role.RoundLeader)]
internal sealed class ChooseOtherPage(HouseDb db, IHouseholds households) : RoomPage
{
    private const int Most = 25;

    [BindProperty(SupportsGet = true)]
    public HouseholdId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Typ een straat met huisnummer, of een naam.")]
    [StringLength(100, ErrorMessage = "Maak het korter: een straat met huisnummer, of een naam.")]
    public string? Sought { get; set; }

    public HouseholdCard Found { get; private set; } = null!;

    /// <summary>Nothing while there is nothing to show.</summary>
    public IReadOnlyList<FindHouseholdPage.Row>? Rows { get; private set; }

    public string HeadingOfRows => Sought is null ? "Deze lijken erop" : "Gevonden";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!(await households.FindAsync([Id], cancel)).TryGetValue(Id, out var found) || found.Id != Id)
        {
            return false;
        }

        Found = found;
        db.Saw("household", Id.Value, "naam en adres bij het samenvoegen");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var pairs = await db.Lookalikes.Where(pair => (pair.One == Id || pair.Other == Id) && pair.NotTheSameAt == null).ToListAsync(cancel);
        var alike = pairs.Select(pair => pair.One == Id ? pair.Other : pair.One).ToList();
        await ShowAsync(db.Households.Where(household => alike.Contains(household.Id)), cancel);
        Rows = Rows is { Count: > 0 } ? Rows : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        await ShowAsync(SoughtIn(AskedFor.In(Sought!)), cancel);
        return Page();
    }

    private IQueryable<Household> SoughtIn(AskedFor asked)
    {
        var homes = db.Dwellings;
        var everybody = db.Households;

        return asked switch
        {
            { Number: { } number, Postcode: { } postcode } => everybody.Where(h => homes.Any(d => d.Id == h.Dwelling && d.Postcode == postcode && d.HouseNumber == number)),
            { Postcode: { } postcode } => everybody.Where(h => homes.Any(d => d.Id == h.Dwelling && d.Postcode == postcode)),
            { Number: { } number, Words: var words } => everybody.Where(h => homes.Any(d => d.Id == h.Dwelling && d.HouseNumber == number && d.StreetToFind.Contains(words))),
            { Words.Length: < 2 } => everybody.Where(_ => false),
            _ => db.Called(everybody, asked.Words, asItSounds: true),
        };
    }

    private async Task ShowAsync(IQueryable<Household> some, CancellationToken cancel)
    {
        Rows = await FindHouseholdPage.RowsAsync(some.Where(household => household.Id != Id), db.Dwellings, Most, cancel);
        db.SawEach("household", Rows.Select(row => row.Id.Value), "adres en naam bij het samenvoegen");
        await db.SaveChangesAsync(cancel);
    }
}
