using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>The visits of one colleague, and of nobody else.</summary>
internal sealed class OwnVisits(HouseDb db, IHouseholds households, IColleagues staff) : IAgenda
{
    public async Task<AgendaPart> ComingAsync(ColleagueId colleague, DateOnly from, int most, CancellationToken cancel) =>
        await AgendaAsync(colleague, Of(colleague).Where(row => row.Pair.Day >= from && row.Visit.State == VisitState.Planned), most, true, cancel);

    public async Task<AgendaPart> ToWriteUpAsync(ColleagueId colleague, DateOnly today, int most, CancellationToken cancel) =>
        await AgendaAsync(colleague, Of(colleague).Where(row => row.Pair.Day < today && row.Visit.State == VisitState.Planned), most, false, cancel);

    /// <summary>Visits of outings this colleague is in, with the outing.</summary>
    internal IQueryable<OwnVisit> Of(ColleagueId colleague) => db.Pairs.AsNoTracking()
        .Where(pair => pair.First == colleague || pair.Second == colleague)
        .Join(db.Visits.AsNoTracking(), pair => pair.Id, visit => visit.Pair, (pair, visit) => new OwnVisit { Pair = pair, Visit = visit });

    /// <summary>In the order of the calendar.</summary>
    internal static IQueryable<OwnVisit> InOrder(IQueryable<OwnVisit> visits) =>
        visits.OrderBy(row => row.Pair.Day).ThenBy(row => row.Visit.StartsAt).ThenBy(row => row.Visit.Id);

    /// <summary>Street and partner of each visit, perhaps only where we may still come; the caller saves what the journal notes.</summary>
    internal async Task<IReadOnlyList<AgendaVisit>> CardsAsync(
        ColleagueId colleague, IReadOnlyList<OwnVisit> rows, bool onlyWhereWelcome, CancellationToken cancel)
    {
        var homes = (await households.FindAsync([.. rows.Select(row => row.Visit.Household).Distinct()], cancel))
            .Where(home => !onlyWhereWelcome || Visit.WhyNotCome(home.Value) is null)
            .ToDictionary();
        var partners = await staff.FindAsync([.. rows.Select(row => row.Pair.PartnerOf(colleague)).Distinct()], cancel);

        db.SawEach("household", homes.Keys.Select(household => household.Value), "adres van een eigen bezoek");

        return [.. rows.Where(row => homes.ContainsKey(row.Visit.Household)).Select(row => new AgendaVisit(
            row.Visit.Id,
            row.Pair.Day,
            row.Visit.StartsAt,
            row.Pair.Minutes,
            homes[row.Visit.Household].Street,
            partners[row.Pair.PartnerOf(colleague)].FirstName))];
    }

    private async Task<AgendaPart> AgendaAsync(
        ColleagueId colleague, IQueryable<OwnVisit> visits, int most, bool onlyWhereWelcome, CancellationToken cancel)
    {
        var rows = await InOrder(visits).Take(most + 1).ToListAsync(cancel);
        var cards = await CardsAsync(colleague, [.. rows.Take(most)], onlyWhereWelcome, cancel);
        await db.SaveChangesAsync(cancel);
        return new AgendaPart(cards, rows.Count > most);
    }
}

/// <summary>A visit with its outing.</summary>
internal sealed class OwnVisit
{
    public required Pair Pair { get; init; }

    public required Visit Visit { get; init; }
}
