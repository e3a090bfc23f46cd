using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Households;

/// <summary>A household in a dwelling for a time (huurovereenkomst).</summary>
internal sealed class Tenancy
{
    private Tenancy()
    {
    }

    internal Tenancy(TenancyId id, HouseholdId household, DwellingId dwelling, DateOnly from, DateOnly? until = null)
    {
        Id = id;
        Household = household;
        Dwelling = dwelling;
        From = from;

        if (until is { } last)
        {
            EndsOn(last);
        }
    }

    public TenancyId Id { get; private set; }

    public HouseholdId Household { get; private set; }

    public DwellingId Dwelling { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; nothing while it runs.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>A colleague wrote it down; a file of the association's own system may still give another first day.</summary>
    public bool ByHand { get; private set; }

    internal static Tenancy WrittenByHand(TenancyId id, HouseholdId household, DwellingId dwelling, DateOnly from, DateOnly? until = null) =>
        new(id, household, dwelling, from, until) { ByHand = true };

    internal static Refusal? WhyNot(DateOnly from, DateOnly? until) => until < from ? TenancyRefusals.EndsBeforeItBegins : null;

    /// <summary>Whether it runs on a day of this time; without a last day that time has no end.</summary>
    internal bool Overlaps(DateOnly from, DateOnly? until) => From <= (until ?? DateOnly.MaxValue) && from <= (Until ?? DateOnly.MaxValue);

    /// <summary>It turned out to be of another household, or became so.</summary>
    internal void BelongsTo(HouseholdId household) => Household = household;

    internal void EndsOn(DateOnly until)
    {
        Refused.If(WhyNot(From, until));

        Until = until;
    }

    /// <summary>The association's own system knows better from when until when it is.</summary>
    internal void IsFrom(DateOnly from, DateOnly? until)
    {
        Refused.If(WhyNot(from, until));

        (From, Until, ByHand) = (from, until, false);
    }

    /// <summary>The notice was withdrawn.</summary>
    internal void GoesOn() => Until = null;
}

/// <summary>A tenancy with where its home lies and what it is (verblijf): what a household needs to know where it lives.</summary>
internal sealed record Stay(
    DwellingId Dwelling, NeighbourhoodId Neighbourhood, ComplexId? Complex, BuildingKind? Building, DateOnly From, DateOnly? Until)
{
    internal static Stay Of(Tenancy tenancy, Dwelling at) =>
        new(at.Id, at.Neighbourhood, at.Complex, at.Building, tenancy.From, tenancy.Until);

    internal bool IsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>Why a tenancy cannot be so.</summary>
internal static class TenancyRefusals
{
    internal static readonly Refusal EndsBeforeItBegins = new(
        "tenancy.ends-before-it-begins", "De huur eindigt voor hij begint. Kies een latere einddatum.", "Until");
}
