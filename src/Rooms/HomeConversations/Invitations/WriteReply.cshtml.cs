using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[Allow(Role.RoundLeader, Role.ContactCentre)]
internal sealed class WriteReplyPage(HouseDb db, ReplyDesk desk, IHouseholds households, TimeProvider clock) : AnswerPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public InvitationId Id { get; set; }

    public HouseholdCard? Home { get; private set; }

    public Refusal? WhyNotAnswer { get; private set; }

    public override string Question => "Wat is het antwoord?";

    public override string HalfDaysQuestion => "Wanneer schikt het hun?";

    public override IEnumerable<SelectListItem> Answers { get; } =
    [
        new("Ja, jullie zijn welkom", nameof(Reply.Yes)),
        new("Nee, deze keer niet", nameof(Reply.No)),
        new("Nee, en liever niet meer vragen", nameof(Reply.RatherNotAgain)),
    ];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Invitation = found;
        Round = await db.Rounds.SingleAsync(round => round.Id == found.Round, cancel);
        WhyNotAnswer = found.WhyNotAnswer(Round, clock.Today(), AnsweredBy.Colleague);
        Home = (await households.FindAsync([found.Household], cancel)).GetValueOrDefault(found.Household);
        db.Saw("household", found.Household.Value, "adres en antwoord op een uitnodiging");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public void OnGet() => ShowAnswer();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var taken = await SaveAnswerAsync(AnsweredBy.Colleague, cancel);

        return Next(Said(taken), "ListReplies", new { Id = Round!.Id });
    }

    private static string Said(ReplyTaken taken) => taken switch
    {
        ReplyTaken.AsBefore => "Dit antwoord stond er al zo.",
        ReplyTaken.Written => "Het antwoord is genoteerd.",
        ReplyTaken.RestTakenBack => "Het antwoord is genoteerd. We mogen dit huishouden weer benaderen.",
        ReplyTaken.RestStays =>
            "Het antwoord is genoteerd. Bij dit huishouden staat ook om een andere reden dat we het met rust laten. Dat blijft zo.",
    };
}
