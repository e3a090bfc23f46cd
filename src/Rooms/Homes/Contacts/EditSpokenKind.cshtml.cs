using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

[Allow(Role.Administrator)]
internal sealed class EditSpokenKindPage(HouseDb db, ErrandDesk desk) : RoomPage
{
    private SpokenKind? _stored;

    [BindProperty(SupportsGet = true)]
    public string Word { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Kies of het meetelt.")]
    public bool? Counts { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf in één zin waarom. Elke collega leest dat.")]
    [StringLength(SpokenKind.LongestWhy, ErrorMessage = "Maak het korter: één zin is genoeg.")]
    public string? Why { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Zeg hoeveel weken. Nul mag ook.")]
    public int? RestWeeks { get; set; }

    public SpokenKind Kind { get; private set; } = null!;

    /// <summary>For how many households another moment becomes the last talk when this kind is decided the other way.</summary>
    public int Turns { get; private set; }

    public IEnumerable<SelectListItem> Answers => [new("Ja, dan spraken we elkaar", "True"), new("Nee, dat is nog geen gesprek", "False")];

    /// <summary>How many those are, in words.</summary>
    public string Households => Turns == 0 ? "geen enkel huishouden" : InWords.Count(Turns, "huishouden", "huishoudens");

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (ContactKinds.Called(Word) is not { } kind)
        {
            return false;
        }

        _stored = await db.SpokenKinds.SingleOrDefaultAsync(one => one.Kind == kind, cancel);
        Kind = _stored ?? new SpokenKind(kind);
        Turns = await db.CountTurningAsync(Kind, cancel);
        return true;
    }

    public void OnGet() => (Counts, Why, RestWeeks) = (Kind.Counts, Kind.Why, Kind.RestWeeks);

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var (turned, otherRest) = (Kind.Counts != Counts, Kind.RestWeeks != RestWeeks);
        Kind.Decides(Counts!.Value, Why!, RestWeeks!.Value);

        if (_stored is null)
        {
            db.SpokenKinds.Add(Kind);
        }
        else
        {
            db.ShownAs(Kind, version);
        }

        if (turned || otherRest)
        {
            // Also when one is under way: that one may have read the list as it was.
            desk.Ask<RememberAll>(Guid.Empty, "Opnieuw bepalen wie we het langst niet spraken");
        }

        await db.SaveChangesAsync(cancel);
        return Next(Saved(turned, otherRest), "ListSpokenKinds");
    }

    private string Saved(bool turned, bool otherRest) => (turned, otherRest) switch
    {
        (true, _) => $"{Kind.Kind.Name()} telt nu {(Kind.Counts ? "wel" : "niet")} mee. We rekenen het voor elk huishouden na.",
        (_, true) => $"{Kind.Kind.Name()}: {Kind.RestInWords} We rekenen het voor elk huishouden na.",
        _ => "De zin is bewaard.",
    };
}
