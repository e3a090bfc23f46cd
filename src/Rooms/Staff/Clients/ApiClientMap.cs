using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Staff.Clients;

internal sealed class ApiClientMap : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> client)
    {
        client.HasKey(c => c.Id);
        client.Property(c => c.Name).HasMaxLength(100);
        client.Property(c => c.Purpose).HasMaxLength(500);
        client.Property(c => c.Scopes).HasMaxLength(400);
        client.Ignore(c => c.May);
    }
}

internal sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.HasKey(t => t.Id);
        token.HasOne<ApiClient>().WithMany().HasForeignKey(t => t.Client).OnDelete(DeleteBehavior.Cascade);
        token.Property(t => t.Print).HasMaxLength(64);
    }
}

internal static class ApiClientTables
{
    extension(HouseDb db)
    {
        internal DbSet<ApiClient> ApiClients => db.Set<ApiClient>();

        internal DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}
