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

internal static class InvitationTable
{
    extension(HouseDb db)
    {
        internal DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}
