using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Insights.Insights;

internal sealed class InsightMap : IEntityTypeConfiguration<Insight>
{
    public void Configure(EntityTypeBuilder<Insight> insight)
    {
        insight.HasKey(i => i.Id);
        insight.HasOne<Occasion>().WithMany().HasForeignKey(i => i.Occasion);
        insight.Property(i => i.Statement).HasMaxLength(500);
    }
}

internal sealed class InsightFragmentMap : IEntityTypeConfiguration<InsightFragment>
{
    public void Configure(EntityTypeBuilder<InsightFragment> ground)
    {
        ground.HasKey(g => new { g.Insight, g.Fragment });
        ground.HasOne<Insight>().WithMany().HasForeignKey(g => g.Insight);
        ground.HasOne<Fragment>().WithMany().HasForeignKey(g => g.Fragment);
    }
}

internal static class InsightTables
{
    extension(HouseDb db)
    {
        internal DbSet<Insight> Insights => db.Set<Insight>();

        internal DbSet<InsightFragment> InsightFragments => db.Set<InsightFragment>();
    }
}
