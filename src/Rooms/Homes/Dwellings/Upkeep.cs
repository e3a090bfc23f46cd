using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Dwellings;

/// <summary>
/// That something was repaired in a home, or somebody complained, while people lived there whom we forgot (wat er aan een
/// woning gebeurde). As long as we know them it is a contact moment of theirs.
/// </summary>
internal sealed class Upkeep(UpkeepId id, DwellingId dwelling, DateOnly on, ContactKind kind) : INotJournalled
{
    /// <summary>The kinds of contact that are about a home as much as about its people.</summary>
    internal static readonly IReadOnlyList<ContactKind> Kinds = [ContactKind.Repair, ContactKind.Complaint];

    public UpkeepId Id { get; private set; } = id;

    public DwellingId Dwelling { get; private set; } = dwelling;

    public DateOnly On { get; private set; } = on;

    public ContactKind Kind { get; private set; } = kind;
}

/// <summary>A row that leads nowhere.</summary>
internal readonly record struct UpkeepId(Guid Value) : IId<UpkeepId>
{
    public static UpkeepId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal sealed class UpkeepMap : IEntityTypeConfiguration<Upkeep>
{
    public void Configure(EntityTypeBuilder<Upkeep> upkeep)
    {
        upkeep.HasKey(u => u.Id);
        upkeep.HasOne<Dwelling>().WithMany().HasForeignKey(u => u.Dwelling);
    }
}
