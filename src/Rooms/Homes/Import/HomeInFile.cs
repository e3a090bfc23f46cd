using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;

namespace Huiskamer.Homes.Import;

/// <summary>What a tenancy in a file needs to know of its home.</summary>
internal readonly record struct HomeInFile(DwellingId Id, NeighbourhoodId Neighbourhood, ComplexId? Complex, BuildingKind? Building)
{
    public Stay In(Tenancy tenancy) => new(Id, Neighbourhood, Complex, Building, tenancy.From, tenancy.Until);
}
