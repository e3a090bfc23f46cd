using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Errands;

/// <summary>Where errands are asked for and seen.</summary>
public sealed class ErrandDesk(HouseDb db, Ids ids, Acting acting, ErrandsInHand inHand, TimeProvider clock)
{
    /// <summary>Asks for an errand in the caller's transaction; the caller saves, and it starts within a few seconds.</summary>
    public Guid Ask<TErrand>(Guid subject, string words)
        where TErrand : IErrand
    {
        var errand = new Errand(ids.Next(), typeof(TErrand).FullName!, subject, acting.Person, words, clock.GetUtcNow());
        db.Add(errand);
        return errand.Id;
    }

    /// <summary>
    /// Asks for an errand and saves, with what else the caller changed. Who asks for one that is under way already, on
    /// whatever node, asks for nothing new: then the caller's changes are let go.
    /// </summary>
    public async Task AskOnceAsync<TErrand>(Guid subject, string words, CancellationToken cancel)
        where TErrand : IErrand
    {
        var kind = typeof(TErrand).FullName!;

        if (await IsUnderWayAsync(kind, subject, cancel))
        {
            db.ChangeTracker.Clear();
            return;
        }

        await PutAwayAsync<TErrand>(subject, cancel);
        db.Add(new Errand(ids.Next(), kind, subject, acting.Person, words, clock.GetUtcNow(), isOnlyOne: true));

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two presses at one moment, or somebody changed what it is about.
            db.ChangeTracker.Clear();

            if (!await IsUnderWayAsync(kind, subject, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>The last errand about something, if there was one.</summary>
    public Task<Errand?> LastAboutAsync(Guid subject, CancellationToken cancel) => LastAsync(db.Set<Errand>(), subject, cancel);

    /// <summary>The last errand of one kind about something, if there was one.</summary>
    public Task<Errand?> LastAboutAsync<TErrand>(Guid subject, CancellationToken cancel)
        where TErrand : IErrand
    {
        var kind = typeof(TErrand).FullName!;
        return LastAsync(db.Set<Errand>().Where(errand => errand.Kind == kind), subject, cancel);
    }

    /// <summary>Errands of this kind that ended need not be told any more: the same was done since, in another way.</summary>
    public Task PutAwayAsync<TErrand>(Guid subject, CancellationToken cancel)
        where TErrand : IErrand
    {
        var kind = typeof(TErrand).FullName!;
        return db.Set<Errand>()
            .Where(errand => errand.Subject == subject && errand.Kind == kind)
            .Where(errand => errand.State != ErrandState.Waiting && errand.State != ErrandState.Busy)
            .ExecuteDeleteAsync(cancel);
    }

    private async Task<Errand?> LastAsync(IQueryable<Errand> errands, Guid subject, CancellationToken cancel)
    {
        var last = await errands
            .AsNoTracking()
            .Where(errand => errand.Subject == subject)
            .OrderByDescending(errand => errand.AskedAt)
            .FirstOrDefaultAsync(cancel);

        if (last is { IsUnderWay: true } && inHand.ProgressOf(last.Id) is { } progress)
        {
            last.IsAt(progress);
        }

        return last;
    }

    private Task<bool> IsUnderWayAsync(string kind, Guid subject, CancellationToken cancel)
    {
        var only = Errand.OnlyOneOf(kind, subject);
        return db.Set<Errand>().AnyAsync(errand => errand.OnlyOne == only, cancel);
    }
}
