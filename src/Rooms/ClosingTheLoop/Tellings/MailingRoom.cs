using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tellings;

/// <summary>Settles tellings: one by one or with a whole mailing, and turns each into a contact moment.</summary>
internal sealed class MailingRoom(HouseDb db, Ids ids, TimeProvider clock, IHouseholds households, IContactBook contacts)
{
    /// <summary>Who still waits: those a letter reaches, and those who moved or asked for rest.</summary>
    public async Task<Post> SortAsync(OccasionId occasion, CancellationToken cancel)
    {
        var waiting = await db.Tellings
            .Where(telling => telling.Occasion == occasion && telling.State == TellingState.StillToTell)
            .OrderBy(telling => telling.Id)
            .ToListAsync(cancel);
        var cards = await households.FindAsync([.. waiting.Select(telling => telling.Household)], cancel);
        var reached = waiting
            .Where(telling => cards.TryGetValue(telling.Household, out var card) && card is { LivesHere: true, MayBeApproached: true })
            .GroupBy(telling => cards[telling.Household].Id)
            .Select(same => new Envelope(same.First(), cards[same.First().Household]) { Also = [.. same.Skip(1)] })
            .OrderBy(envelope => envelope.To.Postcode, StringComparer.Ordinal)
            .ThenBy(envelope => envelope.To.Street, StringComparer.Ordinal)
            .ToList();

        return new Post(reached, waiting.Count - reached.Sum(envelope => 1 + envelope.Also.Count));
    }

    /// <summary>Writes down that everybody a letter reaches was told by letter. Answers how many. Saves.</summary>
    /// <param name="occasion">Of which occasion.</param>
    /// <param name="on">The day on which the letters went out.</param>
    /// <param name="by">Who sent them.</param>
    /// <param name="expected">The number that was confirmed; another number is refused.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<int> TellAllAsync(OccasionId occasion, DateOnly on, ColleagueId? by, int? expected, CancellationToken cancel)
    {
        var reached = (await SortAsync(occasion, cancel)).Reached;
        var tellings = reached.Select(envelope => envelope.Telling).ToList();

        Refused.If(tellings switch
        {
            [] => MailingRefusals.NobodyLeft,
            { Count: var number } when number != (expected ?? number) => MailingRefusals.CountChanged,
            _ => tellings.Select(telling => telling.WhyNotTell(on, clock.Today())).FirstOrDefault(why => why is not null),
        });

        var mailing = new Mailing(ids.Next<MailingId>(), occasion, on, tellings.Count, by);
        db.Mailings.Add(mailing);

        foreach (var telling in tellings)
        {
            await TellAsync(telling, on, TellingChannel.Letter, by, cancel, mailing.Id);
        }

        foreach (var also in reached.SelectMany(envelope => envelope.Also))
        {
            also.Tell(on, TellingChannel.Letter, by, clock.Today(), mailing.Id);
        }

        await SaveOnceAsync(cancel);
        return tellings.Count;
    }

    /// <summary>A second click, or a colleague beside this one, must not write every letter in every history again.</summary>
    private async Task SaveOnceAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refused(MailingRefusals.JustWritten);
        }
    }

    /// <summary>Tells one household; the caller saves.</summary>
    public async Task TellAsync(
        Telling telling, DateOnly on, TellingChannel channel, ColleagueId? by, CancellationToken cancel, MailingId? mailing = null)
    {
        telling.Tell(on, channel, by, clock.Today(), mailing);
        telling.BecameContact(await contacts.WriteAsync(
            new NewContact(telling.Household, on, channel.AsContact(), by, null), cancel));
    }

    /// <summary>Takes back what was written of one household; the caller saves.</summary>
    public async Task TakeBackAsync(Telling telling, CancellationToken cancel)
    {
        var contact = telling.Contact;
        telling.TakeBack();

        if (contact is { } written)
        {
            await contacts.TakeBackAsync(written, cancel);
        }
    }

    /// <summary>Turns a whole mailing back: everybody in it waits again. Saves.</summary>
    public async Task UndoAsync(Mailing mailing, CancellationToken cancel)
    {
        mailing.Undo(clock.GetUtcNow());

        foreach (var telling in await db.Tellings.Where(telling => telling.Mailing == mailing.Id).ToListAsync(cancel))
        {
            await TakeBackAsync(telling, cancel);
        }

        await SaveOnceAsync(cancel);
    }
}

/// <summary>Who still waits, sorted for the post.</summary>
/// <param name="Reached">Whom a letter reaches, in the order of the postman.</param>
/// <param name="NotReached">How many moved, or asked to be left in peace: somebody decides about them one by one.</param>
internal sealed record Post(IReadOnlyList<Envelope> Reached, int NotReached);

/// <summary>One letter to one household.</summary>
internal sealed record Envelope(Telling Telling, HouseholdCard To)
{
    /// <summary>Took part under another id and turned out to be the same household: the same letter tells them.</summary>
    internal IReadOnlyList<Telling> Also { get; init; } = [];
}
