using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Import;

/// <summary>What one of our columns is called in the files of this association (kolomnaam): asked once, known the next time.</summary>
internal sealed class ColumnName
{
    private ColumnName()
    {
        Column = Heading = "";
    }

    internal ColumnName(ColumnNameId id, ImportKind kind, string column, string heading)
        : this()
    {
        (Id, Kind, Column) = (id, kind, column);
        IsCalled(heading);
    }

    public ColumnNameId Id { get; private set; }

    public ImportKind Kind { get; private set; }

    /// <summary>Our own name of the column.</summary>
    [NotPersonal]
    public string Column { get; private set; }

    /// <summary>The heading above it in their files.</summary>
    [NotPersonal]
    public string Heading { get; private set; }

    internal void IsCalled(string heading) => Heading = heading.Trim();
}

internal sealed class ColumnNameMap : IEntityTypeConfiguration<ColumnName>
{
    public void Configure(EntityTypeBuilder<ColumnName> name)
    {
        name.HasKey(n => n.Id);
        name.Property(n => n.Column).HasMaxLength(100);
        name.Property(n => n.Heading).HasMaxLength(200);
        name.HasIndex(n => new { n.Kind, n.Column }).IsUnique();
    }
}

/// <summary>A remembered name of a column.</summary>
internal readonly record struct ColumnNameId(Guid Value) : IId<ColumnNameId>
{
    public static ColumnNameId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal static class ColumnNameTable
{
    extension(HouseDb db)
    {
        internal DbSet<ColumnName> ColumnNames => db.Set<ColumnName>();
    }
}
