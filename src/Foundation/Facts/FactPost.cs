using System.Text.Json;
using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Facts;

/// <summary>Which facts exist and who hears them, as the rooms declared it.</summary>
public sealed class FactRegister(IEnumerable<Hearing> hearings)
{
    private readonly ILookup<string, Hearing> _kinds = hearings.ToLookup(hearing => hearing.Fact.FullName!);

    internal IEnumerable<Hearing> Of(string kind) => _kinds[kind];
}

/// <summary>Brings facts to their listeners: at once after they were saved, and again later for as long as that fails.</summary>
public sealed class FactPost(IServiceScopeFactory scopes, FactRegister register, TimeProvider clock, ILogger<FactPost> log)
{
    /// <summary>Brings every fact that still waits, oldest first. Answers how many were heard.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        var now = clock.GetUtcNow();
        var waiting = await db.Facts
            .Where(fact => fact.HeardAt == null && (fact.RestsUntil == null || fact.RestsUntil <= now))
            .OrderBy(fact => fact.At)
            .Select(fact => fact.Id)
            .Take(500)
            .ToListAsync(cancel);

        var heard = 0;

        foreach (var id in waiting)
        {
            heard += await DeliverAsync(id, cancel) ? 1 : 0;
        }

        return heard;
    }

    /// <summary>Brings one fact. Answers whether everybody has heard it now.</summary>
    public async Task<bool> DeliverAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();

        if (await db.Facts.SingleOrDefaultAsync(fact => fact.Id == id && fact.HeardAt == null, cancel) is not { } row)
        {
            return false;
        }

        try
        {
            foreach (var hearing in register.Of(row.Kind))
            {
                await TellAsync(hearing, row, cancel);
            }

            row.HeardAt = clock.GetUtcNow();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "A listener failed on fact {Fact} of kind {Kind}", row.Id, row.Kind);
            row.Failed(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        return row.HeardAt is not null;
    }

    /// <summary>Each listener has a scope of its own: one that fails half-way leaves nothing behind for the next.</summary>
    private async Task TellAsync(Hearing hearing, FactRow row, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fact = JsonSerializer.Deserialize(row.Body, hearing.Fact)!;
        var listener = scope.ServiceProvider.GetRequiredService(hearing.Listener);
        var hear = typeof(IHear<>).MakeGenericType(hearing.Fact).GetMethod(nameof(IHear<>.HearAsync))!;
        await (Task)hear.Invoke(listener, [fact, cancel])!;
    }
}
