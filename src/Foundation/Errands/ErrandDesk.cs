using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiskamer.Foundation.Errands;

/// <summary>Where errands are asked for and seen.</summary>
public sealed class ErrandDesk(HouseDb db, Ids ids, Acting acting, TimeProvider clock)
{
    /// <summary>Asks for an errand in the caller's transaction; the caller saves, and it starts within a few seconds.</summary>
    public Guid Ask<TErrand>(Guid subject, string words)
        where TErrand : IErrand
    {
        var errand = new Errand(ids.Next(), typeof(TErrand).FullName!, subject, acting.Person, words, clock.GetUtcNow());
        db.Add(errand);
        return errand.Id;
    }

    /// <summary>The last errand about something, if there was one.</summary>
    public Task<Errand?> LastAboutAsync(Guid subject, CancellationToken cancel) => db.Set<Errand>()
        .AsNoTracking()
        .Where(errand => errand.Subject == subject)
        .OrderByDescending(errand => errand.AskedAt)
        .FirstOrDefaultAsync(cancel);
}

/// <summary>
/// Does errands that wait, one after another. An errand that was being done by a node that fell over is done again:
/// its lease runs out.
/// </summary>
internal sealed class RunErrandsThatWait(
    IServiceScopeFactory scopes,
    IEnumerable<ErrandKind> kinds,
    ILogger<RunErrandsThatWait> log,
    TimeProvider clock) : IRoutine
{
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(15);

    public static string When => "0/2 * * * * ?";

    public static bool OneNodeAtATime => false;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var id in await WaitingAsync(cancel))
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }

            await RunAsync(id, cancel);
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
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<Leases>();
        var lease = "errand." + id;

        if (!await leases.TakeAsync(lease, LeaseLength, cancel))
        {
            return;
        }

        var (state, outcome) = await DoAsync(id, cancel);
        await FinishAsync(id, state, outcome);
        await leases.ReturnAsync(lease, CancellationToken.None);
    }

    private async Task<(ErrandState State, string Outcome)> DoAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();
        var errand = await db.Set<Errand>().AsNoTracking().SingleAsync(e => e.Id == id, cancel);
        scope.ServiceProvider.GetRequiredService<Acting>().Becomes(errand.Actor, Way.House);
        await SetAsync(id, errands => errands.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, ErrandState.Busy), cancel));

        try
        {
            var kind = kinds.Single(k => k.Type.FullName == errand.Kind);
            var work = (IErrand)scope.ServiceProvider.GetRequiredService(kind.Type);
            return (ErrandState.Done, await work.RunAsync(errand.Subject, new Progress(this, id), cancel));
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
            log.LogError(failure, "The errand {Errand} of kind {Kind} failed", id, errand.Kind);
            return (ErrandState.Failed, "Er ging iets mis; er is niets gewijzigd. Probeer het nog eens, of vraag je beheerder.");
        }
    }

    private Task FinishAsync(Guid id, ErrandState state, string outcome)
    {
        DateTimeOffset? finished = state is ErrandState.Waiting ? null : clock.GetUtcNow();
        return SetAsync(id, errands => errands.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, state).SetProperty(e => e.Outcome, outcome).SetProperty(e => e.FinishedAt, finished),
            CancellationToken.None));
    }

    private async Task SetAsync(Guid id, Func<IQueryable<Errand>, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<HouseDb>().Set<Errand>().Where(errand => errand.Id == id));
    }

    /// <summary>
    /// Writes how far the work is, at most some hundred times. Reported between two pieces of the work, never while the
    /// work holds the turn to write.
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
            desk.SetAsync(id, errands => errands.ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Done, value.Done)
                .SetProperty(e => e.Total, value.Total))).GetAwaiter().GetResult();
        }
    }
}
