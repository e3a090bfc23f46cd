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

internal static class PairTable
{
    extension(HouseDb db)
    {
        internal DbSet<Pair> Pairs => db.Set<Pair>();
    }
}
