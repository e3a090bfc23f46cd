using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Contacts;

/// <summary>That we were in touch: when, how and by whom, never what was said (contactmoment).</summary>
internal sealed class Contact
{
    private Contact()
    {
    }

    internal Contact(
        ContactId id, HouseholdId household, DateOnly on, ContactKind kind, ColleagueId? by, string? department, DateTimeOffset writtenAt)
    {
        Id = id;
        Household = household;
        On = on;
        Kind = kind;
        By = by;
        Department = string.IsNullOrWhiteSpace(department) ? null : department.Trim();
        WrittenAt = writtenAt;
    }

    public ContactId Id { get; private set; }

    public HouseholdId Household { get; private set; }

    public DateOnly On { get; private set; }

    public ContactKind Kind { get; private set; }

    public ColleagueId? By { get; private set; }

    /// <summary>The department as it was called then.</summary>
    [NotPersonal]
    public string? Department { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>
    /// The moment that this one repeats, for a household that went to live apart: it stands in both histories, and counts
    /// once wherever moments are counted or handed over.
    /// </summary>
    public ContactId? CopyOf { get; private set; }

    /// <summary>The same moment in the history of who went to live apart.</summary>
    internal Contact For(HouseholdId household, ContactId id) =>
        new(id, household, On, Kind, By, Department, WrittenAt) { CopyOf = CopyOf ?? Id };

    internal static Refusal? WhyNotOn(DateOnly day, DateOnly today) => day switch
    {
        _ when day > today => ContactRefusals.InTheFuture,
        _ when day < today.AddYears(-100) => ContactRefusals.TooLongAgo,
        _ => null,
    };

    /// <summary>It turned out to be of another household, or became so.</summary>
    internal void BelongsTo(HouseholdId household) => Household = household;

    /// <summary>A slip of the finger is taken back by whoever made it, for a day.</summary>
    internal Refusal? WhyNotTakeBack(DateTimeOffset now) => WhyNotTakeBack(WrittenAt, now);

    internal static Refusal? WhyNotTakeBack(DateTimeOffset writtenAt, DateTimeOffset now) =>
        now - writtenAt >= TimeSpan.FromDays(1) ? ContactRefusals.TooLateToTakeBack : null;
}

/// <summary>Why a contact moment cannot be written down.</summary>
internal static class ContactRefusals
{
    internal static readonly Refusal InTheFuture = new(
        "contact.in-the-future", "Deze dag moet nog komen. Kies vandaag of een dag die geweest is.", "On");

    internal static readonly Refusal LeftInPeace = new(
        "contact.left-in-peace", "Dit huishouden laten we met rust. Vraag nu niets: niet per brief, niet met een enquête en niet aan de deur.");

    internal static readonly Refusal TooLateToTakeBack = new(
        "contact.too-late-to-take-back",
        "Een contactmoment weghalen kan tot een dag na het opschrijven. Vraag je beheerder om hulp.");

    internal static readonly Refusal TooLongAgo = new(
        "contact.too-long-ago", "Deze dag is te lang geleden. Kijk of het jaar klopt.", "On");
}

internal sealed class ContactMap : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.HasKey(c => c.Id);
        contact.HasOne<Household>().WithMany().HasForeignKey(c => c.Household);
        contact.Property(c => c.Department).HasMaxLength(100);
        contact.HasIndex(c => new { c.Household, c.On });
        contact.HasIndex(c => c.CopyOf).HasFilter("copy_of IS NOT NULL");
    }
}

internal static class ContactTable
{
    extension(HouseDb db)
    {
        internal DbSet<Contact> Contacts => db.Set<Contact>();
    }
}
