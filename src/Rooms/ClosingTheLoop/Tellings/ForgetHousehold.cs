using Huiskamer.ClosingTheLoop.Promises;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Facts;
using Huiskamer.Homes.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>Lets go of everything about one household.</summary>
internal sealed class ForgetHousehold(HouseDb db) : IHear<HouseholdForgotten>
{
    public async Task HearAsync(HouseholdForgotten fact, CancellationToken cancel)
    {
        db.RemoveRange(await db.Tellings.Where(telling => telling.Household == fact.Household).ToListAsync(cancel));
        db.RemoveRange(await db.Promises.Where(promise => promise.Household == fact.Household).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }
}
