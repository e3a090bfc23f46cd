using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Notebook;

internal sealed class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.HasKey(n => n.Id);
        note.HasOne<Visit>().WithMany().HasForeignKey(n => n.Visit);
        note.Property(n => n.Text).HasMaxLength(Note.MostText);
        note.Property(n => n.Need).HasMaxLength(Note.MostAnswer);
        note.Property(n => n.Brought).HasMaxLength(Note.MostAnswer);
        note.Property(n => n.Took).HasMaxLength(Note.MostAnswer);
        note.HasIndex(n => new { n.Visit, n.Author }).IsUnique();
    }
}

internal sealed class NoteLineMap : IEntityTypeConfiguration<NoteLine>
{
    public void Configure(EntityTypeBuilder<NoteLine> line)
    {
        line.HasKey(l => new { l.Note, l.Place });
        line.HasOne<Note>().WithMany().HasForeignKey(l => l.Note);
        line.Property(l => l.Text).HasMaxLength(NoteLine.MostText);
    }
}

internal sealed class ExperienceMap : IEntityTypeConfiguration<Experience>
{
    public void Configure(EntityTypeBuilder<Experience> experience)
    {
        experience.HasKey(e => new { e.Visit, e.Colleague });
        experience.HasOne<Visit>().WithMany().HasForeignKey(e => e.Visit);
        experience.Property(e => e.Text).HasMaxLength(Experience.MostText);
    }
}

internal static class NoteTables
{
    extension(HouseDb db)
    {
        internal DbSet<Note> Notes => db.Set<Note>();

        internal DbSet<NoteLine> NoteLines => db.Set<NoteLine>();

        internal DbSet<Experience> Experiences => db.Set<Experience>();
    }
}
