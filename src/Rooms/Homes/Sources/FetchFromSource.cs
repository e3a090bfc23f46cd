using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Sources;

/// <summary>Fetches what a source has, and holds it against what the house knows.</summary>
internal sealed class FetchFromSource(HouseDb db, Fetching fetching) : IErrand
{
    public async Task<string> RunAsync(Guid subject, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        var id = new SourceId(subject);

        // Somebody may have removed it while it waited.
        return await db.Sources.SingleOrDefaultAsync(source => source.Id == id, cancel) is { } found
            ? $"Opgehaald: {InWords.Count(await fetching.FetchAsync(found, progress, cancel), "bladzijde", "bladzijden")}. Er is nog niets ingelezen."
            : "Deze bron is er niet meer.";
    }
}
