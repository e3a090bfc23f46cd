using Huiskamer.Foundation.Facts;

namespace Huiskamer.Foundation.Routines;

/// <summary>Brings facts that were saved but not heard: the house stopped in between, or a listener failed.</summary>
internal sealed class DeliverFactsThatWait(FactPost post) : IRoutine
{
    public static string When => "0/20 * * * * ?";

    public Task RunAsync(CancellationToken cancel) => post.DeliverAsync(cancel);
}
