using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// Of each row of these kinds that is saved through the change tracker while it watches: how the first save found it, and how
/// the last left it. For whoever keeps how everything was, so that it can be taken back.
/// </summary>
/// <param name="db">Where it is saved.</param>
/// <param name="things">Of which kinds rows are kept.</param>
public sealed class SavedRows(HouseDb db, params IEnumerable<Type> things)
{
    private readonly Dictionary<Type, RowTable> _tables = things.ToDictionary(thing => thing, thing => RowTable.Of(db, thing));
    private readonly OrderedDictionary<Guid, SavedRow> _rows = [];

    /// <summary>The rows so far, in the order in which they were first touched.</summary>
    public IReadOnlyCollection<SavedRow> All => _rows.Values;

    /// <summary>Watches until it is disposed.</summary>
    public IDisposable Watch() => new Watching(db, this);

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
                _rows[id] = new SavedRow(table, id, before, after);
            }
        }
    }

    private sealed class Watching : IDisposable
    {
        private readonly HouseDb _db;
        private readonly EventHandler<SavingChangesEventArgs> _saves;

        public Watching(HouseDb db, SavedRows rows)
        {
            (_db, _saves) = (db, (_, _) => rows.Takes());
            _db.SavingChanges += _saves;
        }

        public void Dispose() => _db.SavingChanges -= _saves;
    }
}

/// <summary>One row that was saved.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Which row.</param>
/// <param name="Before">What stood in it before; nothing for a new one.</param>
/// <param name="After">What stands in it now; nothing for one that was taken away.</param>
public sealed record SavedRow(RowTable Table, Guid Id, object?[]? Before, object?[]? After);
