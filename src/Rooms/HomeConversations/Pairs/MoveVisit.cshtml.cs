using System.ComponentModel.DataAnnotations;
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

namespace Huiskamer.HomeConversations.Pairs;

[Allow(Role.RoundLeader)]
internal sealed class MoveVisitPage(HouseDb db, Moving moving, IHouseholds households, TimeProvider clock) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public VisitId Visit { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een dag.")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public HalfDay Half { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies een tijd.")]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public ColleagueId First { get; set; }

    [BindProperty]
    public ColleagueId Second { get; set; }

    /// <summary>That the household was asked, when it named other half-days.</summary>
    [BindProperty]
    public bool Agreed { get; set; }

    public Round Round { get; private set; } = null!;

    public Visit Found { get; private set; } = null!;

    public Pair Pair { get; private set; } = null!;

    public HouseholdCard Home { get; private set; } = null!;

    public WorkingWeek Suits { get; private set; }

    /// <summary>Why it stays as it is, or why nobody comes.</summary>
    public Refusal? WhyNotMove { get; private set; }

    public IReadOnlyList<ColleagueCard> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Halves =>
        Enum.GetValues<HalfDay>().Select(half => new SelectListItem(half.InWords(), half.ToString()));

    public IEnumerable<SelectListItem> People =>
        Colleagues.Select(card => new SelectListItem($"{card.Name} · {card.DepartmentName}", card.Id.ToString()));

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.VisitsAndDrafts.SingleOrDefaultAsync(visit => visit.Id == Visit && visit.Round == Id, cancel) is not { } found)
        {
            return false;
        }

        Found = found;
        Round = await db.Rounds.SingleAsync(round => round.Id == Id, cancel);
        Pair = await db.PairsAndDrafts.SingleAsync(pair => pair.Id == found.Pair, cancel);

        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == found.Invitation, cancel) is not { } invitation
            || !(await households.FindAsync([found.Household], cancel)).TryGetValue(found.Household, out var home))
        {
            return false;
        }

        (Home, Suits) = (home, invitation.Suits);
        WhyNotMove = found.WhyNotMove() ?? Visits.Visit.WhyNotCome(invitation.Reply, home);
        Colleagues = await moving.ColleaguesAsync(Round, Pair, cancel);
        db.Saw("household", found.Household.Value, "adres bij het verplaatsen van een bezoek");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public void OnGet() => (Day, Half, Time, First, Second) = (Pair.Day, Pair.Half, Found.StartsAt, Pair.First, Pair.Second);

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        var when = new PartOfDay(Day!.Value, Half);
        Refused.If(WhyNotMove);
        var target = await moving.OutingAsync(Round, Pair, Found, Home, when, (First, Second), Time!.Value, clock.Today(), cancel);
        Refused.If(Suits.Includes(when.Day, when.Half) || Agreed ? null : OutingRefusals.DoesNotSuit);

        db.Touches(Round, version);
        await moving.MoveAsync(Found, Pair, target, Time!.Value, cancel);
        return Next($"Het bezoek is nu op {when.InWords}, om {InWords.Hour(Time!.Value)}.", "ShowPairs", new { Id });
    }
}
