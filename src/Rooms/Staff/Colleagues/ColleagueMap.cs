using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Departments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.Colleagues;

internal sealed class ColleagueMap : IEntityTypeConfiguration<Colleague>
{
    public void Configure(EntityTypeBuilder<Colleague> colleague)
    {
        colleague.HasKey(c => c.Id);
        colleague.HasOne<Department>().WithMany().HasForeignKey(c => c.Department);
        colleague.Property(c => c.FirstName).HasMaxLength(100);
        colleague.Property(c => c.LastName).HasMaxLength(100);
        colleague.Property(c => c.Email).HasMaxLength(256);
        colleague.Property(c => c.JobTitle).HasMaxLength(100);
        colleague.Property(c => c.Languages).HasMaxLength(100);
        colleague.Property(c => c.Works).HasConversion<int>();
        colleague.Ignore(c => c.LanguageCodes);
        colleague.Ignore(c => c.ForgottenOn);
        colleague.HasIndex(c => c.Email).IsUnique();
    }
}

internal sealed class RoleGrantMap : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.HasKey(g => new { g.Colleague, g.Role });
        grant.HasOne<Colleague>().WithMany().HasForeignKey(g => g.Colleague).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class ColleagueTables
{
    extension(HouseDb db)
    {
        internal DbSet<Colleague> Colleagues => db.Set<Colleague>();

        internal DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();
    }
}
