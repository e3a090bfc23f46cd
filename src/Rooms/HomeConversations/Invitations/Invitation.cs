using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>One household drawn for a round, and what it answered (uitnodiging).</summary>
internal sealed class Invitation
{
    private const string Kept = "tot 3 maanden na de terugkoppeling";

    private Invitation()
    {
        Code = "";
    }

    internal Invitation(
        InvitationId id,
        RoundId round,
        HouseholdId household,
        NeighbourhoodId neighbourhood,
        int drawnAs,
        string code,
        DrawId? draw = null)
    {
        Id = id;
        Round = round;
        Household = household;
        Neighbourhood = neighbourhood;
        DrawnAs = drawnAs;
        Code = code;
        Draw = draw;
    }

    public InvitationId Id { get; private set; }

    public RoundId Round { get; private set; }

    public HouseholdId Household { get; private set; }

    public NeighbourhoodId Neighbourhood { get; private set; }

    /// <summary>The draw it came from.</summary>
    public DrawId? Draw { get; private set; }

    /// <summary>The place in the draw, from 1.</summary>
    public int DrawnAs { get; private set; }

    /// <summary>The code in the letter with which a household answers without an account, as <see cref="ReplyCode"/> keeps it.</summary>
    [Personal(keptFor: Kept)]
    public string Code { get; private set; }

    /// <summary>The day of the letter; nothing while there is none.</summary>
    public DateOnly? PrintedOn { get; private set; }

    public Reply? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>The half-days of the week that suit, when the answer is yes.</summary>
    public WorkingWeek Suits { get; private set; }

    internal void WasPrinted(DateOnly on) => PrintedOn ??= on;

    /// <summary>What stands in the place of the code is no code: nobody can type it.</summary>
    internal void IsForgotten() => Code = Id.Value.ToString("N")[^20..];

    /// <summary>A household answers in time; a colleague who hears it on the telephone may still write it down later.</summary>
    internal Refusal? WhyNotAnswer(Round round, DateOnly today, AnsweredBy by) => by switch
    {
        _ when PrintedOn is null => InvitationRefusals.NoLetterYet,
        _ when round.ClosedAt is not null => InvitationRefusals.RoundIsOver,
        AnsweredBy.Household when today > round.ReplyBy => InvitationRefusals.TooLate,
        AnsweredBy.Colleague when today > round.Until => InvitationRefusals.RoundIsOver,
        _ => null,
    };

    /// <summary>Writes the answer down. Says whether anything is different from before: the same answer twice is once.</summary>
    internal bool Answers(Round round, Reply reply, WorkingWeek suits, AnsweredBy by, DateTimeOffset now)
    {
        Refused.If(WhyNotAnswer(round, now.DayInAmsterdam(), by));
        Refused.If(reply is Invitations.Reply.Yes && suits is WorkingWeek.None ? InvitationRefusals.NoHalfDay : null);

        var suitable = reply is Invitations.Reply.Yes ? suits : WorkingWeek.None;

        if (Reply == reply && Suits == suitable)
        {
            return false;
        }

        Reply = reply;
        Suits = suitable;
        RepliedAt = now;
        return true;
    }
}

/// <summary>What a household answers to an invitation (antwoord).</summary>
internal enum Reply
{
    /// <summary>Yes, you are welcome.</summary>
    Yes,

    /// <summary>Not this time.</summary>
    No,

    /// <summary>Rather not again.</summary>
    RatherNotAgain,
}

/// <summary>Who gives the answer.</summary>
internal enum AnsweredBy
{
    /// <summary>The household itself, with the code from its letter.</summary>
    Household,

    /// <summary>A colleague, for somebody who called or wrote.</summary>
    Colleague,
}

/// <summary>Why an answer cannot be taken, said to a tenant.</summary>
internal static class InvitationRefusals
{
    internal static readonly Refusal RoundIsOver = new(
        "invitation.round-is-over", "Deze gespreksronde is voorbij. Antwoorden kan niet meer.");

    internal static readonly Refusal NoLetterYet = new(
        "invitation.no-letter-yet", "Er is nog geen brief voor dit huishouden. Een antwoord kan pas als de brief er is.");

    internal static readonly Refusal TooLate = new(
        "invitation.too-late", "De dag waarop u kon antwoorden, is voorbij. Belt u ons gerust: dan kijken wij samen of het nog kan.");

    internal static readonly Refusal NoHalfDay = new(
        "invitation.no-half-day", "Kruis minstens één halve dag aan waarop het u schikt.", nameof(AnswerPage.HalfDays));

    internal static readonly Refusal NoAnswer = new("invitation.no-answer", "Kies een van de antwoorden.", "Answer");
}
