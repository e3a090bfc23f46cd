using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.StarterLinks;

/// <summary>
/// A door that opens once (link voor één keer): for whoever makes the first account of an empty house, or for a colleague
/// who chooses a new password. Only the print of the token is kept.
/// </summary>
internal sealed class StarterLink : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Whose password it opens; nobody's when it makes the first administrator.</summary>
    public required ColleagueId? Colleague { get; init; }

    [NotPersonal]
    public required string Print { get; init; }

    public required DateTimeOffset Until { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public int Version { get; private set; }

    internal static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    internal static string PrintOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal Refusal? WhyNotUse(DateTimeOffset now) => this switch
    {
        { UsedAt: not null } => StarterLinkRefusals.Used,
        _ when now >= Until => StarterLinkRefusals.Expired,
        _ => null,
    };

    internal void Use(DateTimeOffset now)
    {
        Refused.If(WhyNotUse(now));

        UsedAt = now;
    }

    /// <summary>Closes it before it was used, because a newer one takes its place.</summary>
    internal void Withdraw(DateTimeOffset now) => UsedAt ??= now;
}

/// <summary>Why a link does not open.</summary>
internal static class StarterLinkRefusals
{
    internal static readonly Refusal Used = new("starter-link.used", "Deze link is al gebruikt. Vraag een nieuwe.");

    internal static readonly Refusal Expired = new("starter-link.expired", "Deze link is te oud. Vraag een nieuwe.");
}

internal sealed class StarterLinkMap : IEntityTypeConfiguration<StarterLink>
{
    public void Configure(EntityTypeBuilder<StarterLink> link)
    {
        link.HasKey(l => l.Id);
        link.Property(l => l.Print).HasMaxLength(64);
        link.HasIndex(l => l.Print).IsUnique();
        link.HasIndex(l => l.Colleague);
    }
}

internal static class StarterLinkTable
{
    extension(HouseDb db)
    {
        internal DbSet<StarterLink> StarterLinks => db.Set<StarterLink>();
    }
}
