using System.Linq.Expressions;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Intervals;

namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>Of which households somebody wants to know whom we did not speak for longest. What is nothing asks for everybody.</summary>
internal sealed record QuietQuestion
{
    /// <summary>Who is quiet (stil) let nothing be heard for so many years: no talk, no repair, no complaint.</summary>
    internal const int YearsOfQuiet = 2;

    /// <summary>Whom we did speak, but not for so many years, we spoke long ago (lang geleden).</summary>
    internal const int YearsIsLong = 2;

    public IReadOnlyList<NeighbourhoodId>? Neighbourhoods { get; init; }

    public ComplexId? Complex { get; init; }

    public BuildingKind? Building { get; init; }

    public TenancyBand? Tenancy { get; init; }

    /// <summary>Only those of whom nothing was heard for <see cref="YearsOfQuiet"/> years.</summary>
    public bool OnlyQuiet { get; init; }

    /// <summary>Only those we never spoke.</summary>
    public bool OnlyNever { get; init; }

    /// <summary>Only those we spoke, but more than <see cref="YearsIsLong"/> years ago.</summary>
    public bool OnlyLongAgo { get; init; }

    /// <summary>Only those whom we wanted to have spoken by now.</summary>
    public bool OnlyOverdue { get; init; }

    /// <summary>What another page asks beside all that.</summary>
    public Expression<Func<Household, bool>>? Also { get; init; }

    /// <summary>Whom we spoke before this day and not since, we spoke long ago.</summary>
    internal static DateOnly LongAgo(DateOnly today) => today.AddYears(-YearsIsLong);

    /// <summary>
    /// Narrows households to those that live here and are asked for. Each part that has an index of its own is walked along it;
    /// how long they rent not when the index of the order is walked.
    /// </summary>
    internal IQueryable<Household> Of(IQueryable<Household> households, TargetIntervals intervals, DateOnly today, bool isWalked = false)
    {
        // SQLite walks an index along "lives_here = @yes" and not along a bare "lives_here": a thousand times faster.
        var yes = true;
        var here = Neighbourhoods switch
        {
            null when Complex is null && Building is null => households.Where(household => household.LivesHere == yes),
            null => households,
            [var only] => households.Where(household => household.Neighbourhood == only),
            _ => households.Where(household => Neighbourhoods.Contains(household.Neighbourhood!.Value)),
        };

        here = Complex is { } complex ? here.Where(household => household.Complex == complex) : here;
        here = Building is { } building ? here.Where(household => household.Building == building) : here;
        here = OnlyNever ? here.Where(household => household.SpokenOn == Household.Never) : here;
        here = OnlyLongAgo ? LongAgo(here, LongAgo(today)) : here;
        here = Also is { } also ? here.Where(also) : here;
        here = OnlyOverdue ? here.Where(intervals.IsOverdue(today)) : here;
        return Lasting(Quiet(here, today), today, isWalked);
    }

    private static IQueryable<Household> LongAgo(IQueryable<Household> here, DateOnly before) =>
        here.Where(household => household.SpokenOn > Household.Never && household.SpokenOn < before);

    private IQueryable<Household> Quiet(IQueryable<Household> here, DateOnly today)
    {
        var since = today.AddYears(-YearsOfQuiet);

        // Who was spoken since is not quiet: the database need not look at them one by one.
        return OnlyQuiet ? here.Where(household => household.SpokenOn < since && household.HeardOn < since) : here;
    }

    private IQueryable<Household> Lasting(IQueryable<Household> here, DateOnly today, bool isWalked)
    {
        if (Tenancy is not { } band)
        {
            return here;
        }

        var (after, upTo) = band.Began(today);

        // A bare column would let SQLite skip along the index from day to day, and sort what it finds.
        return isWalked
            ? here.Where(household => (household.TenantSince ?? Household.Never) > after && (household.TenantSince ?? Household.Never) <= upTo)
            : here.Where(household => household.TenantSince > after && household.TenantSince <= upTo);
    }
}
