using System.Security.Cryptography;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Api;

/// <summary>That another system handed in a contact moment, and by which key of its own (ontvangstbewijs): sent again, it is written once.</summary>
internal sealed class ContactReceipt : INotJournalled
{
    public required ContactId Contact { get; init; }

    /// <summary>The connection; only it may take the contact moment back.</summary>
    public required ApiClientId Client { get; init; }

    /// <summary>A print of the connection and its key: what a system calls its own things may say something about a person.</summary>
    [NotPersonal]
    public required string KeyPrint { get; init; }

    /// <summary>A print of what was sent, to tell the same from something else under the same key.</summary>
    [NotPersonal]
    public required string BodyPrint { get; init; }

    internal static string PrintOf(params object?[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => part?.ToString())))));
}

internal sealed class ContactReceiptMap : IEntityTypeConfiguration<ContactReceipt>
{
    public void Configure(EntityTypeBuilder<ContactReceipt> receipt)
    {
        receipt.HasKey(r => r.Contact);
        receipt.HasOne<Contact>().WithMany().HasForeignKey(r => r.Contact);
        receipt.Property(r => r.KeyPrint).HasMaxLength(64);
        receipt.Property(r => r.BodyPrint).HasMaxLength(64);
        receipt.HasIndex(r => r.KeyPrint).IsUnique();
    }
}

internal static class ContactReceiptTable
{
    extension(HouseDb db)
    {
        internal DbSet<ContactReceipt> ContactReceipts => db.Set<ContactReceipt>();
    }
}
