using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Neighbourhoods;

/// <summary>Who advises where. Who left or has the role no longer is no adviser, whatever was ticked before.</summary>
internal sealed class AdviserBook(HouseDb db, IColleagues staff)
{
    /// <summary>Everybody with the role, by department and name.</summary>
    internal Task<IReadOnlyList<ColleagueCard>> WithTheRoleAsync(CancellationToken cancel) =>
        staff.AtWorkAsync(Role.NeighbourhoodAdviser, cancel);

    /// <summary>The advisers of these neighbourhoods.</summary>
    internal async Task<ILookup<NeighbourhoodId, ColleagueCard>> OfAsync(
        IReadOnlyCollection<NeighbourhoodId> neighbourhoods, CancellationToken cancel)
    {
        var links = await db.Advisers.AsNoTracking()
            .Where(adviser => neighbourhoods.Contains(adviser.Neighbourhood))
            .ToListAsync(cancel);

        return (await WithTheRoleAsync(cancel))
            .Join(links, card => card.Id, adviser => adviser.Colleague, (card, adviser) => (card, adviser.Neighbourhood))
            .ToLookup(row => row.Neighbourhood, row => row.card);
    }

    /// <summary>Who has the role and no neighbourhood, and so reads nothing yet.</summary>
    internal async Task<IReadOnlyList<ColleagueCard>> WithoutNeighbourhoodAsync(CancellationToken cancel)
    {
        var linked = await db.Advisers.Select(adviser => adviser.Colleague).Distinct().ToListAsync(cancel);
        return [.. (await WithTheRoleAsync(cancel)).ExceptBy(linked, card => card.Id)];
    }

    /// <summary>
    /// These of the colleagues who were shown advise in a neighbourhood, and the others of them do not. Who was not shown
    /// stays as it was. Saves.
    /// </summary>
    internal async Task AdviseAsync(
        Neighbourhood neighbourhood,
        int version,
        IReadOnlyCollection<ColleagueId> shown,
        IReadOnlyCollection<ColleagueId> chosen,
        CancellationToken cancel)
    {
        var before = await db.Advisers
            .Where(adviser => adviser.Neighbourhood == neighbourhood.Id && shown.Contains(adviser.Colleague))
            .ToListAsync(cancel);
        var gone = before.Where(adviser => !chosen.Contains(adviser.Colleague)).ToList();
        var come = chosen.Except(before.Select(adviser => adviser.Colleague)).ToList();

        if (gone.Count + come.Count == 0)
        {
            return;
        }

        await db.AllOrNothingAsync(
            async () =>
            {
                // The neighbourhood first: who saves second is told so there, before a row would come twice.
                db.Touches(neighbourhood, version);
                await db.SaveChangesAsync(cancel);

                db.Advisers.RemoveRange(gone);
                db.Advisers.AddRange(come.Select(colleague => new Adviser(colleague, neighbourhood.Id)));
                await db.SaveChangesAsync(cancel);
            },
            cancel);
    }

    /// <summary>A colleague advises in these neighbourhoods and in no others. Saves.</summary>
    internal async Task AdvisesInAsync(
        ColleagueId colleague, IReadOnlyCollection<NeighbourhoodId> neighbourhoods, CancellationToken cancel)
    {
        var before = await db.Advisers.Where(adviser => adviser.Colleague == colleague).ToListAsync(cancel);
        var gone = before.Where(adviser => !neighbourhoods.Contains(adviser.Neighbourhood)).ToList();
        var come = neighbourhoods.Except(before.Select(adviser => adviser.Neighbourhood)).ToList();
        var changed = gone.Select(adviser => adviser.Neighbourhood).Concat(come).ToList();

        foreach (var neighbourhood in await db.Neighbourhoods.Where(n => changed.Contains(n.Id)).ToListAsync(cancel))
        {
            db.Touches(neighbourhood);
        }

        db.Advisers.RemoveRange(gone);
        db.Advisers.AddRange(come.Select(neighbourhood => new Adviser(colleague, neighbourhood)));
        await db.SaveChangesAsync(cancel);
    }
}
