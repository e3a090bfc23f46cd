using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Foundation.Routines;

/// <summary>Who is at work on something that only one node may do at a time, and until when that holds.</summary>
public sealed class Lease : INotJournalled
{
    /// <summary>What is being done.</summary>
    [NotPersonal]
    public required string Name { get; init; }

    /// <summary>After this moment another node may take over.</summary>
    public required DateTimeOffset Until { get; set; }
}

internal sealed class LeaseMap : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(200);
    }
}

/// <summary>Hands out leases, one holder at a time over all nodes.</summary>
public sealed class Leases(HouseDb db, TimeProvider clock)
{
    /// <summary>Takes the lease when nobody holds it. Answers whether it is ours now.</summary>
    public async Task<bool> TakeAsync(string name, TimeSpan length, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now + length;
        var free = db.Set<Lease>().Where(lease => lease.Name == name && lease.Until <= now);

        return await free.ExecuteUpdateAsync(lease => lease.SetProperty(l => l.Until, until), cancel) == 1
            || await FirstAsync(name, until, cancel);
    }

    /// <summary>Holds on to a lease that is ours, for so long from now.</summary>
    public async Task KeepAsync(string name, TimeSpan length, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + length;
        await db.Set<Lease>()
            .Where(lease => lease.Name == name)
            .ExecuteUpdateAsync(lease => lease.SetProperty(l => l.Until, until), cancel);
    }

    /// <summary>Gives the lease back.</summary>
    public async Task ReturnAsync(string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<Lease>()
            .Where(lease => lease.Name == name)
            .ExecuteUpdateAsync(lease => lease.SetProperty(l => l.Until, now), cancel);
    }

    private async Task<bool> FirstAsync(string name, DateTimeOffset until, CancellationToken cancel)
    {
        if (await db.Set<Lease>().AnyAsync(lease => lease.Name == name, cancel))
        {
            return false;
        }

        var lease = new Lease { Name = name, Until = until };
        db.Add(lease);

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was first by a hair.
            db.Entry(lease).State = EntityState.Detached;
            return false;
        }
    }
}
