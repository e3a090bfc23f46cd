using Huiskamer.Foundation.Pages;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.HomeConversations.Invitations;

[AllowAnonymous]
internal sealed class TypeCodePage(ReplyDesk desk, IAssociation association) : RoomPage
{
    [BindProperty]
    public string? Code { get; set; }

    public AssociationCard Association { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Association = await association.CardAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var lookup = await desk.FindAsync(Code, HttpContext.Connection.RemoteIpAddress, cancel);
        Foundation.Rules.Refused.If(lookup.Refusal);

        return RedirectToPage("AnswerInvitation", new { Code = ReplyCode.Written(lookup.Invitation!.Code) });
    }
}
