using Huiskamer.Foundation.Privacy;

namespace Huiskamer.Foundation.Database;

/// <summary>Deeds that touch thousands of rows: each is one line in the journal, and happens whole or not at all.</summary>
public static class ManyDeeds
{
    extension(HouseDb db)
    {
        /// <summary>
        /// Adds thousands of rows at once, in the order of their tables, with one line in the journal: for files that are read
        /// in. All of them or none; a deed within a deed joins it.
        /// </summary>
        /// <param name="rows">New things, whole: the database fills in nothing.</param>
        /// <param name="deed">What the journal says.</param>
        /// <param name="cancel">Stops, and adds nothing.</param>
        public Task AddManyAsync(IReadOnlyCollection<object> rows, string deed, CancellationToken cancel) => ManyAsync(
            db,
            rows,
            deed,
            (table, some) => ManyRows.AddAsync(db, table, table.Columns, some.Select(table.Values), cancel),
            cancel);

        /// <summary>
        /// Writes thousands of changed things at once, with one line in the journal. Each was read without tracking, and is still
        /// as it was read: when somebody else was first, nothing is written.
        /// </summary>
        public Task ChangeManyAsync(IReadOnlyCollection<object> rows, string deed, CancellationToken cancel) => ManyAsync(
            db,
            rows,
            deed,
            (table, some) => ManyRows.ChangeAsync(db, table, table.Columns, [.. some.Select(thing => Counted(table, thing))], cancel),
            cancel);

        /// <summary>Puts rows back as they were kept, over what they are now; only whoever just compared them may.</summary>
        /// <param name="thing">What the rows are.</param>
        /// <param name="columns">The columns that were kept.</param>
        /// <param name="rows">What stood in them, and behind it the version that the row has now when it keeps one.</param>
        /// <param name="deed">What the journal says.</param>
        /// <param name="cancel">Stops, and changes nothing.</param>
        public Task PutBackAsync(Type thing, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows, string deed, CancellationToken cancel)
        {
            var table = RowTable.Of(db, thing);
            return OneDeedAsync(
                db,
                () => ManyRows.ChangeAsync(db, table, columns, rows, cancel), deed, Deed.Changed, $"{table.Name} {rows.Count}", cancel);
        }

        /// <summary>Puts rows that were taken away where they stood.</summary>
        /// <param name="thing">What the rows are.</param>
        /// <param name="columns">The columns that were kept.</param>
        /// <param name="rows">What stood in them.</param>
        /// <param name="deed">What the journal says.</param>
        /// <param name="cancel">Stops, and changes nothing.</param>
        public Task PutAgainAsync(Type thing, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows, string deed, CancellationToken cancel)
        {
            var table = RowTable.Of(db, thing);
            return OneDeedAsync(
                db,
                () => ManyRows.AddAsync(db, table, columns, rows, cancel), deed, Deed.Added, $"{table.Name} {rows.Count}", cancel);
        }

        /// <summary>Takes thousands of rows away, with one line in the journal.</summary>
        public Task RemoveManyAsync(Type thing, IReadOnlyCollection<Guid> ids, string deed, CancellationToken cancel)
        {
            var table = RowTable.Of(db, thing);
            return OneDeedAsync(
                db,
                () => ManyRows.RemoveAsync(db, table, ids, cancel), deed, Deed.Removed, $"{table.Name} {ids.Count}", cancel);
        }
    }

    private static Task ManyAsync(
        HouseDb db, IReadOnlyCollection<object> rows, string deed, Func<RowTable, IEnumerable<object>, Task> write, CancellationToken cancel)
    {
        var tables = rows.GroupBy(row => row.GetType()).Select(same => (Table: RowTable.Of(db, same.Key), Rows: same.ToList())).ToList();

        return OneDeedAsync(
            db,
            async () =>
            {
                foreach (var (table, some) in tables)
                {
                    await write(table, some);
                }
            },
            deed,
            Deed.Changed,
            string.Join(", ", tables.Select(one => $"{one.Table.Name} {one.Rows.Count}")),
            cancel);
    }

    private static Task OneDeedAsync(
        HouseDb db, Func<Task> write, string deed, Deed kind, string about, CancellationToken cancel) => db.AllOrNothingAsync(
        async () =>
        {
            await write();
            db.Journal.Add(db.Line(kind, deed, null, about));
            await db.SaveChangesAsync(cancel);
        },
        cancel);

    /// <summary>A change is counted on the thing, and its row carries which version it takes the place of.</summary>
    private static object?[] Counted(RowTable table, object thing)
    {
        if (thing is not IVersioned { Version: var was })
        {
            return table.Values(thing);
        }

        table.Counts(thing);
        return [.. table.Values(thing), was];
    }
}
