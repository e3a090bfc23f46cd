using Huiskamer.Foundation.Database;

namespace Huiskamer.Foundation.Demo;

/// <summary>Puts a room's own fictional data in the demo house, after the rooms below it.</summary>
public interface IFurnish
{
    /// <summary>The room's floor: lower floors are furnished first.</summary>
    int Floor { get; }

    /// <summary>Adds the data and saves it with <see cref="DemoHouse.SaveAsync"/>. The whole house is one transaction.</summary>
    Task FurnishAsync(DemoHouse demo, CancellationToken cancel);
}

/// <summary>What furnishing works with: the same seed and the same day give the same house.</summary>
/// <param name="Db">The database, with ids that repeat.</param>
/// <param name="Ids">Ids that repeat.</param>
/// <param name="Chance">The one source of chance.</param>
/// <param name="Today">The day the demo house lives in; every date is counted from here.</param>
public sealed record DemoHouse(HouseDb Db, Ids Ids, Random Chance, DateOnly Today)
{
    /// <summary>The homes of the demo house that everybody sees.</summary>
    public const int UsualHomes = 5_000;

    /// <summary>How many homes are let: another number gives another house.</summary>
    public int Homes { get; init; } = UsualHomes;

    /// <summary>The clock of the house that is furnished; whoever moves it puts it back to today.</summary>
    public DemoClock Clock { get; init; } = new(Today);

    /// <summary>What lower rooms leave for higher ones, by type: the colleagues, the households.</summary>
    public Dictionary<Type, object> Shelf { get; } = [];

    /// <summary>One of these, by chance.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Chance.Next(from.Count)];

    /// <summary>Adds thousands of new things past the change tracker, with one line in the journal.</summary>
    public Task AddManyAsync(IReadOnlyCollection<object> rows, CancellationToken cancel) => Db.AddManyAsync(rows, "demo", cancel);

    /// <summary>Saves what was added, with one line in the journal, and lets go of it.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        Db.AsOneDeed = "demo";
        await Db.SaveChangesAsync(cancel);
        Db.ChangeTracker.Clear();
    }
}
