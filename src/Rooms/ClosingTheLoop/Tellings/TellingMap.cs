using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.ClosingTheLoop.Tellings;

internal sealed class TellingMap : IEntityTypeConfiguration<Telling>
{
    public void Configure(EntityTypeBuilder<Telling> telling)
    {
        telling.HasKey(t => t.Id);
        telling.HasIndex(t => new { t.Occasion, t.Household }).IsUnique();
        telling.HasIndex(t => new { t.State, t.Occasion, t.TookPartOn });
        telling.HasIndex(t => t.Household);
        telling.HasOne<Mailing>().WithMany().HasForeignKey(t => t.Mailing).IsRequired(false);
    }
}

internal sealed class MailingMap : IEntityTypeConfiguration<Mailing>
{
    public void Configure(EntityTypeBuilder<Mailing> mailing)
    {
        mailing.HasKey(m => m.Id);
        mailing.HasIndex(m => m.Occasion);
    }
}

internal static class TellingTables
{
    extension(HouseDb db)
    {
        internal DbSet<Telling> Tellings => db.Set<Telling>();

        internal DbSet<Mailing> Mailings => db.Set<Mailing>();
    }
}
