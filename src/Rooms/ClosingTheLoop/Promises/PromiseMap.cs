using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.ClosingTheLoop.Promises;

internal sealed class PromiseMap : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.HasKey(p => p.Id);
        promise.Property(p => p.Text).HasMaxLength(500);
        promise.Property(p => p.Because).HasMaxLength(500);
        promise.HasIndex(p => p.Household);
        promise.HasIndex(p => new { p.Owner, p.DueOn });
    }
}

internal static class PromiseTable
{
    extension(HouseDb db)
    {
        internal DbSet<Promise> Promises => db.Set<Promise>();
    }
}
