using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Households;

internal sealed class HouseholdBook(HouseDb db, QuietList list, TimeProvider clock) : IHouseholds
{
    public async Task<IReadOnlyList<QuietHousehold>> LongestNotSpokenAsync(int most, CancellationToken cancel) =>
    [
        .. (await list.PageAsync(new QuietQuestion(), null, null, most, cancel)).Rows.Select(row => new QuietHousehold(
            row.Id, row.Address, row.Neighbourhood, row.LastSpokenOn, row.Kind, row.Department, row.TenantSince, row.Rest)),
    ];

    public async Task<Readable> ReadableAsync(
        IReadOnlyCollection<HouseholdId> ids, ClaimsPrincipal visitor, CancellationToken cancel)
    {
        var readable = db.ReadableBy(visitor).Where(household => ids.Contains(household.Id)).Select(household => household.Id);
        return new Readable(await db.SightOfAsync(visitor, cancel), await readable.ToHashSetAsync(cancel));
    }

    public async Task<SpokenCounts> SpokenCountsAsync(CancellationToken cancel)
    {
        var here = Here();
        var longAgo = clock.Today().AddYears(-2);

        return new SpokenCounts(
            await here.CountAsync(cancel),
            await here.CountAsync(household => household.SpokenOn == Household.Never, cancel),
            await here.CountAsync(household => household.SpokenOn > Household.Never && household.SpokenOn < longAgo, cancel));
    }

    public async Task<IReadOnlyList<NeighbourhoodSpoken>> SpokenByNeighbourhoodAsync(CancellationToken cancel)
    {
        var longAgo = clock.Today().AddYears(-2);
        var counts = await Here()
            .Where(household => household.Neighbourhood != null)
            .GroupBy(household => household.Neighbourhood!.Value)
            .Select(group => new
            {
                Neighbourhood = group.Key,
                All = group.Count(),
                Never = group.Count(household => household.SpokenOn == Household.Never),
                Long = group.Count(household => household.SpokenOn > Household.Never && household.SpokenOn < longAgo),
            })
            .ToListAsync(cancel);
        var names = await db.Neighbourhoods.AsNoTracking().ToDictionaryAsync(card => card.Id, card => card.Name, cancel);

        return
        [
            .. counts
                .Select(count => new NeighbourhoodSpoken(
                    count.Neighbourhood, names[count.Neighbourhood], new SpokenCounts(count.All, count.Never, count.Long)))
                .OrderByDescending(count => count.Counts.Never)
                .ThenBy(count => count.Name, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyDictionary<HouseholdId, HouseholdCard>> FindAsync(
        IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel)
    {
        var today = clock.Today();
        var cards = new Dictionary<HouseholdId, HouseholdCard>(ids.Count);

        foreach (var some in ids.Distinct().Chunk(500))
        {
            foreach (var card in await CardsAsync(db.Households.Where(household => some.Contains(household.Id)), today, cancel))
            {
                cards.Add(card.Id, card);
            }
        }

        return cards;
    }

    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        IReadOnlyCollection<NeighbourhoodId> neighbourhoods, DateOnly today, CancellationToken cancel) =>
        await db.Households
            .Where(household => household.Neighbourhood != null && neighbourhoods.Contains(household.Neighbourhood.Value))
            .OrderBy(household => household.Id)
            .Select(household => new Candidate(
                household.Id,
                household.Neighbourhood!.Value,
                household.SpokenOn == Household.Never ? null : household.SpokenOn,
                Household.RestOf(household.DoNotApproach, household.RestUntil, household.PeaceUntil, today)))
            .ToListAsync(cancel);

    public async Task AskedForRestAsync(HouseholdId household, DateOnly? until, Guid? by, CancellationToken cancel)
    {
        var asking = await db.Households.SingleAsync(h => h.Id == household, cancel);

        if (until is { } day)
        {
            asking.AsksForRest(day, clock.Today());
        }
        else
        {
            asking.IsNotToBeApproached(by);
        }
    }

    public async Task<IReadOnlyList<string>> NamesAsync(HouseholdId household, CancellationToken cancel) =>
        await db.Residents.Where(resident => resident.Household == household).Select(resident => resident.Name).ToListAsync(cancel);

    public async Task TakeBackRestAsync(HouseholdId household, bool forGood, Guid by, CancellationToken cancel)
    {
        var asked = await db.Households.SingleAsync(h => h.Id == household, cancel);

        if (forGood)
        {
            asked.TakesBackDoNotApproach(by);
        }
        else
        {
            asked.TakesBackRest();
        }
    }

    private IQueryable<Household> Here()
    {
        // SQLite walks an index along "lives_here = @yes" and not along a bare "lives_here": a thousand times faster.
        var yes = true;
        return db.Households.AsNoTracking().Where(household => household.LivesHere == yes);
    }

    private Task<List<HouseholdCard>> CardsAsync(IQueryable<Household> households, DateOnly today, CancellationToken cancel) => (
        from household in households
        join dwelling in db.Dwellings on household.Dwelling equals dwelling.Id
        join neighbourhood in db.Neighbourhoods on dwelling.Neighbourhood equals neighbourhood.Id
        select new HouseholdCard(
            household.Id,
            household.Addressee,
            Dwelling.LineOf(dwelling.Street, dwelling.HouseNumber, dwelling.Addition),
            dwelling.Postcode,
            dwelling.City,
            neighbourhood.Id,
            neighbourhood.Name,
            dwelling.Latitude,
            dwelling.Longitude,
            household.Language,
            household.TenantSince,
            household.SpokenOn == Household.Never ? null : household.SpokenOn,
            Household.RestOf(household.DoNotApproach, household.RestUntil, household.PeaceUntil, today),
            household.LivesHere)).ToListAsync(cancel);
}
