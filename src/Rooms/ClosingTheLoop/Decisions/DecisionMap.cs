using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.ClosingTheLoop.Decisions;

internal sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Text).HasMaxLength(1000);
        decision.Property(d => d.Because).HasMaxLength(1000);
        decision.HasIndex(d => d.Occasion);
        decision.HasIndex(d => new { d.DoneOn, d.DueOn });
    }
}

internal sealed class DecisionInsightMap : IEntityTypeConfiguration<DecisionInsight>
{
    public void Configure(EntityTypeBuilder<DecisionInsight> ground)
    {
        ground.HasKey(g => new { g.Decision, g.Insight });
        ground.HasOne<Decision>().WithMany().HasForeignKey(g => g.Decision);
    }
}

internal static class DecisionTables
{
    extension(HouseDb db)
    {
        internal DbSet<Decision> Decisions => db.Set<Decision>();

        internal DbSet<DecisionInsight> DecisionInsights => db.Set<DecisionInsight>();
    }
}
