using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>One household that took part and hears what was done with it (terugkoppeling).</summary>
internal sealed class Telling : IVersioned
{
    private Telling()
    {
    }

    internal Telling(TellingId id, OccasionId occasion, HouseholdId household, DateOnly tookPartOn)
    {
        Id = id;
        Occasion = occasion;
        Household = household;
        TookPartOn = tookPartOn;
    }

    public TellingId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    public HouseholdId Household { get; private set; }

    public DateOnly TookPartOn { get; private set; }

    public TellingState State { get; private set; }

    /// <summary>The day we told it, or wrote down why not.</summary>
    public DateOnly? SettledOn { get; private set; }

    public TellingChannel? Channel { get; private set; }

    public NotToldReason? Reason { get; private set; }

    public ColleagueId? By { get; private set; }

    /// <summary>The mailing it went with, when it went with one.</summary>
    public MailingId? Mailing { get; private set; }

    /// <summary>The contact moment it became; taken back together with it.</summary>
    public ContactId? Contact { get; private set; }

    public int Version { get; private set; }

    internal Refusal? WhyNotTell(DateOnly on, DateOnly today) => this switch
    {
        { State: not TellingState.StillToTell } => TellingRefusals.AlreadySettled,
        _ when on > today => TellingRefusals.InTheFuture,
        _ when on < TookPartOn => TellingRefusals.BeforeTheTalk,
        _ => null,
    };

    internal void Tell(DateOnly on, TellingChannel channel, ColleagueId? by, DateOnly today, MailingId? mailing = null)
    {
        Refused.If(WhyNotTell(on, today));

        State = TellingState.Told;
        SettledOn = on;
        Channel = channel;
        By = by;
        Mailing = mailing;
    }

    internal void DoNotTell(NotToldReason reason, ColleagueId? by, DateOnly today)
    {
        Refused.If(State is TellingState.StillToTell ? null : TellingRefusals.AlreadySettled);

        State = TellingState.NotTold;
        SettledOn = today;
        Reason = reason;
        By = by;
    }

    /// <summary>It was a mistake: this household still waits for an answer.</summary>
    internal void TakeBack()
    {
        Refused.If(State is TellingState.StillToTell ? TellingRefusals.NothingToTakeBack : null);

        State = TellingState.StillToTell;
        SettledOn = null;
        Channel = null;
        Reason = null;
        By = null;
        Mailing = null;
        Contact = null;
    }

    internal void BecameContact(ContactId contact) => Contact = contact;
}

/// <summary>How telling one household stands.</summary>
internal enum TellingState
{
    /// <summary>Nog niet teruggekoppeld.</summary>
    StillToTell,

    /// <summary>Teruggekoppeld.</summary>
    Told,

    /// <summary>Niet teruggekoppeld, met reden.</summary>
    NotTold,
}

/// <summary>Why a telling cannot be settled like this.</summary>
internal static class TellingRefusals
{
    internal static readonly Refusal AlreadySettled = new(
        "telling.already-settled", "Bij dit huishouden staat al wat er gedaan is. Draai dat eerst terug.");

    internal static readonly Refusal NothingToTakeBack = new(
        "telling.nothing-to-take-back", "Dit huishouden staat nog op de lijst. Er is niets terug te draaien.");

    internal static readonly Refusal InTheFuture = new(
        "telling.in-the-future", "Deze dag moet nog komen. Kies vandaag of een eerdere dag.", "On");

    internal static readonly Refusal NoChannel = new("telling.no-channel", "Kies hoe je het verteld hebt.", "Channel");

    internal static readonly Refusal NoDay = new("telling.no-day", "Kies de dag waarop je het vertelde.", "On");

    internal static readonly Refusal NoReason = new("telling.no-reason", "Kies waarom dit huishouden niets hoort.", "Reason");

    internal static readonly Refusal BeforeTheTalk = new(
        "telling.before-the-talk", "Deze dag ligt voor het gesprek zelf. Kies een latere dag.", "On");
}
