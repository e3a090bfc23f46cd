using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Dwellings;

internal sealed class DwellingMap : IEntityTypeConfiguration<Dwelling>
{
    public void Configure(EntityTypeBuilder<Dwelling> dwelling)
    {
        dwelling.HasKey(d => d.Id);
        dwelling.HasOne<Neighbourhood>().WithMany().HasForeignKey(d => d.Neighbourhood).OnDelete(DeleteBehavior.Restrict);
        dwelling.HasOne<Complex>().WithMany().HasForeignKey(d => d.Complex).OnDelete(DeleteBehavior.Restrict);
        dwelling.Property(d => d.OutsideKey).HasMaxLength(40);
        dwelling.Property(d => d.Street).HasMaxLength(100);
        dwelling.Property(d => d.StreetToFind).HasMaxLength(100);
        dwelling.Property(d => d.Addition).HasMaxLength(10);
        dwelling.Property(d => d.Postcode).HasMaxLength(10);
        dwelling.Property(d => d.City).HasMaxLength(100);
        dwelling.HasIndex(d => d.OutsideKey).IsUnique();
        dwelling.HasIndex(d => d.HouseNumber);
        dwelling.HasIndex(d => new { d.Neighbourhood, d.Complex });
        dwelling.HasIndex(d => new { d.StreetToFind, d.HouseNumber });
        dwelling.HasIndex(d => new { d.Postcode, d.HouseNumber });
    }
}

internal static class DwellingTable
{
    extension(HouseDb db)
    {
        internal DbSet<Dwelling> Dwellings => db.Set<Dwelling>();

        internal DbSet<Occupancy> Occupancies => db.Set<Occupancy>();

        internal DbSet<Upkeep> Upkeeps => db.Set<Upkeep>();
    }
}
