using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Traces;

namespace Huiskamer.Homes.Deeds;

/// <summary>Watches what is saved, and keeps of each row how the first save found it and how the last left it.</summary>
internal sealed class DeedTrace(HouseDb db)
{
    private readonly SavedRows _rows = new(db, TracedThing.All.Select(thing => thing.Thing));

    /// <summary>Watches until it is disposed.</summary>
    public IDisposable Watches() => _rows.Watch();

    public byte[] Packed()
    {
        using var trace = new TraceWriter();

        foreach (var row in _rows.All)
        {
            trace.Whole(row);
        }

        return trace.Packed();
    }
}
