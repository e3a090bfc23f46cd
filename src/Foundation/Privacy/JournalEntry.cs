using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Foundation.Privacy;

/// <summary>One line of the journal (logboek): who saw or changed what, and when. Never the value itself.</summary>
public sealed class JournalEntry
{
    /// <summary>The line's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The colleague who acted, or the connection when it was another system; empty for a tenant with a code, a routine or
    /// the command line.
    /// </summary>
    public required Guid? Actor { get; init; }

    /// <summary>By which way: a page, the command line, a routine, a tenant with a code, another system.</summary>
    public required Way Way { get; init; }

    /// <summary>What was done.</summary>
    public required Deed Deed { get; init; }

    /// <summary>The kind of thing, by its table's name.</summary>
    [NotPersonal]
    public required string Subject { get; init; }

    /// <summary>Which one; empty when the line is about many at once.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>Names of the fields changed, or what was looked at. Never a value.</summary>
    [NotPersonal]
    public required string About { get; init; }
}

/// <summary>What a line in the journal says was done.</summary>
public enum Deed
{
    /// <summary>Personal data was shown or handed out.</summary>
    Saw,

    /// <summary>Something was added.</summary>
    Added,

    /// <summary>Something was changed.</summary>
    Changed,

    /// <summary>Something was taken away.</summary>
    Removed,
}

/// <summary>The way by which somebody acted.</summary>
public enum Way
{
    /// <summary>The house itself: a routine or a fact that was heard.</summary>
    House,

    /// <summary>A page, by a colleague who signed in.</summary>
    Page,

    /// <summary>A page without an account, by a code from a letter.</summary>
    Code,

    /// <summary>The command line.</summary>
    Command,

    /// <summary>Another system, with the key of a connection.</summary>
    Client,
}

internal sealed class JournalEntryMap : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Subject).HasMaxLength(100);
        entry.Property(e => e.About).HasMaxLength(500);
        entry.HasIndex(e => new { e.SubjectId, e.At });
    }
}
