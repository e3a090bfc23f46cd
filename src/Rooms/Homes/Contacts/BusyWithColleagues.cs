using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Deeds;
using Huiskamer.Homes.Merging;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Contacts;

/// <summary>Tells Staff who spoke with a household or changed something of one. Who advises where goes back with the file.</summary>
internal sealed class BusyWithColleagues(HouseDb db) : IBusyWithColleagues
{
    public async Task<IReadOnlyCollection<ColleagueId>> KeptAsync(IReadOnlyCollection<ColleagueId> colleagues, CancellationToken cancel) =>
        new HashSet<ColleagueId>(
        [
            .. await db.Contacts.Where(c => c.By != null && colleagues.Contains(c.By.Value)).Select(c => c.By!.Value).Distinct().ToListAsync(cancel),
            .. await db.HouseholdDeeds.Where(d => d.By != null && colleagues.Contains(d.By.Value)).Select(d => d.By!.Value).Distinct().ToListAsync(cancel),
            .. await db.Lookalikes
                .Where(pair => pair.NotTheSameBy != null && colleagues.Contains(pair.NotTheSameBy.Value))
                .Select(pair => pair.NotTheSameBy!.Value)
                .Distinct()
                .ToListAsync(cancel),
        ]);
}
