using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>Settles tellings: one by one or with a whole mailing, and turns each into a contact moment.</summary>
internal sealed class MailingRoom(HouseDb db, Ids ids, TimeProvider clock, IServiceProvider house)
{
    /// <summary>Writes down that everybody who waits was told by letter. Answers how many. Saves.</summary>
    /// <param name="occasion">Of which occasion.</param>
    /// <param name="on">The day on which the letters went out.</param>
    /// <param name="by">Who sent them.</param>
    /// <param name="expected">The number that was confirmed; another number is refused.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<int> TellAllAsync(OccasionId occasion, DateOnly on, ColleagueId? by, int? expected, CancellationToken cancel)
    {
        var waiting = await db.Tellings
            .Where(telling => telling.Occasion == occasion && telling.State == TellingState.StillToTell)
            .ToListAsync(cancel);

        Refused.If(waiting switch
        {
            [] => MailingRefusals.NobodyLeft,
            { Count: var number } when number != (expected ?? number) => MailingRefusals.CountChanged,
            _ => waiting.Select(telling => telling.WhyNotTell(on, clock.Today())).FirstOrDefault(why => why is not null),
        });

        var mailing = new Mailing(ids.Next<MailingId>(), occasion, on, waiting.Count, by);
        db.Mailings.Add(mailing);

        foreach (var telling in waiting)
        {
            await TellAsync(telling, on, TellingChannel.Letter, by, cancel, mailing.Id);
        }

        await db.SaveChangesAsync(cancel);
        return waiting.Count;
    }

    /// <summary>Tells one household; the caller saves.</summary>
    public async Task TellAsync(
        Telling telling, DateOnly on, TellingChannel channel, ColleagueId? by, CancellationToken cancel, MailingId? mailing = null)
    {
        telling.Tell(on, channel, by, clock.Today(), mailing);

        if (house.GetService<IContactBook>() is { } contacts)
        {
            await contacts.WriteAsync(new NewContact(telling.Household, on, channel.AsContact(), by, null), cancel);
        }
    }

    /// <summary>Turns a whole mailing back: everybody in it waits again. Saves.</summary>
    public async Task UndoAsync(Mailing mailing, CancellationToken cancel)
    {
        mailing.Undo(clock.GetUtcNow());

        foreach (var telling in await db.Tellings.Where(telling => telling.Mailing == mailing.Id).ToListAsync(cancel))
        {
            telling.TakeBack();
        }

        await db.SaveChangesAsync(cancel);
    }
}
