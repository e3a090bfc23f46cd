using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Changes;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Traces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Huiskamer.Homes.Import;

/// <summary>
/// Writes what a file brings, in the caller's transaction, and keeps a trace of how everything was, so that the whole file
/// can be taken back. It writes a lot while the next lines are read: whoever asks the database something waits until it is done.
/// </summary>
internal sealed class ImportPen(HouseDb db, ImportFileId file, Ids ids, string deed)
{
    internal const int Full = 2000;

    /// <summary>What refers to another comes after it.</summary>
    private static readonly Type[] Order =
    [
        typeof(Neighbourhood), typeof(Complex), typeof(Dwelling), typeof(Household), typeof(Resident), typeof(Tenancy), typeof(FormerResident),
        typeof(Contact),
    ];

    private readonly HashSet<Type> _written = [];
    private readonly Dictionary<Type, RowTable> _tables = Order.ToDictionary(thing => thing, thing => RowTable.Of(db, thing));
    private readonly HashSet<object> _adds = new(Itself.Instance);
    private readonly Dictionary<object, object?[]> _before = new(Itself.Instance);
    private Task _writing = Task.CompletedTask;
    private int _pieces;

    /// <summary>What it has added to or changed so far.</summary>
    public IReadOnlyCollection<Type> Written => _written;

    public void Adds(object thing) => _adds.Add(thing);

    public void Remembers(object thing) => Replaces(thing, thing);

    public void Replaces(object before, object after)
    {
        if (!_adds.Contains(after) && !_before.ContainsKey(after))
        {
            var table = _tables[before.GetType()];
            _before.Add(after, table.Values(before));
            table.FollowsOn(before, after);
        }
    }

    /// <summary>Begins to write when there is enough of it.</summary>
    public Task BeginWhenFullAsync(CancellationToken cancel) =>
        _adds.Count + _before.Count < Full ? Task.CompletedTask : BeginAsync(cancel);

    /// <summary>Writes all there is.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        await BeginAsync(cancel);
        await WrittenAsync();
    }

    /// <summary>Waits until what it is writing is written: only then the database can be asked something.</summary>
    public Task WrittenAsync() => _writing;

    private async Task BeginAsync(CancellationToken cancel)
    {
        await WrittenAsync();
        var added = _adds
            .OrderBy(thing => Array.IndexOf(Order, thing.GetType()))
            .Select(thing => (Row: new NewRow(_tables[thing.GetType()], _tables[thing.GetType()].Values(thing)), Subject: SubjectOf(thing)))
            .ToList();

        // Some that were to change ended up as they were.
        var changed = _before
            .Select(one => (Row: ChangedRow.Of(_tables[one.Key.GetType()], one.Key, one.Value)!, Subject: SubjectOf(one.Key)))
            .Where(one => one.Row is not null)
            .ToList();
        _written.UnionWith(_adds.Concat(_before.Keys).Select(thing => thing.GetType()));
        _adds.Clear();
        _before.Clear();

        if (added.Count + changed.Count > 0)
        {
            _writing = Task.Run(() => WriteAsync(added, changed, cancel), cancel);
        }
    }

    private async Task WriteAsync(List<(NewRow Row, Guid Subject)> added, List<(ChangedRow Row, Guid Subject)> changed, CancellationToken cancel)
    {
        // Whoever asks the database something meanwhile is told so, rather than being answered with half a lot.
        using var alone = db.GetService<IConcurrencyDetector>().EnterCriticalSection();
        var packing = Task.Run(() => Packed(added, changed), cancel);

        if (added.Count > 0)
        {
            await db.AddManyAsync([.. added.Select(one => one.Row)], deed, cancel);
        }

        if (changed.Count > 0)
        {
            await db.ChangeManyAsync([.. changed.Select(one => one.Row)], deed, cancel);
        }

        if (await packing is { } packed)
        {
            await KeepAsync(packed, cancel);
        }
    }

    private static byte[]? Packed(List<(NewRow Row, Guid Subject)> added, List<(ChangedRow Row, Guid Subject)> changed)
    {
        using var trace = new TraceWriter();
        added.ForEach(one => trace.Added(one.Row.Table, one.Row.Values, one.Subject));
        changed.ForEach(one => trace.Changed(one.Row.Table, one.Row.Before, one.Row.After, one.Subject));
        return trace.IsEmpty ? null : trace.Packed();
    }

    /// <summary>Does what other rooms must do, and keeps who advised where before and after it, and how colleagues were.</summary>
    public async Task WatchesOthersAsync(IEnumerable<Func<CancellationToken, Task>> deeds, SavedRows? colleagues, CancellationToken cancel)
    {
        var (before, linked) = (await NeighbourhoodsAsync(cancel), await AdvisersAsync(cancel));

        using (colleagues?.Watch())
        {
            foreach (var other in deeds)
            {
                await other(cancel);
            }
        }

        var (after, nowLinked) = (await NeighbourhoodsAsync(cancel), await AdvisersAsync(cancel));
        var table = _tables[typeof(Neighbourhood)];
        using var trace = new TraceWriter();

        foreach (var row in colleagues?.All ?? [])
        {
            trace.Whole(row);
        }

        foreach (var (place, values) in after.Where(place => before.GetValueOrDefault(place.Key) is { } was && !was.SequenceEqual(place.Value)))
        {
            trace.Changed(table, before[place], values, place);
        }

        foreach (var colleague in linked.Select(one => one.Key).Union(nowLinked.Select(one => one.Key)))
        {
            if (!linked[colleague].SequenceEqual(nowLinked[colleague]))
            {
                trace.Advises(colleague, [.. linked[colleague]], [.. nowLinked[colleague]]);
            }
        }

        if (!trace.IsEmpty)
        {
            await KeepAsync(trace.Packed(), cancel);
        }
    }

    private async Task KeepAsync(byte[] packed, CancellationToken cancel)
    {
        db.Add(new ImportTrace(ids.Next<ImportTraceId>(), file, _pieces++, packed));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<Guid, object?[]>> NeighbourhoodsAsync(CancellationToken cancel)
    {
        var table = _tables[typeof(Neighbourhood)];
        return (await db.Neighbourhoods.AsNoTracking().ToListAsync(cancel)).ToDictionary(place => place.Id.Value, table.Values);
    }

    private async Task<ILookup<Guid, Guid>> AdvisersAsync(CancellationToken cancel) =>
        (await db.Advisers.AsNoTracking().ToListAsync(cancel))
            .OrderBy(adviser => adviser.Neighbourhood.Value)
            .ToLookup(adviser => adviser.Colleague.Value, adviser => adviser.Neighbourhood.Value);

    /// <summary>What goes back together or stays together.</summary>
    private static Guid SubjectOf(object thing) => thing switch
    {
        Household household => household.Id.Value,
        Resident resident => resident.Household.Value,
        Tenancy tenancy => tenancy.Household.Value,
        FormerResident former => former.Household.Value,
        Contact contact => contact.Household.Value,
        Dwelling dwelling => dwelling.Id.Value,
        Neighbourhood place => place.Id.Value,
        Complex complex => complex.Id.Value,
        _ => throw new ArgumentException("No thing of this room.", nameof(thing)),
    };

    /// <summary>
    /// Tells things apart as the runtime does. It would give each a hash of its own, which takes longer than what is done with
    /// it; what goes back together is near enough.
    /// </summary>
    private sealed class Itself : IEqualityComparer<object>
    {
        public static readonly Itself Instance = new();

        public new bool Equals(object? one, object? other) => ReferenceEquals(one, other);

        public int GetHashCode(object thing) => SubjectOf(thing).GetHashCode();
    }
}
