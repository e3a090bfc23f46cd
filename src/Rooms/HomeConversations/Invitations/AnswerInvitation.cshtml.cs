using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

[AllowAnonymous]
internal sealed class AnswerInvitationPage(
    HouseDb db, ReplyDesk desk, IHouseholds households, IAssociation association, TimeProvider clock) : AnswerPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public AssociationCard Association { get; private set; } = null!;

    /// <summary>The street, so that people know it is about them; never a name or a number.</summary>
    public string Street { get; private set; } = "";

    /// <summary>Why there is nothing to answer to.</summary>
    public Refusal? WhyNotFound { get; private set; }

    /// <summary>Why it is too late, or not for this page.</summary>
    public Refusal? WhyNotAnswer { get; private set; }

    /// <summary>Who asked never to be asked again, is not asked again at the top of the page.</summary>
    public bool AskedForRest => Invitation?.Reply is Reply.RatherNotAgain;

    public string Heading => this switch
    {
        { WhyNotFound: not null } => "Wij vinden uw brief niet",
        { AskedForRest: true } => "Uw antwoord op onze brief",
        _ => "Mogen wij bij u op de koffie komen?",
    };

    public override string Question => "Wat is uw antwoord?";

    public override string HalfDaysQuestion => "Wanneer schikt het u?";

    public override IEnumerable<SelectListItem> Answers { get; } =
    [
        new("Ja, u bent welkom", nameof(Reply.Yes)),
        new("Nee, deze keer niet", nameof(Reply.No)),
        new("Nee, en vraag het mij liever niet meer", nameof(Reply.RatherNotAgain)),
    ];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        // The address of this page opens it: it goes to nobody else.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Association = await association.CardAsync(cancel);
        var lookup = await Desk.FindAsync(Code, HttpContext.Connection.RemoteIpAddress, cancel);
        WhyNotFound = lookup.Refusal;

        if (lookup.Invitation is { } invitation)
        {
            Invitation = invitation;
            Round = await db.Rounds.SingleAsync(round => round.Id == invitation.Round, cancel);
            WhyNotAnswer = invitation.WhyNotAnswer(Round, clock.Today(), AnsweredBy.Household);
            Street = StreetOf((await households.FindAsync([invitation.Household], cancel)).GetValueOrDefault(invitation.Household));
        }

        return true;
    }

    public IActionResult OnGet()
    {
        if (WhyNotFound is not null)
        {
            var page = Page();
            page.StatusCode = 404;
            return page;
        }

        ShowAnswer();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Refused.If(WhyNotFound ?? WhyNotAnswer);
        var taken = await SaveAnswerAsync(AnsweredBy.Household, cancel);

        return Next(Thanks(Answer!.Value) + Rest(taken), "AnswerInvitation", new { Code });
    }

    private static string Thanks(Reply answer) => answer switch
    {
        Reply.Yes => "Dank u wel! Wij sturen u een bericht met de dag en de tijd.",
        Reply.No => "Dank u wel. Wij hebben uw antwoord genoteerd.",
        Reply.RatherNotAgain => "Dank u wel. Wij nodigen u niet meer uit.",
    };

    private static string Rest(ReplyTaken taken) => taken switch
    {
        ReplyTaken.AsBefore or ReplyTaken.Written => "",
        ReplyTaken.RestTakenBack => " Een volgende keer mogen wij u weer een brief sturen.",
        ReplyTaken.RestStays =>
            " Verder laten wij u met rust: dat is ook op een andere manier afgesproken. Wilt u dat veranderen? Belt u ons dan even.",
    };

    private static string StreetOf(HouseholdCard? card) =>
        card is null ? "" : string.Concat(card.Street.TakeWhile(sign => !char.IsDigit(sign))).Trim();
}
