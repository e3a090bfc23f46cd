using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Homes.Api;

/// <summary>
/// That another system took back what it had handed in under this key (ingetrokken ontvangstbewijs): sent again, it is not
/// written once more. It is forgotten with the household.
/// </summary>
internal sealed class WithdrawnReceipt : INotJournalled
{
    /// <summary>The same print as on the receipt.</summary>
    [NotPersonal]
    public required string KeyPrint { get; init; }

    public required HouseholdId Household { get; init; }
}

internal sealed class WithdrawnReceiptMap : IEntityTypeConfiguration<WithdrawnReceipt>
{
    public void Configure(EntityTypeBuilder<WithdrawnReceipt> receipt)
    {
        receipt.HasKey(r => r.KeyPrint);
        receipt.HasOne<Household>().WithMany().HasForeignKey(r => r.Household);
        receipt.Property(r => r.KeyPrint).HasMaxLength(64);
    }
}

internal static class WithdrawnReceiptTable
{
    extension(HouseDb db)
    {
        internal DbSet<WithdrawnReceipt> WithdrawnReceipts => db.Set<WithdrawnReceipt>();
    }
}
