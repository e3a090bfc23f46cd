using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Merging;
using Huiskamer.Homes.Search;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

/// <summary>
/// Two years after their last tenancy ended we forget who they were, and tell the rooms above. Of each household one line
/// stays in the journal: that it was taken away, and when.
/// </summary>
internal sealed class ForgetHouseholdsThatLeft(HouseDb db, Ids ids, TimeProvider clock) : IRoutine
{
    private const int AtOnce = 100;

    // After everybody who moved at midnight was settled.
    public static string When => "0 40 2 * * ?";

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.Today().AddYears(-Household.YearsKept);
        var (no, tenancies) = (false, db.Tenancies);

        // Who never rented was not here yet; that is no leaving.
        var left = db.Households
            .Where(household => household.LivesHere == no && tenancies.Any(t => t.Household == household.Id))
            .Where(household => !tenancies.Any(t => t.Household == household.Id && (t.Until == null || t.Until >= before)))
            .OrderBy(household => household.Id);

        while (await left.Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } some)
        {
            await db.AllOrNothingAsync(() => ForgetAsync(some, cancel), cancel);
            db.ChangeTracker.Clear();
        }

        // A file that was being read in may just have put back words of somebody who went.
        var households = db.Households;
        await db.NameWords.Where(word => !households.Any(household => household.Id == word.Household)).ExecuteDeleteAsync(cancel);
    }

    private async Task ForgetAsync(IReadOnlyCollection<Household> left, CancellationToken cancel)
    {
        // Those that went into them are forgotten with them; rooms above may know either.
        var which = await db.KnownAsAsync([.. left.Select(household => household.Id)], cancel);
        var households = await db.Households.Where(household => which.Contains(household.Id)).ToListAsync(cancel);
        await db.HouseholdDeeds
            .Where(deed => which.Contains(deed.Household) || (deed.Other != null && which.Contains(deed.Other.Value)))
            .ExecuteDeleteAsync(cancel);
        await db.HomesKeepTheirOwnAsync(which, ids, cancel);
        await db.Contacts.Where(contact => which.Contains(contact.Household)).ExecuteDeleteAsync(cancel);
        await db.Residents.Where(resident => which.Contains(resident.Household)).ExecuteDeleteAsync(cancel);
        await db.Tenancies.Where(tenancy => which.Contains(tenancy.Household)).ExecuteDeleteAsync(cancel);

        foreach (var household in households)
        {
            db.Households.Remove(household);
            db.Tell(new HouseholdForgotten(ids.Next(), clock.GetUtcNow(), household.Id));
        }

        await db.SaveChangesAsync(cancel);
    }
}
