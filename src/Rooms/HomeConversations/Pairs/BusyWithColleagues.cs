using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Notebook;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Tells Staff who goes along in a round, also in one that is only being thought out.</summary>
internal sealed class BusyWithColleagues(HouseDb db) : IBusyWithColleagues
{
    public async Task<IReadOnlyCollection<ColleagueId>> KeptAsync(IReadOnlyCollection<ColleagueId> colleagues, CancellationToken cancel) =>
        new HashSet<ColleagueId>(
        [
            .. await db.Participants.Where(p => colleagues.Contains(p.Colleague)).Select(p => p.Colleague).Distinct().ToListAsync(cancel),
            .. await db.PairsAndDrafts.Where(pair => colleagues.Contains(pair.First)).Select(pair => pair.First).Distinct().ToListAsync(cancel),
            .. await db.PairsAndDrafts.Where(pair => colleagues.Contains(pair.Second)).Select(pair => pair.Second).Distinct().ToListAsync(cancel),
            .. await db.LapsedVisits.Where(visit => colleagues.Contains(visit.Colleague)).Select(visit => visit.Colleague).Distinct().ToListAsync(cancel),
            .. await db.Notes.Where(note => colleagues.Contains(note.Author)).Select(note => note.Author).Distinct().ToListAsync(cancel),
            .. await db.Experiences.Where(e => colleagues.Contains(e.Colleague)).Select(e => e.Colleague).Distinct().ToListAsync(cancel),
        ]);
}
