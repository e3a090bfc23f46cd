using Huiskamer.HomeConversations.Door;
using Huiskamer.Homes.Door;
using Huiskamer.Planning;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>A household that said yes and has no visit yet, with the reason (wachtend huishouden).</summary>
internal sealed class Waiting(InvitationId invitation, RoundId round, WaitingReason reason)
{
    public InvitationId Invitation { get; private set; } = invitation;

    public RoundId Round { get; private set; } = round;

    public WaitingReason Reason { get; private set; } = reason;
}

/// <summary>Why somebody who said yes still waits.</summary>
internal enum WaitingReason
{
    /// <summary>Er werkt dan niemand.</summary>
    NobodyAvailable,

    /// <summary>Niemand spreekt dan de taal.</summary>
    NobodySpeaksLanguage,

    /// <summary>Wie de taal spreekt, komt hier niet.</summary>
    AllSpeakersExcluded,

    /// <summary>Alleen tweetallen die al samen gingen.</summary>
    OnlyPairsThatMet,

    /// <summary>De halve dagen zijn vol.</summary>
    HalfDaysFull,

    /// <summary>De tijd is te kort.</summary>
    WindowTooNarrow,

    /// <summary>Het huishouden woont er niet meer.</summary>
    LeftHome,

    /// <summary>Het huishouden vroeg om rust.</summary>
    AskedForRest,
}

/// <summary>What is said of waiting, and what would help.</summary>
internal static class WaitingReasons
{
    /// <summary>Why no pair goes to this household, however much room there is.</summary>
    internal static WaitingReason? WhyNever(HouseholdCard? home) => home switch
    {
        null or { LivesHere: false } => WaitingReason.LeftHome,
        { MayBeApproached: false } => WaitingReason.AskedForRest,
        _ => null,
    };

    internal static WaitingReason Of(UnplannedReason reason) => reason switch
    {
        UnplannedReason.NobodyAvailable => WaitingReason.NobodyAvailable,
        UnplannedReason.NobodySpeaksLanguage => WaitingReason.NobodySpeaksLanguage,
        UnplannedReason.AllSpeakersExcluded => WaitingReason.AllSpeakersExcluded,
        UnplannedReason.OnlyPairsThatMet => WaitingReason.OnlyPairsThatMet,
        UnplannedReason.HalfDaysFull => WaitingReason.HalfDaysFull,
        UnplannedReason.WindowTooNarrow => WaitingReason.WindowTooNarrow,
    };

    internal static string InWords(this WaitingReason reason) => reason switch
    {
        WaitingReason.NobodyAvailable => "Op de halve dagen die hier uitkomen, werken geen twee deelnemers.",
        WaitingReason.NobodySpeaksLanguage => "Op de halve dagen die hier uitkomen, werkt geen deelnemer die de taal spreekt.",
        WaitingReason.AllSpeakersExcluded => "Wie dan werkt en de taal spreekt, komt hier niet op bezoek.",
        WaitingReason.OnlyPairsThatMet => "Wie dan kan, ging al eerder samen op pad.",
        WaitingReason.HalfDaysFull => "De halve dagen die hier uitkomen, zijn vol.",
        WaitingReason.WindowTooNarrow => "De tijd is te kort om er heen te gaan, te praten en op tijd terug te zijn.",
        WaitingReason.LeftHome => "Dit huishouden woont er niet meer.",
        WaitingReason.AskedForRest => "Dit huishouden vroeg ons om niet langs te komen.",
    };

    internal static string WhatHelps(this WaitingReason reason) => reason switch
    {
        WaitingReason.NobodyAvailable => "Bel of een andere halve dag ook past, of vraag een collega om mee te doen.",
        WaitingReason.NobodySpeaksLanguage => "Vraag een collega die de taal spreekt om mee te doen, of bel of iemand kan vertalen.",
        WaitingReason.AllSpeakersExcluded => "Vraag nog een collega om mee te doen.",
        WaitingReason.OnlyPairsThatMet => "Vraag een collega mee die nog niet met hen op pad ging.",
        WaitingReason.HalfDaysFull => "Bel of een andere halve dag ook past, of laat collega’s één keer vaker op pad gaan.",
        WaitingReason.WindowTooNarrow => "Bel of een andere halve dag ook past.",
        WaitingReason.LeftHome => "Er hoeft niets te gebeuren.",
        WaitingReason.AskedForRest => "Willen ze ons toch zien? Laat het klantcontactcentrum dat dan eerst bij het huishouden noteren.",
    };
}
