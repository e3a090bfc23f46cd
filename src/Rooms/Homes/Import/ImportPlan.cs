using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;

namespace Huiskamer.Homes.Import;

/// <summary>What a file would change: counted for the preview, done when somebody says so.</summary>
internal sealed class ImportPlan
{
    private const int AtATime = 5000;

    private readonly List<object> _adds = [];
    private readonly List<(object Entity, Action Change)> _changes = [];
    private readonly HashSet<object> _rewrites = [];
    private readonly List<Func<CancellationToken, Task>> _deeds = [];

    public int New { get; set; }

    public int Changed { get; set; }

    public int Moved { get; set; }

    public int Left { get; set; }

    public int Same { get; set; }

    public int Wrong { get; set; }

    public void Add(object entity) => _adds.Add(entity);

    /// <summary>Changes a thing that was read without tracking.</summary>
    public void Change(object entity, Action change) => _changes.Add((entity, change));

    /// <summary>Writes a thing that was read without tracking and has been changed already.</summary>
    public void Rewrite(object entity) => _rewrites.Add(entity);

    /// <summary>Asks another room to do its part.</summary>
    public void Do(Func<CancellationToken, Task> deed) => _deeds.Add(deed);

    /// <summary>Does it all in the caller's transaction, in pieces that fit in memory.</summary>
    public async Task DoAsync(HouseDb db, string deed, CancellationToken cancel)
    {
        if (_adds.Count > 0)
        {
            await db.AddManyAsync(_adds, deed, cancel);
            db.ChangeTracker.Clear();
        }

        foreach (var some in _rewrites.Chunk(AtATime))
        {
            db.UpdateRange(some);
            await SaveAsync(db, deed, cancel);
        }

        foreach (var some in _changes.Chunk(AtATime))
        {
            db.AttachRange(some.Select(change => change.Entity).Distinct());

            foreach (var (_, change) in some)
            {
                change();
            }

            await SaveAsync(db, deed, cancel);
        }

        foreach (var other in _deeds)
        {
            await other(cancel);
        }
    }

    private static async Task SaveAsync(HouseDb db, string deed, CancellationToken cancel)
    {
        db.AsOneDeed = deed;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}

/// <summary>Holds one kind of file against what the house knows.</summary>
internal interface IImport
{
    /// <summary>The kind it reads.</summary>
    ImportKind Kind { get; }

    /// <summary>Makes the plan; changes nothing. A line that is wrong is counted and left out.</summary>
    Task<ImportPlan> PlanAsync(ISheet file, Action<int> progress, CancellationToken cancel);
}
