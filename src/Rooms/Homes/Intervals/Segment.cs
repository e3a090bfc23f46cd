using System.Linq.Expressions;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Intervals;

/// <summary>A part of our households that an interval is about: everybody, who is new, or who lives in one place or kind of home.</summary>
internal abstract record Segment(string Key)
{
    internal static readonly Segment Everybody = new All();
    internal static readonly Segment New = new NewTenants();

    /// <summary>The segment with this key, or nothing when there is none such.</summary>
    internal static Segment? From(string key) => key.Split(':') switch
    {
        ["iedereen"] => Everybody,
        ["nieuw"] => New,
        ["buurt", var id] when Guid.TryParse(id, out var value) => new Neighbours(new NeighbourhoodId(value)),
        ["complex", var id] when Guid.TryParse(id, out var value) => new InComplex(new ComplexId(value)),
        ["soort", var kind] when Enum.TryParse<BuildingKind>(kind, out var value) && Enum.IsDefined(value) => new InBuilding(value),
        _ => null,
    };

    /// <summary>Whether a household belongs to it today, as a question for the database.</summary>
    internal abstract Expression<Func<Household, bool>> Holds(DateOnly today);

    /// <summary>The same question about one home.</summary>
    internal abstract bool Holds(Home home, DateOnly today);

    private sealed record All() : Segment("iedereen")
    {
        internal override Expression<Func<Household, bool>> Holds(DateOnly today) => household => true;

        internal override bool Holds(Home home, DateOnly today) => true;
    }

    private sealed record NewTenants() : Segment("nieuw")
    {
        internal override Expression<Func<Household, bool>> Holds(DateOnly today)
        {
            var after = today.AddYears(-1);
            return household => household.TenantSince > after;
        }

        internal override bool Holds(Home home, DateOnly today) => home.TenantSince > today.AddYears(-1);
    }

    internal sealed record Neighbours(NeighbourhoodId Id) : Segment($"buurt:{Id}")
    {
        internal override Expression<Func<Household, bool>> Holds(DateOnly today) => household => household.Neighbourhood == Id;

        internal override bool Holds(Home home, DateOnly today) => home.Neighbourhood == Id;
    }

    internal sealed record InComplex(ComplexId Id) : Segment($"complex:{Id}")
    {
        internal override Expression<Func<Household, bool>> Holds(DateOnly today) => household => household.Complex == Id;

        internal override bool Holds(Home home, DateOnly today) => home.Complex == Id;
    }

    internal sealed record InBuilding(BuildingKind Kind) : Segment($"soort:{Kind}")
    {
        internal override Expression<Func<Household, bool>> Holds(DateOnly today) => household => household.Building == Kind;

        internal override bool Holds(Home home, DateOnly today) => home.Building == Kind;
    }
}

/// <summary>Where and since when a household lives, as far as an interval asks.</summary>
internal sealed record Home(NeighbourhoodId? Neighbourhood, ComplexId? Complex, BuildingKind? Building, DateOnly? TenantSince);
