using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Neighbourhoods;

/// <summary>A part of the town with a name of its own (buurt).</summary>
internal sealed class Neighbourhood(NeighbourhoodId id, string code, string name) : IVersioned
{
    public NeighbourhoodId Id { get; private set; } = id;

    /// <summary>The code by which the outside world knows it, such as CBS's <c>BU01144200</c>; its name as long as nobody said a code.</summary>
    [NotPersonal]
    public string Code { get; private set; } = code;

    [NotPersonal]
    public string Name { get; private set; } = name;

    public int Version { get; private set; }

    internal bool HasNoCode => Code == Name;

    internal void IsCalled(string name) => Name = name.Trim();

    internal void IsKnownBy(string code) => Code = code.Trim();
}

internal sealed class NeighbourhoodMap : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> neighbourhood)
    {
        neighbourhood.HasKey(n => n.Id);
        neighbourhood.Property(n => n.Code).HasMaxLength(100);
        neighbourhood.Property(n => n.Name).HasMaxLength(100);
        neighbourhood.HasIndex(n => n.Code).IsUnique();
    }
}

internal static class NeighbourhoodTable
{
    extension(HouseDb db)
    {
        internal DbSet<Neighbourhood> Neighbourhoods => db.Set<Neighbourhood>();
    }
}
