using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Homes.Contacts;

[Allow(Role.Colleague, Role.ContactCentre, Role.RoundLeader, Role.NeighbourhoodAdviser)]
internal sealed class WriteSpokenPage(
    HouseDb db, IHouseholds households, IColleagues colleagues, ContactBook book, TimeProvider clock) : RoomPage
{
    /// <summary>A home conversation comes from its own visit; what is chosen here happened in passing.</summary>
    private static readonly ContactKind[] InPassing =
        [ContactKind.AtTheDoor, ContactKind.Telephone, ContactKind.AtTheOffice, ContactKind.CoffeeVisit];

    private IReadOnlyList<ContactKind> _counting = [];

    [BindProperty(SupportsGet = true)]
    public HouseholdId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de dag waarop jullie elkaar spraken.")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies hoe jullie elkaar spraken.")]
    [EnumDataType(typeof(ContactKind), ErrorMessage = "Kies een van de mogelijkheden.")]
    public ContactKind? Kind { get; set; }

    public HouseholdCard Household { get; private set; } = null!;

    public string LastDay => clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<SelectListItem> Kinds => _counting.Select(kind =>
        new SelectListItem(char.ToUpperInvariant(kind.InWords()[0]) + kind.InWords()[1..], kind.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!(await households.FindAsync([Id], cancel)).TryGetValue(Id, out var found))
        {
            return false;
        }

        Household = found;
        _counting = Offered(await db.WhatCountsAsync(cancel));
        db.Saw("household", Id.Value, "adres bij het opschrijven van contact");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public void OnGet()
    {
        On = clock.Today();
        Kind = _counting is [var first, ..] ? first : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (!_counting.Contains(Kind!.Value))
        {
            ModelState.AddModelError(nameof(Kind), "Kies een van de mogelijkheden.");
            return ShowAgain();
        }

        var me = (await colleagues.FindAsync([User.ColleagueId()], cancel))[User.ColleagueId()];
        var contact = book.WriteDown(new NewContact(Id, On!.Value, Kind.Value, me.Id, me.DepartmentName));
        await db.SaveChangesAsync(cancel);

        return RedirectToPage("ShowSpoken", new { Id = contact });
    }

    /// <summary>What happened in passing and counts as having spoken; when the association let none of that count, whatever else does.</summary>
    private static IReadOnlyList<ContactKind> Offered(SpokenKinds kinds) => InPassing.Where(kinds.Counts).ToList() is { Count: > 0 } some
        ? some
        : [.. kinds.Spoken.Where(kind => kind is not ContactKind.HomeConversation)];
}
