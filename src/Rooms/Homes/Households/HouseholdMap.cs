using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Households;

internal sealed class HouseholdMap : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.HasKey(h => h.Id);
        household.HasOne<Dwelling>().WithMany().HasForeignKey(h => h.Dwelling).OnDelete(DeleteBehavior.Restrict);
        household.HasOne<Neighbourhood>().WithMany().HasForeignKey(h => h.Neighbourhood).OnDelete(DeleteBehavior.Restrict);
        household.HasOne<Complex>().WithMany().HasForeignKey(h => h.Complex).OnDelete(DeleteBehavior.Restrict);
        household.HasOne<Household>().WithMany().HasForeignKey(h => h.JoinedInto).OnDelete(DeleteBehavior.Restrict);
        household.Property(h => h.OutsideKey).HasMaxLength(40);
        household.Property(h => h.Addressee).HasMaxLength(200);
        household.Property(h => h.AddresseeToFind).HasMaxLength(200);
        household.Property(h => h.AddresseeSounds).HasMaxLength(200);
        household.Property(h => h.Language).HasMaxLength(10);
        household.Property(h => h.Agreement).HasMaxLength(Household.LongestAgreement);
        household.HasIndex(h => h.OutsideKey).IsUnique();

        // Who lives nowhere, or went into no other, is sought by something else; an import writes a town of them.
        household.HasIndex(h => h.Dwelling).HasFilter("dwelling IS NOT NULL");
        household.HasIndex(h => h.JoinedInto).HasFilter("joined_into IS NOT NULL");

        // The first page of "wie spraken we het langst niet", of everybody or of one part, is the beginning of one of these, and
        // what it counts stands in it.
        household.HasIndex(h => new { h.LivesHere, h.SpokenOn, h.TenantSince, h.Id, h.HeardOn }, "ix_homes_household_quiet_by_lives_here");
        household.HasIndex(h => new { h.Neighbourhood, h.SpokenOn, h.TenantSince, h.Id, h.HeardOn }, "ix_homes_household_quiet_by_neighbourhood").HasFilter("neighbourhood IS NOT NULL");
        household.HasIndex(h => new { h.Complex, h.SpokenOn, h.TenantSince, h.Id, h.HeardOn }, "ix_homes_household_quiet_by_complex").HasFilter("complex IS NOT NULL");
        household.HasIndex(h => new { h.Building, h.SpokenOn, h.TenantSince, h.Id, h.HeardOn }, "ix_homes_household_quiet_by_building").HasFilter("building IS NOT NULL");
        household.HasIndex(h => new { h.LivesHere, h.TenantSince, h.SpokenOn, h.HeardOn, h.Id }, "ix_homes_household_quiet_by_tenancy");
    }
}

internal sealed class TenancyMap : IEntityTypeConfiguration<Tenancy>
{
    public void Configure(EntityTypeBuilder<Tenancy> tenancy)
    {
        tenancy.HasKey(t => t.Id);
        tenancy.HasOne<Household>().WithMany().HasForeignKey(t => t.Household);
        tenancy.HasOne<Dwelling>().WithMany().HasForeignKey(t => t.Dwelling).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResidentMap : IEntityTypeConfiguration<Resident>
{
    public void Configure(EntityTypeBuilder<Resident> resident)
    {
        resident.HasKey(r => r.Id);
        resident.HasOne<Household>().WithMany().HasForeignKey(r => r.Household);
        resident.Property(r => r.Name).HasMaxLength(200);
        resident.Property(r => r.NameToFind).HasMaxLength(200);
        resident.Property(r => r.NameSounds).HasMaxLength(200);
        resident.Property(r => r.Telephone).HasMaxLength(40);
        resident.Property(r => r.Email).HasMaxLength(256);
    }
}

internal static class HouseholdTables
{
    extension(HouseDb db)
    {
        internal DbSet<Household> Households => db.Set<Household>();

        internal DbSet<Tenancy> Tenancies => db.Set<Tenancy>();

        internal DbSet<Resident> Residents => db.Set<Resident>();
    }
}
