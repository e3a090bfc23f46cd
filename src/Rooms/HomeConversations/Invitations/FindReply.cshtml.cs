using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader, Role.ContactCentre)]
internal sealed class FindReplyPage(HouseDb db, ReplyDesk desk) : RoomPage
{
    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<Row> Rounds { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Rounds = await db.Rounds
            .Where(round => round.ClosedAt == null && round.PrintedAt != null)
            .OrderBy(round => round.ReplyBy)
            .Select(round => new Row(round.Id, round.Question, round.ReplyBy))
            .ToListAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var lookup = await desk.FindForColleagueAsync(Code, cancel);
        Refused.If(lookup.Refusal is null ? null : lookup.Refusal with { Text = "Deze code kennen wij niet. Lees hem nog eens voor: er staan geen 0, O, 1 of I in." });

        return RedirectToPage("WriteReply", new { lookup.Invitation!.Id });
    }

    public sealed record Row(RoundId Id, string Question, DateOnly ReplyBy);
}
