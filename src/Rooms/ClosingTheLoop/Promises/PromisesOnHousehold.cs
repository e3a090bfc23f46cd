using System.Security.Claims;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Promises;

/// <summary>Puts open promises on a household's page, for whoever calls or visits now.</summary>
internal sealed class PromisesOnHousehold(HouseDb db, IColleagues colleagues, TimeProvider clock) : IOnHousehold
{
    public async Task<IReadOnlyList<HouseholdLine>> LinesAsync(
        HouseholdId household, ClaimsPrincipal visitor, CancellationToken cancel)
    {
        var open = await db.Promises
            .AsNoTracking()
            .Where(promise => promise.Household == household && promise.KeptOn == null && promise.WithdrawnOn == null)
            .OrderBy(promise => promise.DueOn)
            .ThenBy(promise => promise.Id)
            .ToListAsync(cancel);
        var owners = await colleagues.FindAsync([.. open.Select(promise => promise.Owner).Distinct()], cancel);
        var me = visitor.ColleagueId();

        return [.. open.Select(promise => Line(promise, promise.Owner == me ? null : owners.GetValueOrDefault(promise.Owner)?.Name))];
    }

    private HouseholdLine Line(Promise promise, string? owner)
    {
        var who = owner is null ? "Jij beloofde" : $"{owner} beloofde";
        var when = promise.DueOn < clock.Today() ? $"Die dag, {InWords.Day(promise.DueOn)}, is voorbij." : $"Vóór {InWords.Day(promise.DueOn)}.";
        return new HouseholdLine("Er staat nog een toezegging open", $"{who}: {promise.Text} {when}", "/toezeggingen");
    }
}
