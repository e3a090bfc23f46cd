using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Homes.Merging;
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
        var went = await db.WentIntoAsync(ids, cancel);
        var asked = ids.Concat(went.Values).ToList();
        var there = await db.Households.Where(household => asked.Contains(household.Id)).Select(household => household.Id).ToListAsync(cancel);
        var readable = await db.ReadableAmongAsync(there, visitor, cancel);
        return readable with { Households = ids.Where(id => readable.Households.Contains(went.GetValueOrDefault(id, id))).ToHashSet() };
    }

    public async Task<SpokenCounts> SpokenCountsAsync(CancellationToken cancel)
    {
        var here = Here();
        var longAgo = QuietQuestion.LongAgo(clock.Today());

        return new SpokenCounts(
            await here.CountAsync(cancel),
            await here.CountAsync(household => household.SpokenOn == Household.Never, cancel),
            await here.CountAsync(household => household.SpokenOn > Household.Never && household.SpokenOn < longAgo, cancel));
    }

    public async Task<IReadOnlyList<NeighbourhoodSpoken>> SpokenByNeighbourhoodAsync(CancellationToken cancel)
    {
        var longAgo = QuietQuestion.LongAgo(clock.Today());
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

        // Nobody lives in a household that went into another; mostly nobody is missing.
        var missing = ids.Where(id => !cards.ContainsKey(id)).ToList();

        if (missing.Count > 0 && await db.WentIntoAsync(missing, cancel) is { Count: > 0 } went)
        {
            var now = await FindAsync([.. went.Values], cancel);

            foreach (var (id, into) in went.Where(one => now.ContainsKey(one.Value)))
            {
                cards.Add(id, now[into]);
            }
        }

        return cards;
    }

    public async Task<IReadOnlyDictionary<HouseholdId, HouseholdId>> NowAsync(IReadOnlyCollection<HouseholdId> ids, CancellationToken cancel)
    {
        var went = await db.WentIntoAsync(ids, cancel);
        return ids.Distinct().ToDictionary(id => id, id => went.GetValueOrDefault(id, id));
    }

    public async Task<IReadOnlyList<HouseholdId>> KnownAsAsync(HouseholdId household, CancellationToken cancel) =>
        await db.KnownAsAsync([await db.NowAsync(household, cancel)], cancel);

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
        var now = await db.NowAsync(household, cancel);
        var asking = await db.Households.SingleAsync(h => h.Id == now, cancel);

        if (until is { } day)
        {
            asking.AsksForRest(day, clock.Today(), by);
        }
        else
        {
            asking.IsNotToBeApproached(by);
        }
    }

    public async Task<IReadOnlyList<string>> NamesAsync(HouseholdId household, CancellationToken cancel)
    {
        var now = await db.NowAsync(household, cancel);
        return await db.Residents.Where(resident => resident.Household == now).Select(resident => resident.Name).ToListAsync(cancel);
    }

    public async Task TakeBackRestAsync(HouseholdId household, bool forGood, Guid by, CancellationToken cancel)
    {
        var now = await db.NowAsync(household, cancel);
        var asked = await db.Households.SingleAsync(h => h.Id == now, cancel);

        if (forGood)
        {
            asked.TakesBackDoNotApproach(by);
        }
        else
        {
            asked.TakesBackRest(by);
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
            household.LivesHere)
        {
            Agreement = household.Agreement,
        }).ToListAsync(cancel);
}
