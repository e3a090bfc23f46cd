using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>Knows which visits no longer belong in somebody's agenda, though they may still stand there.</summary>
internal sealed class Lapsing(HouseDb db, IHouseholds households)
{
    /// <summary>These colleagues no longer make these visits of a pair; the caller saves. Nobody has a draft in an agenda.</summary>
    internal async Task LeavesAsync(
        Pair pair, IReadOnlyCollection<Visit> visits, IReadOnlyCollection<ColleagueId> colleagues, CancellationToken cancel)
    {
        if (pair.IsDraft)
        {
            return;
        }

        var ids = visits.Select(visit => visit.Id).ToList();
        var known = await db.LapsedVisits.Where(lapsed => ids.Contains(lapsed.Visit)).ToListAsync(cancel);

        foreach (var visit in visits)
        {
            foreach (var colleague in colleagues)
            {
                var lapsed = known.SingleOrDefault(one => one.Visit == visit.Id && one.Colleague == colleague)
                    ?? db.LapsedVisits.Add(new LapsedVisit(visit.Id, colleague)).Entity;
                lapsed.Stood(pair, visit.StartsAt);
            }
        }
    }

    /// <summary>What is off for one colleague from this day on.</summary>
    internal async Task<IReadOnlyList<OffVisit>> OfAsync(ColleagueId colleague, DateOnly from, CancellationToken cancel) =>
        await OffAsync(
            db.Pairs.Where(pair => pair.First == colleague || pair.Second == colleague),
            db.LapsedVisits.Where(lapsed => lapsed.Colleague == colleague),
            from,
            off => off.Colleague == colleague,
            cancel);

    /// <summary>What is off in one round from this day on, for whom.</summary>
    internal async Task<IReadOnlyList<OffVisit>> OfAsync(RoundId round, DateOnly from, CancellationToken cancel) =>
        await OffAsync(
            db.Pairs.Where(pair => pair.Round == round),
            db.LapsedVisits.Where(lapsed => lapsed.Round == round),
            from,
            _ => true,
            cancel);

    /// <summary>
    /// Visits of these pairs that do not go on or where we are no longer welcome, and visits that lapsed and did not come back.
    /// </summary>
    private async Task<IReadOnlyList<OffVisit>> OffAsync(
        IQueryable<Pair> pairs,
        IQueryable<LapsedVisit> lapsed,
        DateOnly from,
        Func<OffVisit, bool> asked,
        CancellationToken cancel)
    {
        var all = await pairs.AsNoTracking().Where(pair => pair.Day >= from)
            .Join(db.Visits.AsNoTracking(), pair => pair.Id, visit => visit.Pair, (pair, visit) => new { pair, visit })
            .Where(row => row.visit.State != VisitState.Held)
            .ToListAsync(cancel);
        var homes = await households.FindAsync([.. all.Where(row => row.visit.IsToGo).Select(row => row.visit.Household)], cancel);
        var own = all.Where(row => row.visit.IsOff || homes.TryGetValue(row.visit.Household, out var home) && Visit.WhyNotCome(home) is not null);
        var theirs = db.Pairs.Join(
            db.Visits, pair => pair.Id, visit => visit.Pair, (pair, visit) => new { visit.Id, pair.First, pair.Second });
        var left = await lapsed.AsNoTracking()
            .Where(one => one.Day >= from)
            .Where(one => !theirs.Any(visit => visit.Id == one.Visit && (visit.First == one.Colleague || visit.Second == one.Colleague)))
            .ToListAsync(cancel);

        return
        [
            .. own
                .SelectMany(row => new[] { row.pair.First, row.pair.Second }.Select(colleague => new OffVisit(
                    row.visit.Id, colleague, row.pair.Day, row.visit.StartsAt, row.pair.Minutes)))
                .Concat(left.Select(one => new OffVisit(one.Visit, one.Colleague, one.Day, one.StartsAt, one.Minutes)))
                .Where(asked)
                .OrderBy(off => off.Day)
                .ThenBy(off => off.StartsAt)
                .ThenBy(off => off.Visit.Value),
        ];
    }
}

/// <summary>A visit that does not go on for somebody: when it was, and nothing else.</summary>
internal sealed record OffVisit(VisitId Visit, ColleagueId Colleague, DateOnly Day, TimeOnly StartsAt, int Minutes);
