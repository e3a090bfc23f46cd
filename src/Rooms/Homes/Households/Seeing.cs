using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

/// <summary>Whose history a visitor may read. Every page that shows or finds it asks here.</summary>
internal static class Seeing
{
    extension(HouseDb db)
    {
        /// <summary>The households whose history this visitor may read; somebody else's is as if it were not there.</summary>
        internal IQueryable<Household> ReadableBy(ClaimsPrincipal visitor)
        {
            if (SeesEverything(visitor))
            {
                return db.Households;
            }

            // Who left is in no neighbourhood any more, so the home decides: where they live, or lived last.
            var own = db.OwnNeighbourhoods(visitor);
            var homes = db.Dwellings.Where(dwelling => own.Contains(dwelling.Neighbourhood));
            return db.Households.Where(household => homes.Any(dwelling => dwelling.Id == household.Dwelling));
        }

        /// <summary>Whose history this visitor may read of households that were just read themselves, and so are there and went into no other.</summary>
        internal async Task<Readable> ReadableAmongAsync(IReadOnlyCollection<HouseholdId> here, ClaimsPrincipal visitor, CancellationToken cancel)
        {
            var sight = await db.SightOfAsync(visitor, cancel);
            var readable = sight switch
            {
                Sight.Everything => here.ToHashSet(),
                Sight.Nothing or Sight.NoNeighbourhoodYet => [],
                Sight.OwnNeighbourhoods =>
                    await db.ReadableBy(visitor).Where(household => here.Contains(household.Id)).Select(household => household.Id).ToHashSetAsync(cancel),
            };
            return new Readable(sight, readable);
        }

        /// <summary>Whether this visitor may read about the homes in a neighbourhood, and so about who live in them.</summary>
        internal async Task<bool> MayReadHomesInAsync(ClaimsPrincipal visitor, NeighbourhoodId neighbourhood, CancellationToken cancel) =>
            SeesEverything(visitor) || await db.OwnNeighbourhoods(visitor).ContainsAsync(neighbourhood, cancel);

        /// <summary>How far this visitor sees.</summary>
        internal async Task<Sight> SightOfAsync(ClaimsPrincipal visitor, CancellationToken cancel) => visitor switch
        {
            _ when SeesEverything(visitor) => Sight.Everything,
            _ when !visitor.Is(Role.NeighbourhoodAdviser) => Sight.Nothing,
            _ when await db.OwnNeighbourhoods(visitor).AnyAsync(cancel) => Sight.OwnNeighbourhoods,
            _ => Sight.NoNeighbourhoodYet,
        };
    }

    private static bool SeesEverything(ClaimsPrincipal visitor) => visitor.Is(Role.RoundLeader) || visitor.Is(Role.ContactCentre);
}
