using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Visits;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>From the day itself on, what was said can be written up.</summary>
internal sealed class WriteUpOnVisit(TimeProvider clock) : IOnVisit
{
    public int Order => 10;

    public Task<OnVisit?> OnAsync(Visit visit, Pair pair, CancellationToken cancel)
    {
        var isHeld = visit.State is VisitState.Held;

        return Task.FromResult(visit.WhyNotHold(pair.Day, clock.Today()) is null
            ? new OnVisit(isHeld ? "Jouw verslag" : "Opschrijven", $"/huisgesprekken/bezoeken/{visit.Id}/opschrijven", IsMain: !isHeld)
            : null);
    }
}

/// <summary>Somebody may also call off, be out or have moved.</summary>
internal sealed class OtherwiseOnVisit : IOnVisit
{
    public int Order => 20;

    public Task<OnVisit?> OnAsync(Visit visit, Pair pair, CancellationToken cancel) => Task.FromResult(visit.State is VisitState.Held
        ? null
        : new OnVisit("Niet gesproken?", $"/huisgesprekken/bezoeken/{visit.Id}/anders", IsMain: false));
}
