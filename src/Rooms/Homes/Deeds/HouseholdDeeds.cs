using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Deeds;

/// <summary>
/// Does something to households in one transaction and keeps how everything was, so that the whole deed can be taken back.
/// </summary>
internal sealed class HouseholdDeeds(HouseDb db, DeedPlans plans, Ids ids, TimeProvider clock)
{
    /// <summary>
    /// Does it: whatever the changes do to neighbourhoods, homes, households, residents, tenancies and contact moments through
    /// the change tracker, in however many saves, is kept and can be taken back. What runs past the change tracker is not.
    /// Afterwards both households know again where they live and when we last spoke.
    /// </summary>
    internal async Task<HouseholdDeed> DoAsync(NewDeed deed, Func<Task> changes, CancellationToken cancel)
    {
        HouseholdDeed? done = null;
        await db.AllOrNothingAsync(
            async () =>
            {
                var trace = new DeedTrace(db);

                using (trace.Watches())
                {
                    await changes();
                    await db.SaveChangesAsync(cancel);
                    await KnowsAgainAsync(deed.Household, deed.Other, cancel);
                }

                var number = await db.HouseholdDeeds.MaxAsync(one => (int?)one.Number, cancel) ?? 0;
                done = new HouseholdDeed(ids.Next<HouseholdDeedId>(), number + 1, deed, clock.GetUtcNow(), trace.Packed());
                db.HouseholdDeeds.Add(done);
                await db.SaveChangesAsync(cancel);
            },
            cancel);
        return done!;
    }

    /// <summary>The deeds on this household that can still be taken back, the last first.</summary>
    internal async Task<IReadOnlyList<OpenDeed>> OpenOfAsync(HouseholdId household, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.HouseholdDeeds
            .Where(deed => (deed.Household == household || deed.Other == household) && deed.TakenBackAt == null && deed.Until > now)
            .OrderByDescending(deed => deed.Number)
            .Select(deed => new OpenDeed(deed.Id, deed.Number, deed.Kind, deed.At))
            .ToListAsync(cancel);
    }

    internal Task<HouseholdDeed?> FindAsync(HouseholdDeedId id, CancellationToken cancel) =>
        db.HouseholdDeeds.SingleOrDefaultAsync(deed => deed.Id == id, cancel);

    /// <summary>What taking it back would do, and what stays. Changes nothing.</summary>
    internal async Task<DeedPlan> LookAsync(HouseholdDeed deed, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Refused.If(deed.WhyNotTakeBack(now));
        return await plans.OfAsync(deed, now, cancel);
    }

    /// <summary>Takes it back: what nobody changed since becomes exactly what it was, all of it or nothing.</summary>
    internal Task TakeBackAsync(HouseholdDeedId id, CancellationToken cancel) => db.AllOrNothingAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            var deed = await db.HouseholdDeeds.SingleAsync(one => one.Id == id, cancel);
            var plan = await LookAsync(deed, cancel);
            Refused.If(plan.WhyNot);

            await PutBackAsync(plan, cancel);
            deed.IsTakenBack(clock.GetUtcNow());
            db.Changed("homes_household", deed.Household.Value, "ingreep teruggedraaid");

            if (deed.Other is { } other)
            {
                db.Changed("homes_household", other.Value, "ingreep teruggedraaid");
            }

            await db.SaveChangesAsync(cancel);
            await KnowsAgainAsync(deed.Household, deed.Other, cancel);
        },
        cancel);

    /// <summary>What refers to another goes in after it and out before it.</summary>
    private async Task PutBackAsync(DeedPlan plan, CancellationToken cancel)
    {
        const string deed = "household.deed.takenback";

        foreach (var same in plan.ComeAgain.GroupBy(row => row.Thing))
        {
            await db.PutAgainAsync(same.Key, same.First().Columns, [.. same.Select(row => row.Before!)], deed, cancel);
        }

        foreach (var same in plan.GoBack.GroupBy(row => row.Thing))
        {
            await db.PutBackAsync(same.Key, same.First().Columns, [.. same.Select(row => row.Back())], deed, cancel);
        }

        foreach (var same in plan.GoAway.GroupBy(row => row.Thing).Reverse())
        {
            await db.RemoveManyAsync(same.Key, [.. same.Select(row => row.Id)], deed, cancel);
        }
    }

    private async Task KnowsAgainAsync(HouseholdId household, HouseholdId? other, CancellationToken cancel)
    {
        HouseholdId[] both = other is { } second ? [household, second] : [household];
        await db.SettleAsync(both, clock.Today(), cancel);
        await db.RememberAsync(both, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A deed that can still be taken back.</summary>
internal sealed record OpenDeed(HouseholdDeedId Id, int Number, DeedKind Kind, DateTimeOffset At)
{
    /// <summary>"Op 3 maart samengevoegd met een ander huishouden."</summary>
    public string InWords => DeedWords.Done(Kind, At.DayInAmsterdam());
}
