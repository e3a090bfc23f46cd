using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.HomeConversations.Notebook;

internal sealed class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.HasKey(n => n.Id);
        note.HasOne<Visits.Visit>().WithMany().HasForeignKey(n => n.Visit);
        note.Property(n => n.Text).HasMaxLength(8000);
        note.Property(n => n.Need).HasMaxLength(1000);
        note.Property(n => n.Brought).HasMaxLength(1000);
        note.Property(n => n.Took).HasMaxLength(1000);
        note.HasIndex(n => new { n.Visit, n.Author }).IsUnique();
    }
}

internal static class NoteTable
{
    extension(HouseDb db)
    {
        internal DbSet<Note> Notes => db.Set<Note>();
    }
}
