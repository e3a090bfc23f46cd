using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.Foundation.Database;

/// <summary>Tells the pooled database context which rooms there are; a pooled context can ask nothing else.</summary>
public sealed class RoomsExtension(IReadOnlyList<Assembly> rooms) : IDbContextOptionsExtension
{
    /// <summary>The libraries whose tables are in the house.</summary>
    public IReadOnlyList<Assembly> Rooms { get; } = rooms;

    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => new RoomsInfo(this);

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class RoomsInfo(RoomsExtension rooms) : DbContextOptionsExtensionInfo(rooms)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is RoomsInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
