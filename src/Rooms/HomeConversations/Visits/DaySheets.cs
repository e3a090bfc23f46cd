using Huiskamer.Foundation.Database;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Visits;

/// <summary>The sheet of paper a pair takes along: where to go, when, and room for a few words.</summary>
internal sealed class DaySheets(HouseDb db, OutingBook book, IAssociation association)
{
    /// <summary>The view of the sheets.</summary>
    internal const string Paper = "/Rooms/HomeConversations/Visits/DaySheetsPaper.cshtml";

    /// <summary>The days on which pairs go out, with how many.</summary>
    internal async Task<IReadOnlyList<SheetDay>> DaysAsync(RoundId round, CancellationToken cancel) => await db.Pairs
        .Where(pair => pair.Round == round)
        .GroupBy(pair => pair.Day)
        .OrderBy(group => group.Key)
        .Select(group => new SheetDay(group.Key, group.Count()))
        .ToListAsync(cancel);

    /// <summary>The sheets of one day, or of all days from the first on. Saves that they were looked at.</summary>
    internal async Task<DaySheetsModel> OfAsync(RoundId round, DateOnly? day, CancellationToken cancel)
    {
        var pairs = await OutingBook.InOrder(db.Pairs.AsNoTracking().Where(pair => pair.Round == round && (day == null || pair.Day == day)))
            .ToListAsync(cancel);
        var outings = await book.OfAsync(pairs, "naam en adres op dagbladen", cancel);
        await db.SaveChangesAsync(cancel);

        // What is off does not belong on paper.
        return new DaySheetsModel(
            await association.CardAsync(cancel),
            [.. outings.Select(outing => outing with { Stops = [.. outing.Stops.Where(stop => stop.IsToGo)] })
                .Where(outing => outing.Stops.Count > 0)]);
    }
}

/// <summary>A day on which pairs go out.</summary>
internal sealed record SheetDay(DateOnly Day, int Pairs);

/// <summary>The sheets, one for each outing.</summary>
internal sealed record DaySheetsModel(AssociationCard Association, IReadOnlyList<OutingCard> Outings);
