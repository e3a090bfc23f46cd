using System.Collections.Concurrent;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Errands;

/// <summary>
/// Does errands that wait, one after another. Whoever does one keeps its lease alive; an errand that was being done by a
/// node that fell over is done again when its lease ran out.
/// </summary>
internal sealed class RunErrandsThatWait(
    IServiceScopeFactory scopes,
    IEnumerable<ErrandKind> kinds,
    ErrandsInHand inHand,
    WriteGate gate,
    IHostApplicationLifetime house,
    ILogger<RunErrandsThatWait> log,
    TimeProvider clock) : IRoutine
{
    private const int MostTries = 5;

    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(1);

    public static string When => "0/2 * * * * ?";

    public static bool OneNodeAtATime => false;

    public async Task RunAsync(CancellationToken cancel)
    {
        // The clock lets its work go on while the house closes; an errand is rather put down, and taken up again at once.
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancel, house.ApplicationStopping);

        foreach (var id in await WaitingAsync(cancel))
        {
            if (closing.IsCancellationRequested)
            {
                return;
            }

            await RunAsync(id, closing.Token);
        }
    }

    private async Task<List<Guid>> WaitingAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HouseDb>().Set<Errand>()
            .Where(errand => errand.State == ErrandState.Waiting || errand.State == ErrandState.Busy)
            .OrderBy(errand => errand.AskedAt)
            .Select(errand => errand.Id)
            .ToListAsync(cancel);
    }

    private async Task RunAsync(Guid id, CancellationToken cancel)
    {
        if (!inHand.Takes(id))
        {
            return;
        }

        try
        {
            await RunWithLeaseAsync(id, "errand." + id, cancel);
        }
        finally
        {
            inHand.LetsGo(id);
        }
    }

    private async Task RunWithLeaseAsync(Guid id, string lease, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<Leases>();

        if (!await leases.TakeAsync(lease, LeaseLength, cancel))
        {
            return;
        }

        try
        {
            // Between looking and taking another node may have finished it.
            if (await FindAsync(id, cancel) is { IsUnderWay: true } errand)
            {
                await RunAsync(errand, lease, cancel);
            }
        }
        finally
        {
            await leases.ReturnAsync(lease, CancellationToken.None);
        }
    }

    /// <summary>When the database is away for a moment the lease is given back, and the errand is taken up again.</summary>
    private async Task RunAsync(Errand errand, string lease, CancellationToken cancel)
    {
        using var done = new CancellationTokenSource();
        var keeping = KeepAsync(lease, done.Token);

        try
        {
            var (state, outcome) = await DoAsync(errand, cancel);
            await FinishAsync(errand.Id, state, outcome);
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Says every minute that somebody is at work. When that fails for a while, another may begin: no harm is done twice.</summary>
    private async Task KeepAsync(string lease, CancellationToken done)
    {
        using var minute = new PeriodicTimer(Heartbeat, clock);

        while (!done.IsCancellationRequested)
        {
            try
            {
                await minute.WaitForNextTickAsync(done);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Leases>().KeepAsync(lease, LeaseLength, done);
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                // The work is done.
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "The lease of {Lease} could not be kept", lease);
            }
        }
    }

    private async Task<Errand?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HouseDb>().Set<Errand>().AsNoTracking()
            .SingleOrDefaultAsync(errand => errand.Id == id, cancel);
    }

    private async Task<(ErrandState State, string Outcome)> DoAsync(Errand errand, CancellationToken cancel)
    {
        if (errand.Tries >= MostTries)
        {
            return (ErrandState.Failed, "Dit lukte na vijf keer nog niet. Niets is half gedaan. Vraag je beheerder om te kijken wat er misgaat.");
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(errand.Actor, Way.House);
        await SetAsync(errand.Id, errands => errands.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, ErrandState.Busy).SetProperty(e => e.Tries, e => e.Tries + 1), cancel));

        try
        {
            var kind = kinds.Single(k => k.Type.FullName == errand.Kind);
            var work = (IErrand)scope.ServiceProvider.GetRequiredService(kind.Type);
            return (ErrandState.Done, await work.RunAsync(errand.Subject, new Progress(this, errand.Id), cancel));
        }
        catch (Refused refused)
        {
            return (ErrandState.Refused, refused.Refusal.Text);
        }
        catch (OperationCanceledException)
        {
            // The house closes; another node, or the next start, does it again.
            return (ErrandState.Waiting, "");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The errand {Errand} of kind {Kind} failed", errand.Id, errand.Kind);
            return (ErrandState.Failed, "Er ging iets mis. Niets is half gedaan. Probeer het nog eens, of vraag je beheerder.");
        }
    }

    private async Task FinishAsync(Guid id, ErrandState state, string outcome)
    {
        if (state is ErrandState.Waiting)
        {
            // A house that closes is no failed try.
            await SetAsync(id, errands => errands.ExecuteUpdateAsync(
                set => set.SetProperty(e => e.State, state).SetProperty(e => e.Tries, e => e.Tries - 1), CancellationToken.None));
            return;
        }

        DateTimeOffset? finished = clock.GetUtcNow();
        var (done, total) = inHand.ProgressOf(id) ?? default;
        await SetAsync(id, errands => errands.ExecuteUpdateAsync(
            set => set
                .SetProperty(e => e.State, state)
                .SetProperty(e => e.Outcome, outcome)
                .SetProperty(e => e.OnlyOne, (string?)null)
                .SetProperty(e => e.Done, e => total == 0 ? e.Done : done)
                .SetProperty(e => e.Total, e => total == 0 ? e.Total : total)
                .SetProperty(e => e.FinishedAt, finished),
            CancellationToken.None));
    }

    private async Task SetAsync(Guid id, Func<IQueryable<Errand>, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<HouseDb>().Set<Errand>().Where(errand => errand.Id == id));
    }

    private void Tells(Guid id, (int Done, int Total) progress)
    {
        inHand.Reports(id, progress);

        if (!gate.IsForOne)
        {
            SetAsync(id, errands => errands.ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Done, progress.Done)
                .SetProperty(e => e.Total, progress.Total))).GetAwaiter().GetResult();
        }
    }

    /// <summary>
    /// Says how far the work is, at most some hundred times. In memory for pages of this node, and in the database for those
    /// of others: but on one file there are no others, and there the work itself may hold the only turn to write.
    /// </summary>
    private sealed class Progress(RunErrandsThatWait desk, Guid id) : IProgress<(int Done, int Total)>
    {
        private int _written = -1;

        public void Report((int Done, int Total) value)
        {
            var percent = value.Total == 0 ? 0 : (int)(100L * value.Done / value.Total);

            if (percent == _written)
            {
                return;
            }

            _written = percent;
            desk.Tells(id, value);
        }
    }
}

/// <summary>What this node is doing now, so that it neither begins the same twice nor more than it can carry.</summary>
public sealed class ErrandsInHand
{
    private const int Most = 3;

    private readonly ConcurrentDictionary<Guid, (int Done, int Total)> _errands = new();

    internal bool Takes(Guid errand) => _errands.Count < Most && _errands.TryAdd(errand, default);

    internal void Reports(Guid errand, (int Done, int Total) progress) => _errands[errand] = progress;

    /// <summary>How far an errand is that is done here; nothing when another does it, or nobody.</summary>
    internal (int Done, int Total)? ProgressOf(Guid errand) =>
        _errands.TryGetValue(errand, out var progress) && progress.Total > 0 ? progress : null;

    internal void LetsGo(Guid errand) => _errands.TryRemove(errand, out _);
}
