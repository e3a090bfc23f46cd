using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Rounds;

internal sealed class RoundMap : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.HasKey(r => r.Id);
        round.Property(r => r.Question).HasMaxLength(200);
        round.Property(r => r.Purpose).HasMaxLength(1000);
        round.HasIndex(r => r.From);
    }
}

internal sealed class RoundAreaMap : IEntityTypeConfiguration<RoundArea>
{
    public void Configure(EntityTypeBuilder<RoundArea> area)
    {
        area.HasKey(a => new { a.Round, a.Neighbourhood });
        area.HasOne<Round>().WithMany().HasForeignKey(a => a.Round);
    }
}

internal sealed class ParticipantMap : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.HasKey(p => new { p.Round, p.Colleague });
        participant.HasOne<Round>().WithMany().HasForeignKey(p => p.Round);
    }
}

internal static class RoundTables
{
    extension(HouseDb db)
    {
        internal DbSet<Round> Rounds => db.Set<Round>();

        internal DbSet<RoundArea> RoundAreas => db.Set<RoundArea>();

        internal DbSet<Participant> Participants => db.Set<Participant>();

        /// <summary>
        /// Makes whoever closes this round, or writes up a talk in it, wait until this deed is saved: what is asked after this
        /// still holds then. Only within <see cref="HouseDb.AllOrNothingAsync"/>, and before the rows of its visits are held.
        /// </summary>
        internal Task<int> HoldAsync(RoundId id, CancellationToken cancel) => db.Rounds
            .Where(round => round.Id == id)
            .ExecuteUpdateAsync(round => round.SetProperty(one => one.Version, one => one.Version), cancel);
    }
}
