using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

internal sealed class PromiseBook(HouseDb db, Ids ids, IHouseholds households) : IPromises
{
    public Task<PromiseId> MakeAsync(NewPromise promise, CancellationToken cancel)
    {
        var made = Promise.Make(ids.Next<PromiseId>(), promise);
        db.Promises.Add(made);
        return Task.FromResult(made.Id);
    }

    public async Task KeepAsync(PromiseId promise, DateOnly on, CancellationToken cancel) =>
        (await db.Promises.FindAsync([promise], cancel))!.Keep(on);

    public async Task<IReadOnlyList<PromiseCard>> OpenForAsync(HouseholdId household, CancellationToken cancel)
    {
        var known = await households.KnownAsAsync(household, cancel);
        return await CardsAsync(db.Promises.Where(promise => known.Contains(promise.Household)), cancel);
    }

    public Task<IReadOnlyList<PromiseCard>> OpenOfAsync(ColleagueId colleague, CancellationToken cancel) =>
        CardsAsync(db.Promises.Where(promise => promise.Owner == colleague), cancel);

    private static async Task<IReadOnlyList<PromiseCard>> CardsAsync(IQueryable<Promise> promises, CancellationToken cancel) =>
        await promises
            .Where(promise => promise.KeptOn == null && promise.WithdrawnOn == null)
            .OrderBy(promise => promise.DueOn)
            .ThenBy(promise => promise.Id)
            .Select(promise => new PromiseCard(
                promise.Id, promise.Household, promise.Text, promise.Owner, promise.MadeOn, promise.DueOn))
            .ToListAsync(cancel);
}
