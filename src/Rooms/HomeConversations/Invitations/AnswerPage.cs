using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>The same three answers and ten half-days, on the tenant's page and on the colleague's.</summary>
internal abstract class AnswerPage(ReplyDesk desk) : RoomPage
{
    [BindProperty]
    public Reply? Answer { get; set; }

    [BindProperty]
    public List<WorkingWeek> HalfDays { get; set; } = [];

    public Invitation? Invitation { get; protected set; }

    public Round? Round { get; protected set; }

    public abstract IEnumerable<SelectListItem> Answers { get; }

    public abstract string Question { get; }

    public abstract string HalfDaysQuestion { get; }

    public IEnumerable<SelectListItem> AllHalfDays =>
        WorkingWeeks.HalfDays.Select(day => new SelectListItem(day.Words, day.Half.ToString()));

    protected ReplyDesk Desk => desk;

    /// <summary>Shows what was answered before, to change it.</summary>
    protected void ShowAnswer() =>
        (Answer, HalfDays) = (Invitation!.Reply, [.. Invitation.Suits.Apart()]);

    protected Task<ReplyTaken> SaveAnswerAsync(AnsweredBy by, CancellationToken cancel)
    {
        Refused.If(Answer is null ? InvitationRefusals.NoAnswer : null);

        return desk.AnswerAsync(Invitation!, Round!, Answer!.Value, HalfDays.Together(), by, cancel);
    }
}
