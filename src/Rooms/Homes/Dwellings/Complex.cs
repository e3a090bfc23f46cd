using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Dwellings;

/// <summary>Homes that were built and are kept up together (complex).</summary>
internal sealed class Complex(ComplexId id, string outsideKey, string name)
{
    public ComplexId Id { get; private set; } = id;

    /// <summary>The number by which the association's own systems know it (complexnummer).</summary>
    [NotPersonal]
    public string OutsideKey { get; private set; } = outsideKey;

    /// <summary>What people call it; its number as long as nobody said a name.</summary>
    [NotPersonal]
    public string Name { get; private set; } = name;

    internal void IsCalled(string name) => Name = name.Trim();
}

internal sealed class ComplexMap : IEntityTypeConfiguration<Complex>
{
    public void Configure(EntityTypeBuilder<Complex> complex)
    {
        complex.HasKey(c => c.Id);
        complex.Property(c => c.OutsideKey).HasMaxLength(40);
        complex.Property(c => c.Name).HasMaxLength(100);
        complex.HasIndex(c => c.OutsideKey).IsUnique();
    }
}

internal static class ComplexTable
{
    extension(HouseDb db)
    {
        internal DbSet<Complex> Complexes => db.Set<Complex>();
    }
}
