using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Notebook;

/// <summary>Shows a visit to the two who went, and to nobody else: not to a round leader, director or administrator.</summary>
internal sealed class AtTheTable(HouseDb db, IHouseholds households, IColleagues colleagues)
{
    /// <summary>The visit, when this colleague is one of the two.</summary>
    internal async Task<Table?> FindAsync(VisitId id, ColleagueId me, CancellationToken cancel)
    {
        var found = await db.Visits.AsNoTracking().Where(visit => visit.Id == id)
            .Join(db.Pairs.AsNoTracking(), visit => visit.Pair, pair => pair.Id, (visit, pair) => new { visit, pair })
            .Join(db.Rounds.AsNoTracking(), both => both.visit.Round, round => round.Id, (both, round) => new { both.visit, both.pair, round })
            .SingleOrDefaultAsync(all => all.pair.First == me || all.pair.Second == me, cancel);

        if (found is null
            || (await households.FindAsync([found.visit.Household], cancel)).GetValueOrDefault(found.visit.Household) is not { } household)
        {
            return null;
        }

        var partner = found.pair.First == me ? found.pair.Second : found.pair.First;
        var two = await colleagues.FindAsync([me, partner], cancel);
        var names = await households.NamesAsync(household.Id, cancel);
        return new Table(found.visit, found.pair, found.round, household, names, two[me], two[partner]);
    }
}

/// <summary>A visit as one of the two sees it.</summary>
internal sealed record Table(
    Visit Visit, Pair Pair, Round Round, HouseholdCard Household, IReadOnlyList<string> Names, ColleagueCard Me, ColleagueCard Partner);
