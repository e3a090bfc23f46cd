using System.Linq.Expressions;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Intervals;

/// <summary>
/// All intervals together: of those that hold for a household the shortest is its own. It counts from the last talk, and
/// for whom we never spoke from the first day of the tenancy.
/// </summary>
internal sealed class TargetIntervals(IReadOnlyList<TargetInterval> all)
{
    private readonly IReadOnlyList<(Segment Segment, TargetInterval Interval)> _all =
    [
        .. all.Select(interval => (Segment.From(interval.Segment), interval)).Where(pair => pair.Item1 is not null)
            .Select(pair => (pair.Item1!, pair.interval)).OrderBy(pair => pair.interval.Months),
    ];

    internal bool IsEmpty => _all.Count == 0;

    /// <summary>Who is over time: one question for the database.</summary>
    internal Expression<Func<Household, bool>> IsOverdue(DateOnly today)
    {
        if (IsEmpty)
        {
            return household => false;
        }

        var latest = _all[0].Interval.InTimeSince(today);

        // The longest is mostly everybody's: who is over that one needs no further look.
        var any = Questions.AnyOf(_all.Reverse().Select(pair => Questions.AllOf(pair.Segment.Holds(today), IsBefore(pair.Interval.InTimeSince(today)))));

        // The first half says nothing new; it tells the database where in the order to stop.
        return Questions.AllOf(household => household.SpokenOn < latest, any);
    }

    /// <summary>The interval of a household, when it has one.</summary>
    internal TargetInterval? Of(Home home, DateOnly today) => _all.FirstOrDefault(pair => pair.Segment.Holds(home, today)).Interval;

    /// <summary>A talk counts, also one of before the first tenancy we know; only whom we never spoke is counted from that tenancy.</summary>
    private static Expression<Func<Household, bool>> IsBefore(DateOnly day) =>
        household => household.SpokenOn < day && (household.SpokenOn > Household.Never || household.TenantSince < day);
}
