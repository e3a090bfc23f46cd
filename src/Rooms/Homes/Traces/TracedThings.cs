using System.Runtime.InteropServices;
using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Traces;

/// <summary>What files touch: in the order in which it is added. Taken away it goes in the other order.</summary>
internal sealed record TracedThing(Type Thing, Func<HouseDb, Guid[], CancellationToken, Task<List<object>>> FindAsync)
{
    internal static readonly IReadOnlyList<TracedThing> All =
    [
        new(typeof(Neighbourhood), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new NeighbourhoodId(id)).ToList();
            return [.. await db.Neighbourhoods.AsNoTracking().Where(place => which.Contains(place.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Complex), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new ComplexId(id)).ToList();
            return [.. await db.Complexes.AsNoTracking().Where(complex => which.Contains(complex.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Dwelling), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new DwellingId(id)).ToList();
            return [.. await db.Dwellings.AsNoTracking().Where(dwelling => which.Contains(dwelling.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Household), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new HouseholdId(id)).ToList();
            return [.. await db.Households.AsNoTracking().Where(household => which.Contains(household.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Resident), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new ResidentId(id)).ToList();
            return [.. await db.Residents.AsNoTracking().Where(resident => which.Contains(resident.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Tenancy), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new TenancyId(id)).ToList();
            return [.. await db.Tenancies.AsNoTracking().Where(tenancy => which.Contains(tenancy.Id)).ToListAsync(cancel)];
        }),
        new(typeof(FormerResident), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new FormerResidentId(id)).ToList();
            return [.. await db.FormerResidents.AsNoTracking().Where(resident => which.Contains(resident.Id)).ToListAsync(cancel)];
        }),
        new(typeof(Contact), async (db, ids, cancel) =>
        {
            var which = ids.Select(id => new ContactId(id)).ToList();
            return [.. await db.Contacts.AsNoTracking().Where(contact => which.Contains(contact.Id)).ToListAsync(cancel)];
        }),
    ];
}

/// <summary>All rows that one file touched, without what was in them: how the first touch found each, and how the last left it.</summary>
internal sealed class TouchedRows
{
    private readonly Dictionary<string, Dictionary<Guid, TouchedRow>> _tables = [];

    /// <summary>The columns that were kept of each table.</summary>
    public Dictionary<string, IReadOnlyList<string>> Columns { get; } = [];

    public IReadOnlyDictionary<Guid, TouchedRow> Of(string table) => _tables.GetValueOrDefault(table) ?? [];

    public IEnumerable<KeyValuePair<Guid, TouchedRow>> All => _tables.Values.SelectMany(table => table);

    public bool Has(string table, Guid id) => _tables.TryGetValue(table, out var rows) && rows.ContainsKey(id);

    public void Take(TraceEntry entry)
    {
        if (!_tables.TryGetValue(entry.Table, out var rows))
        {
            _tables[entry.Table] = rows = [];
            Columns[entry.Table] = entry.Columns;
        }

        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, entry.Id, out var isThere);
        row = isThere ? row with { Mark = entry.Mark } : new TouchedRow(entry.IsNew, entry.Subject, entry.Mark, 0);
    }

    public void IsNow(string table, Guid id, int version) =>
        CollectionsMarshal.GetValueRefOrNullRef(_tables[table], id).Version = version;
}

/// <summary>One row that a file touched.</summary>
/// <param name="IsNew">Whether the file brought it.</param>
/// <param name="Subject">With whom or what it goes back or stays.</param>
/// <param name="Mark">How the file left it.</param>
/// <param name="Version">The version it has now.</param>
internal record struct TouchedRow(bool IsNew, Guid Subject, UInt128 Mark, int Version);
