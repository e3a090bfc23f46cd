using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.SignIn;

/// <summary>The key to the house of one colleague (account): its id is the colleague's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Makes the account of a colleague; the work address is the name to sign in with.</summary>
    public static Account For(Guid colleague, string email)
    {
        var account = new Account
        {
            Id = colleague,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = colleague.ToString("N"),
            ConcurrencyStamp = colleague.ToString("N"),
        };
        account.MovesTo(email);
        return account;
    }

    /// <summary>Gives it another work address to sign in with.</summary>
    public void MovesTo(string email)
    {
        UserName = Email = email;
        NormalizedUserName = NormalizedEmail = email.ToUpperInvariant();
    }

    /// <summary>Ends every visit that is still open: rights changed, or the colleague left.</summary>
    public void SignsOutEverywhere() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.HasKey(a => a.Id);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();

        foreach (var text in new[] { "UserName", "NormalizedUserName", "Email", "NormalizedEmail" })
        {
            account.Property(text).HasMaxLength(256);
        }
    }
}

internal static class AccountTable
{
    extension(Huiskamer.Foundation.Database.HouseDb db)
    {
        internal DbSet<Account> Accounts => db.Set<Account>();
    }
}
