using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.Staff.Clients;

[Allow(Role.Administrator)]
internal sealed class MakeClientPage(HouseDb db, KeyMaker keys) : RoomPage
{
    public static IReadOnlyList<SelectListItem> AllScopes { get; } =
        [.. Enum.GetValues<Scope>().Select(scope => new SelectListItem(scope.InWords(), scope.ToString()))];

    public static IReadOnlyList<SelectListItem> Lives { get; } =
        [.. Enum.GetValues<KeyLife>().Select(life => new SelectListItem(life.InWords(), life.ToString()))];

    [BindProperty]
    [Required(ErrorMessage = "Vul in welk systeem het is.")]
    [StringLength(100, ErrorMessage = "Maak de naam korter: hooguit 100 tekens.")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul in waarvoor het systeem de gegevens nodig heeft.")]
    [StringLength(500, ErrorMessage = "Maak dit korter: hooguit 500 tekens.")]
    public string? Purpose { get; set; }

    [BindProperty]
    public List<Scope> Scopes { get; set; } = [];

    [BindProperty]
    [EnumDataType(typeof(KeyLife), ErrorMessage = "Kies een van de mogelijkheden.")]
    public KeyLife Life { get; set; } = KeyLife.Year;

    /// <summary>The key crosses one redirect, sealed, and is shown once.</summary>
    [TempData]
    public string? Key { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var known = Scopes.Where(Enum.IsDefined).ToList();
        var (client, key) = await keys.MakeAsync(Name!, Purpose!, known, Life, User.ColleagueId(), cancel);
        await db.SaveChangesAsync(cancel);
        Key = key;

        return Next("De koppeling is gemaakt.", "ShowClient", new { client.Id });
    }
}
