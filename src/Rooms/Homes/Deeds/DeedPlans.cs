using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Traces;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Deeds;

/// <summary>Looks what taking a deed back would do now, and why perhaps it cannot be.</summary>
internal sealed class DeedPlans(HouseDb db, IEnumerable<IBusyWithHouseholds> rooms)
{
    internal async Task<DeedPlan> OfAsync(HouseholdDeed deed, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await RowsAsync(deed, cancel);
        return new DeedPlan(deed, rows)
        {
            WhyNot = await WhyNotAsync(deed, rows, now, cancel),
            ContactsSince = await SinceAsync(deed, rows, cancel),
        };
    }

    private async Task<IReadOnlyList<DeedRow>> RowsAsync(HouseholdDeed deed, CancellationToken cancel)
    {
        var entries = TraceReader.Read(deed.Rows!).ToLookup(entry => entry.Table);
        var rows = new List<DeedRow>();

        foreach (var thing in TracedThing.All)
        {
            var table = RowTable.Of(db, thing.Thing);
            var now = (await thing.FindAsync(db, [.. entries[table.Name].Select(entry => entry.Id)], cancel)).ToDictionary(table.Id);
            rows.AddRange(entries[table.Name].Select(entry => new DeedRow(thing, table, entry, now.GetValueOrDefault(entry.Id))));
        }

        return rows;
    }

    private async Task<Refusal?> WhyNotAsync(HouseholdDeed deed, IReadOnlyList<DeedRow> rows, DateTimeOffset now, CancellationToken cancel)
    {
        HouseholdId[] both = deed.Other is { } other ? [deed.Household, other] : [deed.Household];

        // Asking for what cannot go back any more would lead nowhere.
        if (await db.HouseholdDeeds.AnyAsync(
            later => later.Number > deed.Number && later.TakenBackAt == null && later.Until > now
                && (both.Contains(later.Household) || (later.Other != null && both.Contains(later.Other.Value))),
            cancel))
        {
            return DeedRefusals.LaterFirst;
        }

        var used = rows.Any(row => row.Before is null && row.ChangedSince.Count > 0)
            || await IsUsedAsync(rows, cancel)
            || await HasNoHomeAsync(rows, cancel);
        return used ? DeedRefusals.UsedSince
            : await IsLetSinceAsync(rows, both, cancel) ? DeedRefusals.LetSince
            : null;
    }

    /// <summary>Whether somebody else came to rent a home in the time that would be theirs again.</summary>
    private async Task<bool> IsLetSinceAsync(IReadOnlyList<DeedRow> rows, HouseholdId[] both, CancellationToken cancel)
    {
        foreach (var row in rows.Where(row => row.Thing == typeof(Tenancy) && row.Before is not null && row.Changed("until")))
        {
            var home = new DwellingId((Guid)row.BeforeOf("dwelling")!);
            var (ends, ended) = ((DateOnly?)row.BeforeOf("until"), (DateOnly?)row.NowOf("until"));

            if (ended is { } last && await db.Tenancies.AnyAsync(
                t => t.Dwelling == home && !both.Contains(t.Household) && t.From > last && (ends == null || t.From <= ends), cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody counts on a household that would go again.</summary>
    private async Task<bool> IsUsedAsync(IReadOnlyList<DeedRow> rows, CancellationToken cancel)
    {
        var brought = rows.Where(row => row is { Before: null, Now: not null }).Select(row => row.Id).ToHashSet();
        var which = rows.Where(row => row.Thing == typeof(Household) && brought.Contains(row.Id)).Select(row => new HouseholdId(row.Id)).ToList();

        if (which.Count == 0)
        {
            return false;
        }

        // What the deed brought goes with it, and what it gave goes back.
        var touched = rows.Select(row => row.Id).ToHashSet();
        List<Guid> belongs =
        [
            .. await db.Contacts.Where(c => which.Contains(c.Household)).Select(c => c.Id.Value).ToListAsync(cancel),
            .. await db.Tenancies.Where(t => which.Contains(t.Household)).Select(t => t.Id.Value).ToListAsync(cancel),
            .. await db.Residents.Where(r => which.Contains(r.Household)).Select(r => r.Id.Value).ToListAsync(cancel),
        ];

        if (belongs.Exists(id => !touched.Contains(id)))
        {
            return true;
        }

        foreach (var room in rooms)
        {
            if ((await room.KeptAsync(which, cancel)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a tenancy would come again of a home that is gone.</summary>
    private async Task<bool> HasNoHomeAsync(IReadOnlyList<DeedRow> rows, CancellationToken cancel)
    {
        var homes = rows.Where(row => row is { After: null, Now: null } && row.Thing == typeof(Tenancy))
            .Select(row => new DwellingId((Guid)row.BeforeOf("dwelling")!))
            .Distinct()
            .ToList();
        return homes.Count > 0 && await db.Dwellings.CountAsync(home => homes.Contains(home.Id), cancel) < homes.Count;
    }

    /// <summary>How many contact moments of after it are with the household that it was done to.</summary>
    private async Task<int> SinceAsync(HouseholdDeed deed, IReadOnlyList<DeedRow> rows, CancellationToken cancel)
    {
        var touched = rows.Select(row => row.Id).ToHashSet();
        var since = await db.Contacts
            .Where(contact => contact.Household == deed.Household && contact.WrittenAt > deed.At)
            .Select(contact => contact.Id)
            .ToListAsync(cancel);
        return since.Count(contact => !touched.Contains(contact.Value));
    }
}
