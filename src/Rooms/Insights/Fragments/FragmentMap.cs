using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Occasions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Insights.Fragments;

internal sealed class FragmentMap : IEntityTypeConfiguration<Fragment>
{
    public void Configure(EntityTypeBuilder<Fragment> fragment)
    {
        fragment.HasKey(f => f.Id);
        fragment.HasOne<Occasion>().WithMany().HasForeignKey(f => f.Occasion);
        fragment.Property(f => f.Text).HasMaxLength(2000);
        fragment.HasIndex(f => new { f.Occasion, f.Place });
        fragment.HasIndex(f => f.Voice);
    }
}

internal static class FragmentTable
{
    extension(HouseDb db)
    {
        internal DbSet<Fragment> Fragments => db.Set<Fragment>();
    }
}
