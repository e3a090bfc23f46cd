using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Puts outings together for whoever shows them: who goes, when, and to which homes.</summary>
internal sealed class OutingBook(HouseDb db, IHouseholds households, IColleagues staff)
{
    /// <summary>Outings with their visits, in the order of the given pairs. Writes in the journal that homes are shown; the caller saves.</summary>
    internal async Task<IReadOnlyList<OutingCard>> OfAsync(IReadOnlyList<Pair> pairs, string about, CancellationToken cancel)
    {
        var ids = pairs.Select(pair => pair.Id).ToList();
        var visits = await db.VisitsAndDrafts.AsNoTracking()
            .Where(visit => ids.Contains(visit.Pair))
            .Join(db.Invitations.AsNoTracking(), visit => visit.Invitation, i => i.Id, (visit, i) => new { visit, i.Reply })
            .OrderBy(row => row.visit.StartsAt)
            .ToListAsync(cancel);
        var homes = await households.FindAsync([.. visits.Select(row => row.visit.Household).Distinct()], cancel);
        var people = await staff.FindAsync([.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()], cancel);

        db.SawEach("household", homes.Keys.Select(household => household.Value), about);

        return [.. pairs.Select(pair => new OutingCard(
            pair,
            people[pair.First],
            people[pair.Second],
            [.. visits.Where(row => row.visit.Pair == pair.Id && homes.ContainsKey(row.visit.Household))
                .Select(row => new StopCard(row.visit, homes[row.visit.Household], row.Reply))]))];
    }

    /// <summary>In the order of the calendar.</summary>
    internal static IQueryable<Pair> InOrder(IQueryable<Pair> pairs) => pairs
        .OrderBy(pair => pair.Day)
        .ThenBy(pair => pair.Half == HalfDay.Morning ? 0 : 1)
        .ThenBy(pair => pair.Id);
}

/// <summary>One outing as it is shown.</summary>
internal sealed record OutingCard(Pair Pair, ColleagueCard First, ColleagueCard Second, IReadOnlyList<StopCard> Stops)
{
    internal PartOfDay When => Pair.When;

    internal string Names => $"{First.Name} en {Second.Name}";
}

/// <summary>One visit of an outing.</summary>
internal sealed record StopCard(Visit Visit, HouseholdCard Home, Reply? Reply = null)
{
    /// <summary>Whether the pair goes there: it is planned, and we are still welcome.</summary>
    internal bool IsToGo => Visit.IsToGo && Visit.WhyNotCome(Reply, Home) is null;

    internal Refusal? WhyNotMove => Visit.WhyNotMove() ?? Visit.WhyNotCome(Reply, Home);

    /// <summary>"afgezegd", "niemand thuis": how it stands, when it is not simply to come.</summary>
    internal string? Stand => this switch
    {
        { Visit.IsToGo: true, Home.LivesHere: false } => "woont hier niet meer",
        { Visit.IsToGo: true, IsToGo: false } => "wil niet dat we langskomen",
        { Visit.State: VisitState.Planned } => null,
        _ => Visit.State.InWords(),
    };

    /// <summary>"spreekt Turks", when it is not Dutch.</summary>
    internal string? Speaks => Home.Language is "" or "nl" ? null : $"spreekt {SpokenLanguages.InWords(Home.Language)}";
}
