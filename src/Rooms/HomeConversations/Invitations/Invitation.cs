using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;
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
        InvitationId id, RoundId round, HouseholdId household, NeighbourhoodId neighbourhood, int drawnAs, string code)
    {
        Id = id;
        Round = round;
        Household = household;
        Neighbourhood = neighbourhood;
        DrawnAs = drawnAs;
        Code = code;
    }

    public InvitationId Id { get; private set; }

    public RoundId Round { get; private set; }

    public HouseholdId Household { get; private set; }

    public NeighbourhoodId Neighbourhood { get; private set; }

    /// <summary>The place in the draw, from 1.</summary>
    public int DrawnAs { get; private set; }

    /// <summary>The code in the letter with which a household answers without an account.</summary>
    [Personal(keptFor: Kept)]
    public string Code { get; private set; }

    public Reply? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>The half-days of the week that suit, when the answer is yes.</summary>
    public WorkingWeek Suits { get; private set; }
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
