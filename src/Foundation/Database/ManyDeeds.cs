using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Foundation.Database;

/// <summary>Deeds that touch thousands of rows: each is one line in the journal, and happens whole or not at all.</summary>
public static class ManyDeeds
{
    extension(HouseDb db)
    {
        /// <summary>
        /// All or nothing of a deed that writes thousands of rows one by one. What SQLite lays aside to take back one row alone
        /// stays in memory; beyond sixteen pages it would go to a file until the end, in two calls a page.
        /// </summary>
        public async Task AllOrNothingOfManyAsync(Func<Task> deed, CancellationToken cancel)
        {
            if (db.Kind is DatabaseKind.Postgres)
            {
                await db.AllOrNothingAsync(deed, cancel);
                return;
            }

            await db.Database.OpenConnectionAsync(cancel);

            try
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA temp_store = MEMORY", cancel);
                await db.AllOrNothingAsync(
                    async () =>
                    {
                        // Where it is laid aside was settled when the transaction began; what is sorted in it still goes to files.
                        await db.Database.ExecuteSqlRawAsync("PRAGMA temp_store = DEFAULT", cancel);
                        await deed();
                    },
                    cancel);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }

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
            thing => RowTable.Of(db, thing.GetType()),
            deed,
            (table, some) => ManyRows.AddAsync(db, table, table.Columns, some.Select(table.Values), cancel),
            cancel);

        /// <summary>The same for rows whose things go on meanwhile.</summary>
        public Task AddManyAsync(IReadOnlyCollection<NewRow> rows, string deed, CancellationToken cancel) => ManyAsync(
            db,
            rows,
            row => row.Table,
            deed,
            (table, some) => ManyRows.AddAsync(db, table, table.Columns, some.Select(row => row.Values), cancel),
            cancel);

        /// <summary>
        /// Writes thousands of changed things at once, with one line in the journal. Each was read without tracking, and is still
        /// as it was read: when somebody else was first, nothing is written. Only columns in which one of them changed are
        /// written, so that the indexes of the others stay as they are.
        /// </summary>
        public Task ChangeManyAsync(IReadOnlyCollection<ChangedRow> rows, string deed, CancellationToken cancel) => ManyAsync(
            db,
            rows,
            row => row.Table,
            deed,
            (table, some) => ChangeAsync(db, table, some, cancel),
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

    private static Task ManyAsync<T>(
        HouseDb db,
        IReadOnlyCollection<T> rows,
        Func<T, RowTable> tableOf,
        string deed,
        Func<RowTable, IReadOnlyList<T>, Task> write,
        CancellationToken cancel)
    {
        var tables = rows.GroupBy(tableOf).Select(same => (Table: same.Key, Rows: same.ToList())).ToList();

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
            db.Noted(db.Line(kind, deed, null, about));
            await db.SaveChangesAsync(cancel);
        },
        cancel);

    private static Task ChangeAsync(HouseDb db, RowTable table, IReadOnlyList<ChangedRow> rows, CancellationToken cancel)
    {
        var places = Enumerable.Range(0, table.Columns.Count)
            .Where(place => table.IsAlways(place) || rows.Any(row => !Equals(row.Before[place], row.After[place])))
            .ToList();
        return ManyRows.ChangeAsync(db, table, [.. places.Select(place => table.Columns[place])], [.. rows.Select(row => row.In(places))], cancel);
    }
}

/// <summary>A new row, as its thing was when it was handed over; the thing may go on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Values">What stands in the row.</param>
public sealed record NewRow(RowTable Table, object?[] Values);

/// <summary>
/// The row of a thing that was read without tracking and changed since, as it was when it was handed over; the thing may go on.
/// </summary>
public sealed record ChangedRow
{
    private ChangedRow(RowTable table, object?[] before, object?[] after) => (Table, Before, After) = (table, before, after);

    /// <summary>The table.</summary>
    public RowTable Table { get; }

    /// <summary>What stood in the row when it was read.</summary>
    public object?[] Before { get; }

    /// <summary>What is to stand there.</summary>
    public object?[] After { get; }

    /// <summary>Hands over a change and counts it on the thing; nothing when the thing ended up as it was.</summary>
    public static ChangedRow? Of(RowTable table, object thing, object?[] before)
    {
        if (table.Values(thing).AsSpan().SequenceEqual(before))
        {
            return null;
        }

        table.Counts(thing);
        return new ChangedRow(table, before, table.Values(thing));
    }

    /// <summary>What is to stand in these places, and behind it which version it takes the place of when the table keeps one.</summary>
    internal object?[] In(IReadOnlyList<int> places)
    {
        var values = places.Select(place => After[place]);
        return [.. Table.Version is { } version ? values.Append(Before[Table.PlaceOf(version)]) : values];
    }
}
