using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Households;

/// <summary>Whom we leave in peace (rustrecht): what they asked themselves, and what is due to them after any contact.</summary>
internal sealed partial class Household
{
    /// <summary>The longest rest somebody may ask for; whoever wants longer is not approached at all.</summary>
    internal const int MostYearsOfRest = 5;

    /// <summary>They asked us not to approach them of our own accord (niet benaderen).</summary>
    public bool DoNotApproach { get; private set; }

    /// <summary>
    /// The one thing that asked it, such as an answer to a letter or what was said at a door, and that may take it back;
    /// nothing when the office wrote it, or when more than one asked it.
    /// </summary>
    public Guid? DoNotApproachBy { get; private set; }

    /// <summary>They would rather be left in peace; from this day on we may ask again (liever niet tot).</summary>
    public DateOnly? RestUntil { get; private set; }

    /// <summary>The one thing at whose word they rest until that day, and that may take it back; nothing when the office wrote it.</summary>
    public Guid? RestUntilBy { get; private set; }

    /// <summary>Until when they wanted rest before that word, when they did.</summary>
    public DateOnly? RestBefore { get; private set; }

    internal bool MayBeApproached(DateOnly today) => RestOf(DoNotApproach, RestUntil, PeaceUntil, today) is not Rest.Asked;

    internal Rest RestOn(DateOnly today) => RestOf(DoNotApproach, RestUntil, PeaceUntil, today);

    /// <summary>The first day on which we may ask again of whom we leave in peace today; nothing when they asked it for good.</summary>
    internal DateOnly? AskAgainFrom(DateOnly today) =>
        DoNotApproach || RestOn(today) is Rest.None ? null : RestUntil > PeaceUntil ? RestUntil : PeaceUntil;

    /// <summary>The one rule of whom we leave in peace (rustrecht): every draw, list, letter and whoever else sends asks it.</summary>
    internal static Rest RestOf(bool doNotApproach, DateOnly? restUntil, DateOnly peaceUntil, DateOnly today) => (doNotApproach, restUntil) switch
    {
        (true, _) => Rest.Asked,
        (_, { } until) when until > today => Rest.Asked,
        _ when peaceUntil > today => Rest.Due,
        _ => Rest.None,
    };

    internal static Refusal? WhyNotRestUntil(DateOnly until, DateOnly today) => until switch
    {
        _ when until <= today => HouseholdRefusals.RestIsOver,
        _ when until > today.AddYears(MostYearsOfRest) => HouseholdRefusals.RestTooLong,
        _ => null,
    };

    /// <summary>Asked once more by somebody else, it stands by itself: nobody takes it back alone.</summary>
    internal void IsNotToBeApproached(Guid? by = null)
    {
        DoNotApproachBy = DoNotApproach && DoNotApproachBy != by ? null : by;
        DoNotApproach = true;
    }

    internal void MayBeApproachedAgain()
    {
        DoNotApproach = false;
        DoNotApproachBy = null;
        (RestUntil, RestUntilBy, RestBefore) = (null, null, null);
    }

    /// <summary>Who asked for rest until a day thought better of it: what was asked before stands again, and what anybody else asked stays.</summary>
    internal void TakesBackRest(Guid by)
    {
        if (RestUntilBy == by)
        {
            (RestUntil, RestUntilBy, RestBefore) = (RestBefore, null, null);
        }
    }

    /// <summary>Who asked it thought better of it; what anybody else asked, before or after, stays.</summary>
    internal void TakesBackDoNotApproach(Guid by)
    {
        if (DoNotApproachBy == by)
        {
            (DoNotApproach, DoNotApproachBy) = (false, null);
        }
    }

    /// <summary>They want rest until a day, at the word of something. The office may make it shorter; a word in passing never does.</summary>
    internal void AsksForRest(DateOnly until, DateOnly today, Guid? by = null)
    {
        Refused.If(WhyNotRestUntil(until, today));

        if (by is null)
        {
            (RestUntil, RestUntilBy, RestBefore) = (until, null, null);
        }
        else if (RestUntil is null || until > RestUntil)
        {
            (RestUntil, RestUntilBy, RestBefore) = (until, by, RestUntilBy == by ? RestBefore : RestUntil);
        }
    }

    /// <summary>Whoever of both wanted more rest gets it. That one thing may take it back is so when only one of both was asked it.</summary>
    private void RestsAsMuchAs(Household other)
    {
        DoNotApproachBy = (DoNotApproach, other.DoNotApproach) switch
        {
            (true, true) => DoNotApproachBy == other.DoNotApproachBy ? DoNotApproachBy : null,
            (false, true) => other.DoNotApproachBy,
            _ => DoNotApproachBy,
        };
        DoNotApproach |= other.DoNotApproach;

        var (longer, shorter) = other.RestUntil > (RestUntil ?? Never) ? (other, this) : (this, other);
        var before = longer.RestBefore > (shorter.RestUntil ?? Never) ? longer.RestBefore : shorter.RestUntil;
        (RestUntil, RestUntilBy, RestBefore) = (longer.RestUntil, longer.RestUntilBy, longer.RestUntilBy is null ? null : before);
    }
}

/// <summary>Why something with a household cannot be done, said to a colleague.</summary>
internal static class HouseholdRefusals
{
    internal static readonly Refusal RestIsOver = new(
        "household.rest-is-over", "Kies een dag in de toekomst. Tot die dag laten we dit huishouden met rust.", "RestUntil");

    internal static readonly Refusal RestTooLong = new(
        "household.rest-too-long",
        "Kies een dag binnen vijf jaar. Willen ze langer rust? Kies dan ‘niet benaderen’.",
        "RestUntil");
}
