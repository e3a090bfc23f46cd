using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Intervals;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>One line of "Wie spraken we het langst niet?": an address, and when, how and by whom we spoke, of one and the same moment.</summary>
internal sealed record QuietRow(
    HouseholdId Id,
    string Address,
    string Postcode,
    NeighbourhoodId NeighbourhoodId,
    string Neighbourhood,
    ComplexId? ComplexId,
    string? Complex,
    BuildingKind? Building,
    DateOnly SpokenOn,
    ContactKind? Kind,
    ColleagueId? By,
    string? Department,
    DateOnly TenantSince,
    Rest Rest)
{
    internal DateOnly? LastSpokenOn => SpokenOn == Households.Household.Never ? null : SpokenOn;

    internal Home Home => new(NeighbourhoodId, ComplexId, Building, TenantSince);

    internal QuietPlace Place => new(SpokenOn, TenantSince, Id.Value);

    /// <summary>The day by which we wanted to have spoken; nothing without an interval. <see cref="TargetIntervals.IsOverdue"/> asks the same of the database.</summary>
    internal DateOnly? DueOn(TargetIntervals intervals, DateOnly today) => intervals.Of(Home, today)?.DueOn(LastSpokenOn ?? TenantSince);
}
