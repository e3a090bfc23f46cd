using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Visits;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.HasKey(v => v.Id);
        visit.HasOne<Round>().WithMany().HasForeignKey(v => v.Round);
        visit.HasOne<Pairs.Pair>().WithMany().HasForeignKey(v => v.Pair);
        visit.HasIndex(v => v.Invitation).IsUnique();
        visit.HasIndex(v => v.Household);
    }
}

internal sealed class LapsedVisitMap : IEntityTypeConfiguration<LapsedVisit>
{
    public void Configure(EntityTypeBuilder<LapsedVisit> lapsed)
    {
        // Not bound to its visit: a visit that went back to a draft may be gone, and still stand in an agenda.
        lapsed.HasKey(l => new { l.Visit, l.Colleague });
        lapsed.HasOne<Round>().WithMany().HasForeignKey(l => l.Round);
        lapsed.HasIndex(l => l.Colleague);
        lapsed.HasIndex(l => l.Round);
        lapsed.HasIndex(l => l.Day);
    }
}

internal static class VisitTable
{
    extension(HouseDb db)
    {
        /// <summary>Visits that are settled. A draft is seen only by who makes the plan.</summary>
        internal IQueryable<Visit> Visits => db.Set<Visit>().Where(visit => !visit.IsDraft);

        internal DbSet<Visit> VisitsAndDrafts => db.Set<Visit>();

        internal DbSet<LapsedVisit> LapsedVisits => db.Set<LapsedVisit>();
    }
}
