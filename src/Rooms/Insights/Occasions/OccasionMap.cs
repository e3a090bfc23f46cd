using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Insights.Occasions;

internal sealed class OccasionMap : IEntityTypeConfiguration<Occasion>
{
    public void Configure(EntityTypeBuilder<Occasion> occasion)
    {
        occasion.HasKey(o => o.Id);
        occasion.Property(o => o.Title).HasMaxLength(200);
        occasion.HasIndex(o => o.From);
    }
}

internal static class OccasionTable
{
    extension(HouseDb db)
    {
        internal DbSet<Occasion> Occasions => db.Set<Occasion>();
    }
}
