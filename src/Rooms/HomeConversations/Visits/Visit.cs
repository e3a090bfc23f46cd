using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>One conversation at one kitchen table, planned or held (huisgesprek).</summary>
internal sealed class Visit
{
    private Visit()
    {
    }

    internal Visit(VisitId id, PairId pair, Invitations.Invitation invitation, TimeOnly startsAt, VoiceId voice)
    {
        Id = id;
        Round = invitation.Round;
        Invitation = invitation.Id;
        Household = invitation.Household;
        Neighbourhood = invitation.Neighbourhood;
        Pair = pair;
        StartsAt = startsAt;
        Voice = voice;
    }

    public VisitId Id { get; private set; }

    public RoundId Round { get; private set; }

    public InvitationId Invitation { get; private set; }

    public HouseholdId Household { get; private set; }

    public NeighbourhoodId Neighbourhood { get; private set; }

    /// <summary>Who goes; the pair knows the day.</summary>
    public PairId Pair { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public VisitState State { get; private set; }

    /// <summary>How often the bell was rung in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Under which voice the words of this table stand among the insights.</summary>
    public VoiceId Voice { get; private set; }
}

/// <summary>How a visit stands.</summary>
internal enum VisitState
{
    /// <summary>Afgesproken.</summary>
    Planned,

    /// <summary>Gesproken.</summary>
    Held,

    /// <summary>Niemand thuis.</summary>
    NobodyHome,

    /// <summary>Liever niet.</summary>
    Declined,

    /// <summary>Verhuisd.</summary>
    Moved,

    /// <summary>Afgezegd.</summary>
    Cancelled,
}
