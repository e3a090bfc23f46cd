using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.Departments;

/// <summary>Where colleagues work together (afdeling).</summary>
internal sealed class Department(DepartmentId id, string name, bool meetsTenantsDaily)
{
    public DepartmentId Id { get; private set; } = id;

    [NotPersonal]
    public string Name { get; private set; } = name;

    /// <summary>Whether meeting tenants is daily work here.</summary>
    public bool MeetsTenantsDaily { get; private set; } = meetsTenantsDaily;

    internal void IsCalled(string name, bool meetsTenantsDaily)
    {
        Name = name.Trim();
        MeetsTenantsDaily = meetsTenantsDaily;
    }
}

/// <summary>Why something with a department cannot be done.</summary>
internal static class DepartmentRefusals
{
    internal static readonly Refusal NameInUse = new("department.name-in-use", "Deze afdeling is er al.", nameof(Department.Name));
}

internal sealed class DepartmentMap : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.HasKey(d => d.Id);
        department.Property(d => d.Name).HasMaxLength(100);
        department.HasIndex(d => d.Name).IsUnique();
    }
}

internal static class DepartmentTable
{
    extension(HouseDb db)
    {
        internal DbSet<Department> Departments => db.Set<Department>();
    }
}
