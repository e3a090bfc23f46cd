using Huiskamer.Foundation.Facts;
using Huiskamer.Foundation.Privacy;

namespace Huiskamer.Foundation.Database;

/// <summary>What every database context works with.</summary>
internal sealed record HouseDbCompany(WriteGate Gate, FactPost Post, Ids Ids, TimeProvider Clock, Acting Acting)
{
    /// <summary>Waits for a turn to write: work of the house as long as it takes, a visitor as long as a visitor waits.</summary>
    internal ValueTask<IDisposable?> EnterAsync(CancellationToken cancel) =>
        Acting.Way is Way.House or Way.Command ? Gate.EnterAsync(cancel) : Gate.VisitAsync(cancel);
}
