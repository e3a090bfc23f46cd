using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.StarterLinks;

/// <summary>Nobody is signed in on the first day; the link is the key.</summary>
[AllowAnonymous]
internal sealed class FirstAdministratorPage(
    HouseDb db, LinkMaker links, IAssociation association, IColleagues staff, SignInManager<Account> signIn, TimeProvider clock)
    : RoomPage
{
    private StarterLink _link = null!;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Vul de naam van de corporatie in.")]
    [StringLength(100, ErrorMessage = "Maak de naam korter: hooguit 100 tekens.")]
    public string? Association { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul je voornaam in.")]
    [StringLength(100, ErrorMessage = "Maak je voornaam korter: hooguit 100 tekens.")]
    public string? FirstName { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul je achternaam in.")]
    [StringLength(100, ErrorMessage = "Maak je achternaam korter: hooguit 100 tekens.")]
    public string? LastName { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul je e-mailadres in.")]
    [EmailAddress(ErrorMessage = "Dit is geen e-mailadres.")]
    [StringLength(256, ErrorMessage = "Dit adres is te lang.")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een wachtwoord.")]
    public string? Password { get; set; }

    public Refusal? WhyNot { get; private set; }

    public bool HasAdministrator { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        // The address of this page opens it: it goes to nobody else.
        Response.Headers["Referrer-Policy"] = "no-referrer";

        if (await links.FindAsync(Token, cancel) is not { Colleague: null } found)
        {
            return false;
        }

        _link = found;
        HasAdministrator = await db.Accounts.AnyAsync(cancel);
        WhyNot = HasAdministrator ? StarterLinkRefusals.Used : found.WhyNotUse(clock.GetUtcNow());
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(WhyNot);
        var first = default(ColleagueId);
        await db.AllOrNothingAsync(async () => first = await MoveInAsync(cancel), cancel);
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(first.ToString()))!, isPersistent: false);

        return Next("Je account is klaar. Vul nu de gegevens van de corporatie aan.", "/Staff/Associations/EditAssociation");
    }

    private async Task<ColleagueId> MoveInAsync(CancellationToken cancel)
    {
        _link.Use(clock.GetUtcNow());
        await association.BecomesAsync(
            AssociationCard.Unnamed with { Name = Association!, WebAddress = $"{Request.Scheme}://{Request.Host}" }, cancel);
        var first = await staff.HireAsync(new NewColleague(FirstName!.Trim(), LastName!.Trim(), Email!, "Beheer"), cancel);
        await staff.GiveKeyAsync(first, Password!, [Role.Administrator], cancel);
        return first;
    }
}
