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

        private IReadOnlyList<Assembly> Rooms { get; } = rooms.Rooms;

        // Entity Framework keeps the model with the service provider: who has other rooms has other tables.
        public override int GetServiceProviderHashCode() => Rooms.Aggregate(0, HashCode.Combine);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is RoomsInfo that && Rooms.SequenceEqual(that.Rooms);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
