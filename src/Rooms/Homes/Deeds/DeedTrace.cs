using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Traces;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Deeds;

/// <summary>Watches what is saved, and keeps of each row how the first save found it and how the last left it.</summary>
internal sealed class DeedTrace(HouseDb db)
{
    private readonly Dictionary<Type, RowTable> _tables = TracedThing.All.ToDictionary(thing => thing.Thing, thing => RowTable.Of(db, thing.Thing));
    private readonly OrderedDictionary<Guid, Touch> _rows = [];

    /// <summary>Watches until it is disposed.</summary>
    public IDisposable Watches() => new Watch(db, this);

    public byte[] Packed()
    {
        using var trace = new TraceWriter();

        foreach (var (id, row) in _rows)
        {
            trace.Whole(row.Table, id, row.Before, row.After);
        }

        return trace.Packed();
    }

    private void Takes()
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (!_tables.TryGetValue(entry.Entity.GetType(), out var table)
                || entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var id = table.Id(entry.Entity);
            var before = _rows.TryGetValue(id, out var known) ? known.Before
                : entry.State is EntityState.Added ? null
                : table.ValuesBefore(entry);
            var after = entry.State is EntityState.Deleted ? null : table.Values(entry.Entity);

            if (before is null && after is null)
            {
                _rows.Remove(id);
            }
            else
            {
                _rows[id] = new Touch(table, before, after);
            }
        }
    }

    private sealed record Touch(RowTable Table, object?[]? Before, object?[]? After);

    private sealed class Watch : IDisposable
    {
        private readonly HouseDb _db;
        private readonly EventHandler<SavingChangesEventArgs> _saves;

        public Watch(HouseDb db, DeedTrace trace)
        {
            (_db, _saves) = (db, (_, _) => trace.Takes());
            _db.SavingChanges += _saves;
        }

        public void Dispose() => _db.SavingChanges -= _saves;
    }
}
