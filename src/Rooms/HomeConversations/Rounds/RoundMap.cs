using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class RoundMap : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.HasKey(r => r.Id);
        round.Property(r => r.Question).HasMaxLength(200);
        round.Property(r => r.Purpose).HasMaxLength(1000);
        round.HasIndex(r => r.From);
    }
}

internal static class RoundTable
{
    extension(HouseDb db)
    {
        internal DbSet<Round> Rounds => db.Set<Round>();
    }
}
