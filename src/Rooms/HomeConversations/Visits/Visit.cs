using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
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

    internal Visit(
        VisitId id, PairId pair, Invitations.Invitation invitation, TimeOnly startsAt, VoiceId voice, bool isDraft = false)
    {
        Id = id;
        Round = invitation.Round;
        Invitation = invitation.Id;
        Household = invitation.Household;
        Neighbourhood = invitation.Neighbourhood;
        Pair = pair;
        StartsAt = startsAt;
        Voice = voice;
        IsDraft = isDraft;
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

    /// <summary>How many of those bells rang before the visit got the day it has now.</summary>
    public int EarlierAttempts { get; private set; }

    /// <summary>What the pair does after nobody opened.</summary>
    public AfterNobodyHome? Then { get; private set; }

    /// <summary>How long this household would like to be left in peace, when it rather did not.</summary>
    public RestAsked? Rest { get; private set; }

    /// <summary>Under which voice the words of this table stand among the insights.</summary>
    public VoiceId Voice { get; private set; }

    /// <summary>Whether it is still an idea: only who makes the plan sees it.</summary>
    public bool IsDraft { get; private set; }

    internal void IsSettled() => IsDraft = false;

    /// <summary>Whether somebody still goes there.</summary>
    internal bool IsToGo => State is VisitState.Planned or VisitState.NobodyHome;

    /// <summary>Whether somebody rang the bell on the day it has now.</summary>
    internal bool WasRung => State is VisitState.Held || Attempts > EarlierAttempts;

    /// <summary>Whether it does not go on: nobody needs to keep the time free.</summary>
    internal bool IsOff => State switch
    {
        VisitState.Declined or VisitState.Moved or VisitState.Cancelled => true,
        VisitState.Planned or VisitState.Held or VisitState.NobodyHome => false,
    };

    /// <summary>Nobody spoke yet, and nobody said no. What was cancelled gets another day.</summary>
    internal Refusal? WhyNotMove() => IsToGo || State is VisitState.Cancelled ? null : VisitRefusals.NoLongerPlanned;

    /// <summary>Why nobody rings this bell, whatever is planned.</summary>
    internal static Refusal? WhyNotCome(Invitations.Reply? reply, HouseholdCard home) => reply switch
    {
        Invitations.Reply.No or Invitations.Reply.RatherNotAgain => VisitRefusals.SaidNo,
        Invitations.Reply.Yes or null => WhyNotCome(home),
    };

    internal static Refusal? WhyNotCome(HouseholdCard home) => home switch
    {
        { LivesHere: false } => VisitRefusals.LeftHome,
        { MayBeApproached: false } => VisitRefusals.AskedForRest,
        _ => null,
    };

    /// <summary>Another pair comes, or at another time. Who found nobody home comes again.</summary>
    internal void Moves(Pairs.Pair pair, TimeOnly startsAt)
    {
        Refused.If(WhyNotMove());

        Pair = pair.Id;
        IsDraft = pair.IsDraft;
        StartsAt = startsAt;
        (State, Then, EarlierAttempts) = (VisitState.Planned, null, Attempts);
    }

    internal Refusal? WhyNotHold(DateOnly day, DateOnly today) => today < day ? VisitRefusals.StillToCome(day) : State switch
    {
        VisitState.Planned or VisitState.NobodyHome or VisitState.Held => null,
        VisitState.Declined or VisitState.Moved or VisitState.Cancelled => VisitRefusals.WentOtherwise,
    };

    /// <summary>They spoke. Answers whether that is news: writing it up again changes nothing here.</summary>
    internal bool Hold(DateOnly day, DateOnly today)
    {
        Refused.If(WhyNotHold(day, today));

        var isNews = State is not VisitState.Held;
        State = VisitState.Held;
        return isNews;
    }

    internal Refusal? WhyNotOtherwise(VisitState state, DateOnly day, DateOnly today) => State switch
    {
        VisitState.Held => VisitRefusals.AlreadyHeld,
        VisitState.Declined or VisitState.Moved or VisitState.Cancelled => VisitRefusals.WentOtherwise,
        VisitState.Planned or VisitState.NobodyHome =>
            state is VisitState.NobodyHome && today < day ? VisitRefusals.StillToCome(day) : null,
    };

    internal void FindsNobodyHome(DateOnly day, DateOnly today)
    {
        Refused.If(WhyNotOtherwise(VisitState.NobodyHome, day, today));

        State = VisitState.NobodyHome;
        Attempts++;
        Then = null;
    }

    internal void After(AfterNobodyHome then)
    {
        Refused.If(State is VisitState.NobodyHome ? null : VisitRefusals.SomebodyWasHome);

        Then = then;
    }

    internal void IsDeclined(RestAsked rest, DateOnly day, DateOnly today)
    {
        GoesOtherwise(VisitState.Declined, day, today);
        Rest = rest;
    }

    internal void HasMoved(DateOnly day, DateOnly today) => GoesOtherwise(VisitState.Moved, day, today);

    internal void IsCancelled(DateOnly day, DateOnly today) => GoesOtherwise(VisitState.Cancelled, day, today);

    /// <summary>The household thought better of it. A talk that was held stays held.</summary>
    internal void IsCalledOff() => State = IsToGo ? VisitState.Cancelled : State;

    /// <summary>What the household itself said since is no slip of the pair.</summary>
    internal Refusal? WhyNotTakeBack(Invitations.Reply? reply) => State switch
    {
        VisitState.Held => VisitRefusals.AlreadyHeld,
        VisitState.Planned or VisitState.NobodyHome => null,
        VisitState.Declined or VisitState.Moved or VisitState.Cancelled =>
            reply is Invitations.Reply.No or Invitations.Reply.RatherNotAgain ? VisitRefusals.SaidNo : null,
    };

    /// <summary>The last thing that was said of this visit was a slip of the finger: it is again as it was before.</summary>
    internal void TakesBack()
    {
        Refused.If(State is VisitState.Held ? VisitRefusals.AlreadyHeld : null);

        if (State is VisitState.NobodyHome)
        {
            Attempts--;
            Then = null;
        }

        State = Attempts > EarlierAttempts ? VisitState.NobodyHome : VisitState.Planned;
        Rest = null;
    }

    /// <summary>The words stay among the insights; nothing leads from them to this visit any more.</summary>
    internal void LosesItsVoice(VoiceId other) => Voice = other;

    private void GoesOtherwise(VisitState state, DateOnly day, DateOnly today)
    {
        Refused.If(WhyNotOtherwise(state, day, today));

        State = state;
    }
}

/// <summary>What a pair does after nobody opened.</summary>
internal enum AfterNobodyHome
{
    /// <summary>Een kaartje in de bus.</summary>
    LeftACard,

    /// <summary>Later nog een keer aanbellen.</summary>
    TriesAgain,

    /// <summary>Opbellen.</summary>
    Phones,
}

/// <summary>How long a household that rather did not would like to be left in peace.</summary>
internal enum RestAsked
{
    /// <summary>Alleen deze keer niet.</summary>
    ThisTime,

    /// <summary>Een jaar lang niet.</summary>
    AYear,

    /// <summary>Nooit meer vragen.</summary>
    ForGood,
}

/// <summary>Why something cannot be said of a visit.</summary>
internal static class VisitRefusals
{
    internal static readonly Refusal WentOtherwise = new(
        "visit.went-otherwise", "Bij dit bezoek staat dat het niet doorging. Zet dat eerst terug.");

    internal static readonly Refusal AlreadyHeld = new(
        "visit.already-held", "Van dit gesprek is al een verslag. Pas dat aan als er iets niet klopt.");

    internal static readonly Refusal SomebodyWasHome = new(
        "visit.somebody-was-home", "Bij dit bezoek staat niet dat er niemand thuis was.");

    internal static readonly Refusal NoLongerPlanned = new(
        "visit.no-longer-planned", "Dit bezoek is al geweest of gaat niet door. Het kan niet meer verplaatst worden.");

    internal static readonly Refusal SaidNo = new(
        "visit.said-no", "Dit huishouden wil nu geen bezoek. Wil het toch? Noteer dan eerst het nieuwe antwoord op de uitnodiging.");

    internal static readonly Refusal AskedForRest = new(
        "visit.asked-for-rest", "Dit huishouden vroeg ons om niet langs te komen. Daar houden we ons aan.");

    internal static readonly Refusal LeftHome = new("visit.left-home", "Dit huishouden woont hier niet meer.");

    internal static Refusal StillToCome(DateOnly day) => new(
        "visit.still-to-come", $"Dit bezoek moet nog komen: het is op {InWords.Weekday(day)}.");
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
