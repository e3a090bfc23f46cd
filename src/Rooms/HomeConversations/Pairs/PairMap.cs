using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Pairs;

internal sealed class PairMap : IEntityTypeConfiguration<Pair>
{
    public void Configure(EntityTypeBuilder<Pair> pair)
    {
        pair.HasKey(p => p.Id);
        pair.HasOne<Round>().WithMany().HasForeignKey(p => p.Round);
        pair.Property(p => p.Why).HasMaxLength(500);
        pair.HasIndex(p => new { p.Round, p.Day });
        pair.HasIndex(p => p.First);
        pair.HasIndex(p => p.Second);
    }
}

internal sealed class WaitingMap : IEntityTypeConfiguration<Waiting>
{
    public void Configure(EntityTypeBuilder<Waiting> waiting)
    {
        waiting.HasKey(w => w.Invitation);
        waiting.HasOne<Round>().WithMany().HasForeignKey(w => w.Round);
        waiting.HasIndex(w => w.Round);
    }
}

internal static class PairTables
{
    extension(HouseDb db)
    {
        /// <summary>Pairs that are settled. A draft is seen only by who makes the plan.</summary>
        internal IQueryable<Pair> Pairs => db.Set<Pair>().Where(pair => !pair.IsDraft);

        internal DbSet<Pair> PairsAndDrafts => db.Set<Pair>();

        internal DbSet<Waiting> Waiting => db.Set<Waiting>();
    }
}
