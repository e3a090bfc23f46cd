using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Dwellings;

/// <summary>
/// What a home keeps, whoever lives there: what was repaired and complained about while people lived there. As long as we
/// know them, their contact moments say it; of those whom we forgot the home keeps it without them.
/// </summary>
internal static class DwellingHistory
{
    extension(HouseDb db)
    {
        /// <summary>What happened to a home, in no order. A moment that stands in two histories happened once.</summary>
        internal async Task<IQueryable<HomeMoment>> HappenedToAsync(DwellingId home, CancellationToken cancel)
        {
            var (kinds, tenancies) = (Upkeep.Kinds, db.Tenancies);
            var lived = await tenancies.Where(tenancy => tenancy.Dwelling == home).Select(tenancy => tenancy.Household).Distinct().ToListAsync(cancel);

            return db.Contacts
                .Where(contact => lived.Contains(contact.Household) && kinds.Contains(contact.Kind) && contact.CopyOf == null)
                .Where(contact => tenancies.Any(t =>
                    t.Household == contact.Household && t.Dwelling == home && t.From <= contact.On && (t.Until == null || t.Until >= contact.On)))
                .Select(contact => new HomeMoment { On = contact.On, Kind = contact.Kind })
                .Concat(db.Upkeeps.Where(upkeep => upkeep.Dwelling == home).Select(upkeep => new HomeMoment { On = upkeep.On, Kind = upkeep.Kind }));
        }

        /// <summary>
        /// These households are about to be forgotten: their homes keep that they were lived in, and what happened to them,
        /// without who it was. The caller saves.
        /// </summary>
        internal async Task HomesKeepTheirOwnAsync(IReadOnlyCollection<HouseholdId> forgotten, Ids ids, CancellationToken cancel)
        {
            var kinds = Upkeep.Kinds;
            var contacts = (await db.Contacts.AsNoTracking()
                .Where(contact => forgotten.Contains(contact.Household) && kinds.Contains(contact.Kind) && contact.CopyOf == null)
                .ToListAsync(cancel)).ToLookup(contact => contact.Household);

            var tenancies = await db.Tenancies.AsNoTracking().Where(tenancy => forgotten.Contains(tenancy.Household)).ToListAsync(cancel);
            var known = await db.KnownPeriodsAsync([.. tenancies.Select(tenancy => tenancy.Dwelling).Distinct()], forgotten, cancel);

            foreach (var tenancy in tenancies.OrderBy(tenancy => tenancy.From).ThenByDescending(tenancy => tenancy.Until))
            {
                var period = new Period(tenancy.Dwelling, tenancy.From, tenancy.Until!.Value);

                // Who went to live apart lived there with others: the home was lived in once.
                if (!known.Exists(other => other.Covers(period)))
                {
                    known.Add(period);
                    db.Occupancies.Add(new Occupancy(ids.NextBlind<OccupancyId>(), period.Home, period.From, period.Until));
                }

                db.Upkeeps.AddRange(contacts[tenancy.Household]
                    .Where(contact => tenancy.From <= contact.On && contact.On <= tenancy.Until)
                    .Select(contact => new Upkeep(ids.NextBlind<UpkeepId>(), tenancy.Dwelling, contact.On, contact.Kind)));
            }
        }

        /// <summary>When these homes were lived in, as far as is known without these households.</summary>
        private async Task<List<Period>> KnownPeriodsAsync(
            IReadOnlyCollection<DwellingId> homes, IReadOnlyCollection<HouseholdId> without, CancellationToken cancel)
        {
            var others = await db.Tenancies.Where(tenancy => homes.Contains(tenancy.Dwelling) && !without.Contains(tenancy.Household))
                .Select(tenancy => new { tenancy.Dwelling, tenancy.From, tenancy.Until })
                .ToListAsync(cancel);
            var kept = await db.Occupancies.Where(occupancy => homes.Contains(occupancy.Dwelling))
                .Select(occupancy => new { occupancy.Dwelling, occupancy.From, occupancy.Until })
                .ToListAsync(cancel);

            return
            [
                .. others.Select(one => new Period(one.Dwelling, one.From, one.Until ?? DateOnly.MaxValue)),
                .. kept.Select(one => new Period(one.Dwelling, one.From, one.Until)),
            ];
        }
    }

    private readonly record struct Period(DwellingId Home, DateOnly From, DateOnly Until)
    {
        internal bool Covers(Period other) => Home == other.Home && From <= other.From && other.Until <= Until;
    }
}

/// <summary>Something that happened to a home.</summary>
internal sealed record HomeMoment
{
    public DateOnly On { get; init; }

    public ContactKind Kind { get; init; }
}
