using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.Associations;

internal sealed class AssociationMap : IEntityTypeConfiguration<Association>
{
    public void Configure(EntityTypeBuilder<Association> association)
    {
        association.HasKey(a => a.Id);
        association.Property(a => a.Id).ValueGeneratedNever();
        association.Ignore(a => a.Card);
        association.Property(a => a.Name).HasMaxLength(100);
        association.Property(a => a.Street).HasMaxLength(100);
        association.Property(a => a.Postcode).HasMaxLength(10);
        association.Property(a => a.City).HasMaxLength(100);
        association.Property(a => a.Telephone).HasMaxLength(20);
        association.Property(a => a.WebAddress).HasMaxLength(200);
    }
}

internal static class AssociationTable
{
    extension(HouseDb db)
    {
        internal DbSet<Association> Associations => db.Set<Association>();
    }
}
