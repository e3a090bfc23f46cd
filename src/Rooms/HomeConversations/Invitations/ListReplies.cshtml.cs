using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader, Role.ContactCentre)]
internal sealed class ListRepliesPage(HouseDb db, IHouseholds households) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReplyFilter Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public Round Round { get; private set; } = null!;

    public Harvest Harvest { get; private set; } = null!;

    public PageOf<Row> Invitations { get; private set; } = null!;

    public IReadOnlyDictionary<HouseholdId, HouseholdCard> Homes { get; private set; } = null!;

    public IEnumerable<SelectListItem> Filters =>
    [
        new($"Alle ({Harvest.Drawn})", nameof(ReplyFilter.All)),
        new($"Nog geen antwoord ({Harvest.Silent})", nameof(ReplyFilter.Silent)),
        new($"Ja ({Harvest.Yes})", nameof(ReplyFilter.Yes)),
        new($"Liever niet ({Harvest.No + Harvest.RatherNotAgain})", nameof(ReplyFilter.No)),
    ];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Harvest = await db.HarvestAsync(Id, cancel);
        Invitations = await Chosen(db.Invitations.Where(invitation => invitation.Round == Id))
            .OrderBy(invitation => invitation.DrawnAs)
            .Select(i => new Row(i.Id, i.Household, i.Reply, i.Suits, i.PrintedOn != null))
            .PageAsync(Number, cancel);
        Homes = await households.FindAsync([.. Invitations.Rows.Select(row => row.Household)], cancel);

        db.SawEach("household", Invitations.Rows.Select(row => row.Household.Value), "adres en antwoord op een lijst");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private IQueryable<Invitation> Chosen(IQueryable<Invitation> invitations) => Which switch
    {
        ReplyFilter.All => invitations,
        ReplyFilter.Silent => invitations.Where(invitation => invitation.Reply == null),
        ReplyFilter.Yes => invitations.Where(invitation => invitation.Reply == Reply.Yes),
        ReplyFilter.No => invitations.Where(invitation => invitation.Reply == Reply.No || invitation.Reply == Reply.RatherNotAgain),
    };

    public sealed record Row(InvitationId Id, HouseholdId Household, Reply? Reply, WorkingWeek Suits, bool IsPrinted);
}

/// <summary>Which answers a list shows.</summary>
internal enum ReplyFilter
{
    /// <summary>Alle.</summary>
    All,

    /// <summary>Nog geen antwoord.</summary>
    Silent,

    /// <summary>Ja.</summary>
    Yes,

    /// <summary>Liever niet.</summary>
    No,
}
