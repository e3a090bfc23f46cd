using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Associations;

[Allow(Role.Administrator)]
internal sealed partial class EditAssociationPage(HouseDb db, NameplateAtTheDoor door) : RoomPage
{
    private static readonly Refusal NoPlace = new(
        "association.no-place", "Schrijf twee getallen met een komma ertussen, zoals 52.7859, 6.8931.", nameof(Place));

    private Association _association = null!;

    [BindProperty]
    [Required(ErrorMessage = "Vul de naam van de corporatie in.")]
    [StringLength(100, ErrorMessage = "Maak de naam korter: hooguit 100 tekens.")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul straat en nummer in. Ze staan in brieven.")]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? Street { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul de postcode in.")]
    [StringLength(10, ErrorMessage = "Een postcode is korter.")]
    public string? Postcode { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul de plaats in.")]
    [StringLength(100, ErrorMessage = "Maak dit korter: hooguit 100 tekens.")]
    public string? City { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul het nummer in dat huurders mogen bellen.")]
    [StringLength(20, ErrorMessage = "Dit nummer is te lang.")]
    public string? Telephone { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul het internetadres in.")]
    [StringLength(200, ErrorMessage = "Dit adres is te lang.")]
    public string? WebAddress { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul in waar het kantoor ligt.")]
    public string? Place { get; set; }

    public int Version => _association.Version;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        _association = await db.Associations.SingleOrDefaultAsync(cancel) ?? new Association();
        return true;
    }

    public void OnGet()
    {
        var card = _association.Card;
        (Name, Street, Postcode, City) = (card.Name, card.Street, card.Postcode, card.City);
        (Telephone, WebAddress) = (card.Telephone, card.WebAddress);
        Place = card.IsNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{card.Latitude}, {card.Longitude}")
            : "";
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var place = TwoNumbers().Match(Place!);
        Refused.If(place.Success ? null : NoPlace);

        var isNew = db.Entry(_association).State is EntityState.Detached;
        var card = new AssociationCard(
            Name!, Street!, Postcode!, City!, Telephone!, WebAddress!, Number(place, 1), Number(place, 2), _association.IsFictional);

        if (!isNew)
        {
            db.ShownAs(_association, version);
        }

        _association.Becomes(card);

        if (isNew)
        {
            db.Associations.Add(_association);
        }

        await db.SaveChangesAsync(cancel);
        door.TakesDown();
        return Next("De gegevens zijn bewaard.", "EditAssociation");
    }

    /// <summary>People type 52.78 and 52,78; both are meant the same.</summary>
    private static double Number(Match place, int which) =>
        double.Parse(place.Groups[which].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*([0-9]{1,2}[.,][0-9]{1,10})[\s,;]+([0-9]{1,2}[.,][0-9]{1,10})\s*$")]
    private static partial Regex TwoNumbers();
}
