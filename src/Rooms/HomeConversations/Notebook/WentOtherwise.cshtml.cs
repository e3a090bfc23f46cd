using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

[Allow(Role.Colleague)]
internal sealed class WentOtherwisePage(HouseDb db, AtTheTable atTheTable, IHouseholds households, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "visit")]
    public VisitId Id { get; set; }

    [BindProperty]
    public RestAsked Rest { get; set; }

    public Table Table { get; private set; } = null!;

    public Visit Visit => Table.Visit;

    public bool MayChange => Table.Round.IsOpen;

    /// <summary>What the household answered last.</summary>
    public Reply? Reply { get; private set; }

    public bool SaidNo => Visit.WhyNotTakeBack(Reply) == VisitRefusals.SaidNo;

    public bool MayHaveRung => Table.Pair.Day <= clock.Today();

    public static IEnumerable<SelectListItem> Rests =>
        Enum.GetValues<RestAsked>().Select(rest => new SelectListItem(rest.InWords(), rest.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await atTheTable.FindAsync(Id, User.ColleagueId(), cancel) is not { } table)
        {
            return false;
        }

        Table = table;
        Reply = await db.Invitations.Where(invitation => invitation.Id == Visit.Invitation).Select(invitation => invitation.Reply).SingleOrDefaultAsync(cancel);
        db.Saw("household", Visit.Household.Value, "adres van een bezoek");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public Task<IActionResult> OnPostNobodyHomeAsync(CancellationToken cancel) =>
        SaysAsync(visit => visit.FindsNobodyHome(Table.Pair.Day, clock.Today()), "Niemand thuis. Dat is opgeschreven.", cancel);

    public Task<IActionResult> OnPostAfterAsync(AfterNobodyHome then, CancellationToken cancel) =>
        SaysAsync(visit => visit.After(then), "Opgeschreven.", cancel);

    public async Task<IActionResult> OnPostDeclinedAsync(CancellationToken cancel)
    {
        await AskForRestAsync(cancel);
        return await SaysAsync(
            visit => visit.IsDeclined(Rest, Table.Pair.Day, clock.Today()), "Liever niet. Dat is opgeschreven.", cancel);
    }

    public Task<IActionResult> OnPostMovedAsync(CancellationToken cancel) =>
        SaysAsync(visit => visit.HasMoved(Table.Pair.Day, clock.Today()), "Verhuisd. Dat is opgeschreven.", cancel);

    public Task<IActionResult> OnPostCancelledAsync(CancellationToken cancel) =>
        SaysAsync(visit => visit.IsCancelled(Table.Pair.Day, clock.Today()), "Afgezegd. Dat is opgeschreven.", cancel);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        Refused.If(Visit.WhyNotTakeBack(Reply));

        if (Visit.Rest is RestAsked.AYear or RestAsked.ForGood)
        {
            await households.TakeBackRestAsync(Visit.Household, Visit.Rest is RestAsked.ForGood, Id.Value, cancel);
        }

        return await SaysAsync(visit => visit.TakesBack(), "Teruggezet.", cancel);
    }

    private async Task AskForRestAsync(CancellationToken cancel)
    {
        Refused.If(Visit.WhyNotOtherwise(VisitState.Declined, Table.Pair.Day, clock.Today()));

        switch (Rest)
        {
            case RestAsked.ThisTime:
                break;
            case RestAsked.AYear:
                await households.AskedForRestAsync(Visit.Household, clock.Today().AddYears(1), Id.Value, cancel);
                break;
            case RestAsked.ForGood:
                await households.AskedForRestAsync(Visit.Household, until: null, Id.Value, cancel);
                break;
        }
    }

    private async Task<IActionResult> SaysAsync(Action<Visit> deed, string done, CancellationToken cancel)
    {
        await db.AllOrNothingAsync(
            async () =>
            {
                await db.HoldAsync(Table.Round.Id, cancel);
                var isOpen = await db.Rounds.AnyAsync(round => round.Id == Table.Round.Id && round.ClosedAt == null, cancel);
                Refused.If(isOpen ? null : NoteRefusals.RoundIsClosed);

                deed(await db.Visits.SingleAsync(visit => visit.Id == Id, cancel));
                await db.SaveChangesAsync(cancel);
            },
            cancel);
        return Next(done, "WentOtherwise", new { visit = Id });
    }
}
