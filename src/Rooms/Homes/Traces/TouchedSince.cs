using System.Runtime.CompilerServices;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Traces;

/// <summary>Finds whom and what a file touched that was changed since, or that something came to depend on.</summary>
internal sealed class TouchedSince(HouseDb db, IEnumerable<IBusyWithHouseholds> rooms, IColleagueTraces colleagues)
{
    private const int AtOnce = 2000;

    internal async Task<TakeBackPlan> PlanAsync(ImportFile file, CancellationToken cancel)
    {
        var (rows, ofColleagues) = (new TouchedRows(), new List<ColleagueTrace>());

        await foreach (var entry in EntriesAsync(file.Id, cancel))
        {
            if (!colleagues.Has(entry.Table))
            {
                rows.Take(entry);
            }
            else if (entry.After is { } after)
            {
                ofColleagues.Add(new ColleagueTrace(entry.Table, entry.Columns, entry.Id, entry.Before, after));
            }
        }

        var plan = new TakeBackPlan(file, rows);

        foreach (var thing in TracedThing.All)
        {
            await CompareAsync(thing, plan, cancel);
        }

        if (file.Kind is ImportKind.Colleagues)
        {
            plan.Takes(await colleagues.PlanAsync(ofColleagues, await CompareAdvisersAsync(plan, cancel), cancel));
        }

        await LeaveHouseholdsInUseAsync(plan, cancel);
        await LeaveHomesInUseAsync(plan, cancel);
        await LeavePlacesInUseAsync(plan, cancel);
        return plan;
    }

    /// <summary>The rows of a file in the order in which they were written, a piece at a time.</summary>
    internal async IAsyncEnumerable<TraceEntry> EntriesAsync(ImportFileId file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pieces = await db.ImportTraces.Where(trace => trace.File == file).OrderBy(trace => trace.Number).Select(trace => trace.Id).ToListAsync(cancel);

        foreach (var id in pieces)
        {
            // A piece goes with the taking back, or after a week.
            var piece = await db.ImportTraces.AsNoTracking().SingleOrDefaultAsync(trace => trace.Id == id, cancel)
                ?? throw new Refused(ImportRefusals.AlreadyTakenBack);

            foreach (var entry in TraceReader.Read(piece.Rows))
            {
                yield return entry;
            }
        }
    }

    private async Task CompareAsync(TracedThing thing, TakeBackPlan plan, CancellationToken cancel)
    {
        var table = RowTable.Of(db, thing.Thing);
        var touched = plan.Rows.Of(table.Name);
        using var marks = new Marks();

        foreach (var ids in touched.Keys.ToList().Chunk(AtOnce))
        {
            var places = plan.Rows.Columns[table.Name].Select(table.PlaceOf).ToArray();
            var now = (await thing.FindAsync(db, ids, cancel)).ToDictionary(table.Id);

            foreach (var id in ids)
            {
                if (!now.TryGetValue(id, out var found) || places.Contains(-1) || MarkOf(marks, table.Values(found), places) != touched[id].Mark)
                {
                    plan.Stays(touched[id].Subject);
                }
                else
                {
                    plan.Rows.IsNow(table.Name, id, found is IVersioned { Version: var version } ? version : 0);
                }
            }
        }
    }

    private static UInt128 MarkOf(Marks marks, object?[] values, int[] places) => marks.Of(Array.ConvertAll(places, place => values[place]));

    /// <summary>Who advises otherwise than the file left them.</summary>
    private async Task<HashSet<ColleagueId>> CompareAdvisersAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        var touched = plan.Rows.Of(TraceWriter.Advisers);
        var now = (await db.Advisers.AsNoTracking().ToListAsync(cancel))
            .OrderBy(adviser => adviser.Neighbourhood.Value)
            .ToLookup(adviser => adviser.Colleague.Value, adviser => (object?)adviser.Neighbourhood.Value);
        using var marks = new Marks();

        foreach (var (colleague, row) in touched.Where(one => marks.Of([.. now[one.Key]]) != one.Value.Mark))
        {
            plan.Stays(row.Subject);
        }

        return [.. now.Select(one => one.Key).Where(colleague => !touched.ContainsKey(colleague) || !plan.GoesBack(colleague)).Select(id => new ColleagueId(id))];
    }

    /// <summary>Whom somebody was in touch with, moved in, or drew for a round since they came, stays.</summary>
    private async Task LeaveHouseholdsInUseAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        foreach (var some in New(plan, typeof(Household)).Select(id => new HouseholdId(id)).Chunk(AtOnce))
        {
            var which = some.ToList();
            await LeaveAsync(plan, "homes_contact", db.Contacts.Where(c => which.Contains(c.Household)).Select(c => new Owned(c.Id.Value, c.Household.Value)), cancel);
            await LeaveAsync(plan, "homes_tenancy", db.Tenancies.Where(t => which.Contains(t.Household)).Select(t => new Owned(t.Id.Value, t.Household.Value)), cancel);
            await LeaveAsync(plan, "homes_resident", db.Residents.Where(r => which.Contains(r.Household)).Select(r => new Owned(r.Id.Value, r.Household.Value)), cancel);

            foreach (var room in rooms)
            {
                foreach (var household in await room.KeptAsync(which, cancel))
                {
                    plan.Stays(household.Value);
                }
            }
        }
    }

    private async Task LeaveHomesInUseAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        foreach (var some in New(plan, typeof(Dwelling)).Select(id => new DwellingId(id)).Chunk(AtOnce))
        {
            var which = some.ToList();
            await LeaveAsync(plan, "homes_tenancy", db.Tenancies.Where(t => which.Contains(t.Dwelling)).Select(t => new Owned(t.Id.Value, t.Dwelling.Value)), cancel);
        }
    }

    /// <summary>A neighbourhood or complex goes only when every home in it goes, or goes back to where it was.</summary>
    private async Task LeavePlacesInUseAsync(TakeBackPlan plan, CancellationToken cancel)
    {
        var places = New(plan, typeof(Neighbourhood)).Select(id => new NeighbourhoodId(id)).ToList();
        var complexes = New(plan, typeof(Complex)).Select(id => new ComplexId(id)).ToList();
        await LeaveAsync(plan, "homes_dwelling", db.Dwellings.Where(d => places.Contains(d.Neighbourhood)).Select(d => new Owned(d.Id.Value, d.Neighbourhood.Value)), cancel);
        await LeaveAsync(
            plan, "homes_dwelling", db.Dwellings.Where(d => d.Complex != null && complexes.Contains(d.Complex.Value)).Select(d => new Owned(d.Id.Value, d.Complex!.Value.Value)), cancel);

        foreach (var place in await db.Advisers.Where(a => places.Contains(a.Neighbourhood)).Select(a => a.Neighbourhood).ToListAsync(cancel))
        {
            plan.Stays(place.Value);
        }

        foreach (var room in places.Count == 0 ? [] : rooms)
        {
            foreach (var place in await room.KeptAsync(places, cancel))
            {
                plan.Stays(place.Value);
            }
        }
    }

    private List<Guid> New(TakeBackPlan plan, Type thing) =>
    [
        .. plan.Rows.Of(RowTable.Of(db, thing).Name).Where(row => row.Value.IsNew && plan.GoesBack(row.Key)).Select(row => row.Key),
    ];

    /// <summary>What depends on it and does not go back itself keeps it.</summary>
    private static async Task LeaveAsync(TakeBackPlan plan, string table, IQueryable<Owned> owned, CancellationToken cancel)
    {
        foreach (var (id, of) in await owned.ToListAsync(cancel))
        {
            if (!plan.Rows.Of(table).TryGetValue(id, out var row) || !plan.GoesBack(row.Subject))
            {
                plan.Stays(of);
            }
        }
    }

    private sealed record Owned(Guid Id, Guid Of);
}
