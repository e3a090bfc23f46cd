using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tellings;

[Allow(Role.RoundLeader)]
internal sealed class TellHouseholdPage(HouseDb db, MailingRoom room, IHouseholds households, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public TellingId Id { get; set; }

    [BindProperty]
    public TellingChannel? Channel { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public NotToldReason? Reason { get; set; }

    public Telling Telling { get; private set; } = null!;

    public HouseholdCard? Home { get; private set; }

    public IEnumerable<SelectListItem> Channels =>
        Enum.GetValues<TellingChannel>().Select(channel => new SelectListItem(Upper(channel.InWords()), channel.ToString()));

    public IEnumerable<SelectListItem> Reasons =>
        Enum.GetValues<NotToldReason>().Select(reason => new SelectListItem(Upper(reason.InWords()), reason.ToString()));

    public string WhoInWords =>
        $"{Home?.Addressee ?? "Dit huishouden"} deed mee op {InWords.Full(Telling.TookPartOn)}."
        + (Home is { LivesHere: false } ? " Ze wonen hier niet meer." : "")
        + (Home is { LivesHere: true, MayBeApproached: false } ? " Ze willen liever niet benaderd worden." : "");

    public string SettledInWords => Telling switch
    {
        { SettledOn: { } on, Channel: { } channel } => $"Op {InWords.Full(on)} hebben we het verteld, {channel.InWords()}.",
        { SettledOn: { } on, Reason: { } reason } => $"Dit huishouden hoort niets: {reason.InWords()}. Dat is opgeschreven op {InWords.Full(on)}.",
        _ => "",
    };

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Tellings.SingleOrDefaultAsync(telling => telling.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Telling = found;
        Home = (await households.FindAsync([found.Household], cancel)).GetValueOrDefault(found.Household);
        db.Saw("household", found.Household.Value, "naam en adres bij terugkoppeling");
        await db.SaveChangesAsync(cancel);

        if (HttpMethods.IsGet(Request.Method))
        {
            On = clock.Today();
        }

        return true;
    }

    public async Task<IActionResult> OnPostTellAsync(int version, CancellationToken cancel)
    {
        Refused.If(Channel is null ? TellingRefusals.NoChannel : On is null ? TellingRefusals.NoDay : null);

        db.ShownAs(Telling, version);
        await room.TellAsync(Telling, On!.Value, Channel!.Value, User.ColleagueId(), cancel);
        await db.SaveChangesAsync(cancel);

        return Next("Opgeschreven. Dit huishouden weet het.", "ListTellings", new { Telling.Occasion });
    }

    public async Task<IActionResult> OnPostNotTellAsync(int version, CancellationToken cancel)
    {
        Refused.If(Reason is null ? TellingRefusals.NoReason : null);

        db.ShownAs(Telling, version);
        Telling.DoNotTell(Reason!.Value, User.ColleagueId(), clock.Today());
        await db.SaveChangesAsync(cancel);

        return Next("Opgeschreven, met de reden erbij.", "ListTellings", new { Telling.Occasion });
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int version, CancellationToken cancel)
    {
        db.ShownAs(Telling, version);
        await room.TakeBackAsync(Telling, cancel);
        await db.SaveChangesAsync(cancel);

        return Next("Teruggedraaid. Dit huishouden staat weer op de lijst.", "TellHousehold", new { Id });
    }

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
