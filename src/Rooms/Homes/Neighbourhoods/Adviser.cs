using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Neighbourhoods;

/// <summary>
/// That one neighbourhood is a colleague's own (wijkadviseur van een buurt). It opens nothing without the role, and waits
/// for the day the role comes back.
/// </summary>
internal sealed class Adviser(ColleagueId colleague, NeighbourhoodId neighbourhood)
{
    public ColleagueId Colleague { get; private set; } = colleague;

    public NeighbourhoodId Neighbourhood { get; private set; } = neighbourhood;
}

internal sealed class AdviserMap : IEntityTypeConfiguration<Adviser>
{
    public void Configure(EntityTypeBuilder<Adviser> adviser)
    {
        adviser.HasKey(a => new { a.Colleague, a.Neighbourhood });
        adviser.HasOne<Neighbourhood>().WithMany().HasForeignKey(a => a.Neighbourhood).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class AdviserTable
{
    extension(HouseDb db)
    {
        internal DbSet<Adviser> Advisers => db.Set<Adviser>();

        /// <summary>The visitor's own neighbourhoods; none without the role.</summary>
        internal IQueryable<NeighbourhoodId> OwnNeighbourhoods(ClaimsPrincipal visitor)
        {
            var (isAdviser, me) = (visitor.Is(Role.NeighbourhoodAdviser), visitor.ColleagueId());

            return db.Advisers
                .Where(adviser => isAdviser && adviser.Colleague == me)
                .Select(adviser => adviser.Neighbourhood);
        }

        /// <summary>The same, looked up; without the role nothing is asked.</summary>
        internal async Task<List<NeighbourhoodId>> FindOwnNeighbourhoodsAsync(ClaimsPrincipal visitor, CancellationToken cancel) =>
            visitor.Is(Role.NeighbourhoodAdviser) ? await db.OwnNeighbourhoods(visitor).ToListAsync(cancel) : [];
    }
}
