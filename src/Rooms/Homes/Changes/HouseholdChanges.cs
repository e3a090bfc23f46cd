using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Changes;

/// <summary>
/// What happens in people's lives, as a colleague writes it down: they move, leave, go to live apart, somebody dies. Each is
/// one deed that can be taken back.
/// </summary>
internal sealed class HouseholdChanges(HouseDb db, HouseholdDeeds deeds, Ids ids, TimeProvider clock)
{
    internal async Task<Refusal?> WhyNotAsync(HouseholdId household, Move move, CancellationToken cancel) =>
        move.WhyNot(await OwnAsync(household, cancel), await OfOthersAsync(household, move.To, cancel), clock.Today());

    internal async Task<Refusal?> WhyNotAsync(HouseholdId household, Leaving leaving, CancellationToken cancel) =>
        leaving.WhyNot(await OwnAsync(household, cancel), clock.Today());

    internal async Task<Refusal?> WhyNotAsync(HouseholdId household, Split split, CancellationToken cancel) => split.WhyNot(
        await ResidentsAsync(household, cancel),
        await OwnAsync(household, cancel),
        split.To is { } to ? await OfOthersAsync(household, to, cancel) : [],
        clock.Today());

    internal Task HappensAsync(Household household, Move move, ColleagueId? by, CancellationToken cancel) => deeds.DoAsync(
        new NewDeed(DeedKind.Move, household.Id, null, by),
        async () =>
        {
            await db.OneAtATimeAsync(move.To, cancel);
            Refused.If(await WhyNotAsync(household.Id, move, cancel));
            db.Tenancies.Add(move.Happens(household.Id, await OwnAsync(household.Id, cancel), ids));
            db.Touches(household);
        },
        cancel);

    internal Task HappensAsync(Household household, Leaving leaving, ColleagueId? by, CancellationToken cancel) => deeds.DoAsync(
        new NewDeed(DeedKind.Leave, household.Id, null, by),
        async () =>
        {
            Refused.If(await WhyNotAsync(household.Id, leaving, cancel));
            leaving.Happens(await OwnAsync(household.Id, cancel), clock.Today());
            db.Touches(household);
        },
        cancel);

    /// <summary>Gives the household that came of it.</summary>
    internal async Task<HouseholdId> HappensAsync(Household household, Split split, ColleagueId? by, CancellationToken cancel)
    {
        var apart = ids.Next<HouseholdId>();
        await deeds.DoAsync(
            new NewDeed(DeedKind.Split, household.Id, apart, by),
            async () =>
            {
                if (split.To is { } to)
                {
                    await db.OneAtATimeAsync(to, cancel);
                }

                Refused.If(await WhyNotAsync(household.Id, split, cancel));
                db.AddRange(split.Happens(
                    apart,
                    household,
                    await ResidentsAsync(household.Id, cancel),
                    await OwnAsync(household.Id, cancel),
                    await db.Contacts.AsNoTracking().Where(contact => contact.Household == household.Id).ToListAsync(cancel),
                    ids));
                db.Touches(household);
            },
            cancel);
        return apart;
    }

    internal Task HappensAsync(Household household, Death death, ColleagueId? by, CancellationToken cancel) => deeds.DoAsync(
        new NewDeed(DeedKind.Death, household.Id, null, by),
        async () =>
        {
            var residents = await ResidentsAsync(household.Id, cancel);
            var own = await OwnAsync(household.Id, cancel);
            Refused.If(death.WhyNot(household, residents, own));

            if (death.Of(residents) is { } died)
            {
                db.FormerResidents.Add(new FormerResident(ids.Next<FormerResidentId>(), household, died));
                db.Residents.Remove(died);
            }

            death.Happens(household, residents, own);
            db.Touches(household);
        },
        cancel);

    private Task<List<Tenancy>> OwnAsync(HouseholdId household, CancellationToken cancel) =>
        db.Tenancies.Where(tenancy => tenancy.Household == household).OrderBy(tenancy => tenancy.From).ToListAsync(cancel);

    private Task<List<Tenancy>> OfOthersAsync(HouseholdId household, DwellingId home, CancellationToken cancel) =>
        db.Tenancies.AsNoTracking().Where(tenancy => tenancy.Dwelling == home && tenancy.Household != household).ToListAsync(cancel);

    private Task<List<Resident>> ResidentsAsync(HouseholdId household, CancellationToken cancel) =>
        db.Residents.Where(resident => resident.Household == household).OrderBy(r => r.BirthYear).ThenBy(r => r.Name).ToListAsync(cancel);
}
