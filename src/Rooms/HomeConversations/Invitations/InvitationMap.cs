using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Invitations;

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.HasKey(i => i.Id);
        invitation.HasOne<Round>().WithMany().HasForeignKey(i => i.Round);
        invitation.Property(i => i.Code).HasMaxLength(20);
        invitation.Property(i => i.Suits).HasConversion<int>();
        invitation.HasIndex(i => i.Code).IsUnique();
        invitation.HasIndex(i => new { i.Round, i.DrawnAs }).IsUnique();
        invitation.HasIndex(i => new { i.Round, i.Household }).IsUnique();
        invitation.HasIndex(i => i.Household);
    }
}

internal sealed class DrawMap : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> draw)
    {
        draw.HasKey(d => d.Id);
        draw.HasOne<Round>().WithMany().HasForeignKey(d => d.Round);
        draw.Property(d => d.Check).HasMaxLength(64);
        draw.HasIndex(d => new { d.Round, d.Wave }).IsUnique();
    }
}

internal sealed class DrawStratumMap : IEntityTypeConfiguration<DrawStratum>
{
    public void Configure(EntityTypeBuilder<DrawStratum> stratum)
    {
        stratum.HasKey(s => new { s.Draw, s.Neighbourhood });
        stratum.HasOne<Draw>().WithMany().HasForeignKey(s => s.Draw);
        stratum.Property(s => s.Name).HasMaxLength(200);
        stratum.Property(s => s.Tickets).HasMaxLength(1_000_000);
        stratum.Property(s => s.Places).HasMaxLength(1_000_000);
    }
}

internal sealed class WrongCodeMap : IEntityTypeConfiguration<WrongCode>
{
    public void Configure(EntityTypeBuilder<WrongCode> wrong)
    {
        wrong.HasKey(w => w.Id);
        wrong.Property(w => w.Origin).HasMaxLength(64);
        wrong.HasIndex(w => new { w.Origin, w.At });
        wrong.HasIndex(w => w.At);
    }
}

internal static class InvitationTables
{
    extension(HouseDb db)
    {
        internal DbSet<Invitation> Invitations => db.Set<Invitation>();

        internal DbSet<Draw> Draws => db.Set<Draw>();

        internal DbSet<DrawStratum> DrawStrata => db.Set<DrawStratum>();

        internal DbSet<WrongCode> WrongCodes => db.Set<WrongCode>();
    }
}
