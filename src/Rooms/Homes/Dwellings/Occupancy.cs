using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Dwellings;

/// <summary>That a home was lived in from a day to a day, by people whom we forgot (bewoning).</summary>
internal sealed class Occupancy(OccupancyId id, DwellingId dwelling, DateOnly from, DateOnly until) : INotJournalled
{
    public OccupancyId Id { get; private set; } = id;

    public DwellingId Dwelling { get; private set; } = dwelling;

    public DateOnly From { get; private set; } = from;

    public DateOnly Until { get; private set; } = until;
}

/// <summary>A row that leads nowhere.</summary>
internal readonly record struct OccupancyId(Guid Value) : IId<OccupancyId>
{
    public static OccupancyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class OccupancyMap : IEntityTypeConfiguration<Occupancy>
{
    public void Configure(EntityTypeBuilder<Occupancy> occupancy)
    {
        occupancy.HasKey(o => o.Id);
        occupancy.HasOne<Dwelling>().WithMany().HasForeignKey(o => o.Dwelling);
    }
}
