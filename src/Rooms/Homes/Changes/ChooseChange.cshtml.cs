using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Changes;

[Allow(Role.NeighbourhoodAdviser, Role.RoundLeader, Role.ContactCentre)]
internal sealed class ChooseChangePage(HouseDb db, IHouseholds households, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock)
    : ChangePage(db, households, rooms, clock)
{
    public bool MayMerge => User.Is(Role.RoundLeader) || User.Is(Role.ContactCentre);
}
