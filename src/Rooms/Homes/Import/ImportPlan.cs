using System.Runtime.CompilerServices;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Search;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Import;

/// <summary>
/// What a file changes: counted and told for the preview, and with a pen in hand written too, piece by piece, so that a file of
/// any length fits in memory.
/// </summary>
internal sealed class ImportPlan(ImportPen? pen = null) : IAsyncDisposable
{
    private readonly List<Func<CancellationToken, Task>> _deeds = [];
    private IColleagueTraces? _colleagues;
    private Task _reading = Task.CompletedTask;
    private Action? _readsOn;

    public int New { get; set; }

    public int Changed { get; set; }

    public int Moved { get; set; }

    public int Left { get; set; }

    public int Same { get; set; }

    public int Wrong { get; set; }

    /// <summary>Counts one of a fate.</summary>
    public void Counts(Fate fate) => _ = fate switch
    {
        Fate.New => New++,
        Fate.Changed => Changed++,
        Fate.Moved => Moved++,
        Fate.Left => Left++,
        Fate.Same => Same++,
    };

    /// <summary>Where it lands and whom it is about.</summary>
    public Impact Impact { get; } = new();

    /// <summary>Whether it is done, not only looked at.</summary>
    public bool IsWritten => pen is not null;

    /// <summary>Whether somebody came who is found by name.</summary>
    public bool AddsNames { get; private set; }

    /// <summary>What it changed much of. Where people live and when they were last spoken goes along with anything.</summary>
    public IEnumerable<Type> Touched => (pen?.Written ?? []).Append(typeof(Household)).Concat(AddsNames ? [typeof(NameWord)] : Type.EmptyTypes).Distinct();

    public void Add(object thing)
    {
        AddsNames |= thing is Household or Resident;
        pen?.Adds(thing);
    }

    /// <summary>Said before a thing that was read without tracking is changed.</summary>
    public void Changes(object thing) => pen?.Remembers(thing);

    /// <summary>A thing takes the place of what was read without tracking.</summary>
    public void Replace(object before, object after) => pen?.Replaces(before, after);

    /// <summary>Asks another room to do its part, after everything else.</summary>
    public void Do(Func<CancellationToken, Task> deed) => _deeds.Add(deed);

    /// <summary>Said by who asks Staff to do its part: how colleagues were is kept too.</summary>
    public void Watches(IColleagueTraces colleagues) => _colleagues = colleagues;

    /// <summary>
    /// The lines of a file, a lot at a time, with what the database knows of them. While one lot of a file that is only looked at
    /// is compared, the next is read; who writes needs the database for that.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Asks the database about these lines, and touches nothing else: it may be done ahead.</param>
    /// <param name="cancel">Stops it.</param>
    public async IAsyncEnumerable<(SheetRow[] Rows, T Known)> LotsAsync<T>(
        ISheet file, Func<SheetRow[], Task<T>> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        SheetRow[]? rows = null;
        Task<T>? ahead = null;

        foreach (var next in file.Rows().Chunk(IImport.AtOnce).Append<SheetRow[]?>(null))
        {
            cancel.ThrowIfCancellationRequested();

            if (rows is not null)
            {
                await WrittenAsync();
                var known = await (ahead ?? read(rows));
                ahead = null;
                _readsOn = next is null || IsWritten ? null : () => _reading = ahead = Task.Run(() => read(next), cancel);
                yield return (rows, known);
            }

            rows = next;
        }
    }

    /// <summary>
    /// Said when the database is asked nothing more about a lot: a good moment to begin writing what there is so far, or to begin
    /// reading about the next lot.
    /// </summary>
    public Task BeginWritingAsync(CancellationToken cancel)
    {
        _readsOn?.Invoke();
        _readsOn = null;
        return pen?.BeginWhenFullAsync(cancel) ?? Task.CompletedTask;
    }

    /// <summary>Said before the database is asked something.</summary>
    public Task WrittenAsync() => pen?.WrittenAsync() ?? _reading;

    /// <summary>What is read next from the database must know what came before.</summary>
    public Task WriteAsync(CancellationToken cancel) => pen?.WriteAsync(cancel) ?? Task.CompletedTask;

    /// <summary>Lets go of the database, also when the work broke off.</summary>
    public async ValueTask DisposeAsync() => await WrittenAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Writes the last of it.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        if (pen is null)
        {
            return;
        }

        await pen.WriteAsync(cancel);

        if (_deeds.Count > 0)
        {
            await pen.WatchesOthersAsync(_deeds, _colleagues?.Rows(), cancel);
        }
    }
}

/// <summary>Holds one kind of file against what the house knows.</summary>
internal interface IImport
{
    /// <summary>How many lines are held against the house at once.</summary>
    const int AtOnce = 2000;

    /// <summary>The kind it reads.</summary>
    ImportKind Kind { get; }

    /// <summary>Fills the plan. A line that is wrong is counted and left out.</summary>
    Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel);
}
