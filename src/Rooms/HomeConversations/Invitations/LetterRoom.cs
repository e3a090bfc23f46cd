using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Paper;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Where the letters of a round are made.</summary>
internal sealed class LetterRoom(
    HouseDb db, IHouseholds households, IContactBook contacts, IAssociation association, PaperShelf shelf, TimeProvider clock)
{
    /// <summary>So many letters are made and printed while somebody waits: two seconds' work. More is an errand.</summary>
    internal const int AtOnce = 100;

    /// <summary>Letters on one page on the screen: what a browser shows and prints without trouble.</summary>
    internal const int PerFile = 500;

    /// <summary>Letters in one PDF: almost every round in one, and no longer in the press than half a minute.</summary>
    internal const int PerPdf = 2000;

    internal const string View = "/Rooms/HomeConversations/Invitations/LettersPaper.cshtml";

    internal static int Files(int letters, int perFile = PerFile) => (letters + perFile - 1) / perFile;

    /// <summary>From which letter to which a file goes.</summary>
    internal static (int First, int Last) Span(int number, int letters, int perFile = PerFile) =>
        (((number - 1) * perFile) + 1, Math.Min(number * perFile, letters));

    internal static Refusal? WhyNotPrint(Round round, Harvest harvest, AssociationCard sender, DateOnly today) => round switch
    {
        { ClosedAt: not null } => RoundRefusals.AlreadyClosed,
        _ when harvest.Drawn == 0 => LetterRefusals.NobodyDrawn,
        _ when harvest.WithoutLetter == 0 => LetterRefusals.AllPrinted,
        _ when !sender.IsNamed => LetterRefusals.NoSender,
        _ when today >= round.ReplyBy => LetterRefusals.TooLateToAnswer,
        _ => null,
    };

    /// <summary>
    /// Makes the letters that are not made yet: from now on they count as sent. Who moved or asked for rest since the draw
    /// gets none and leaves the round; two that turned out to be one household get one. Answers how many letters there are.
    /// </summary>
    internal async Task<int> PrintAsync(Round round, CancellationToken cancel)
    {
        var today = clock.Today();
        var harvest = await db.HarvestAsync(round.Id, cancel);
        Refused.If(WhyNotPrint(round, harvest, await association.CardAsync(cancel), today));

        var waiting = await db.Invitations.Where(i => i.Round == round.Id && i.PrintedOn == null).ToListAsync(cancel);
        var homes = await households.FindAsync([.. waiting.Select(i => i.Household)], cancel);
        var going = waiting
            .Where(i => homes.GetValueOrDefault(i.Household) is { LivesHere: true, Rest: Rest.None })
            .OrderBy(i => i.DrawnAs)
            .DistinctBy(i => homes[i.Household].Id)
            .ToList();
        db.Invitations.RemoveRange(waiting.Except(going));

        foreach (var invitation in going)
        {
            invitation.WasPrinted(today);
            await contacts.WriteAsync(new NewContact(invitation.Household, today, ContactKind.Invitation, null, null), cancel);
        }

        round.WasPrinted(clock.GetUtcNow());
        db.Touches(round);
        db.AsOneDeed = "brieven van een ronde gemaakt";

        // What lies ready is not all of them any more.
        await shelf.ClearAsync(round.Id.Value, cancel);
        await db.SaveChangesAsync(cancel);
        return going.Count;
    }

    /// <summary>One file of letters that were made, and writes in the journal that they were looked at.</summary>
    internal async Task<LetterPile> FileAsync(Round round, int number, CancellationToken cancel, int perFile = PerFile) =>
        await PileAsync(round, await InFile(round.Id, number, perFile).ToListAsync(cancel), cancel);

    /// <summary>Writes in the journal that a PDF that lay ready was looked at.</summary>
    internal async Task LookedAtAsync(RoundId round, int number, CancellationToken cancel)
    {
        var shown = await InFile(round, number, PerPdf).Select(i => i.Household).ToListAsync(cancel);
        db.SawEach("household", shown.Select(household => household.Value), "naam en adres in een uitnodigingsbrief");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One letter once more.</summary>
    internal async Task<LetterPile> OneAsync(Round round, InvitationId id, CancellationToken cancel) => await PileAsync(
        round,
        await db.Invitations.AsNoTracking()
            .Where(i => i.Round == round.Id && i.Id == id && i.PrintedOn != null)
            .ToListAsync(cancel),
        cancel);

    /// <summary>A letter to nobody, to see what it looks like.</summary>
    internal async Task<LetterPile> ExampleAsync(Round round, CancellationToken cancel)
    {
        var sender = await association.CardAsync(cancel);
        return new LetterPile(sender, round, [Letter.Example(sender, clock.Today())]);
    }

    private IQueryable<Invitation> InFile(RoundId round, int number, int perFile) => db.Invitations.AsNoTracking()
        .Where(i => i.Round == round && i.PrintedOn != null)
        .OrderBy(i => i.DrawnAs)
        .Skip((number - 1) * perFile)
        .Take(perFile);

    private async Task<LetterPile> PileAsync(Round round, List<Invitation> invitations, CancellationToken cancel)
    {
        var sender = await association.CardAsync(cancel);
        var homes = await households.FindAsync([.. invitations.Select(i => i.Household)], cancel);

        db.SawEach("household", invitations.Select(i => i.Household.Value), "naam en adres in een uitnodigingsbrief");
        await db.SaveChangesAsync(cancel);

        // Printed once more, a letter goes to nobody who left or asked for rest since.
        return new LetterPile(sender, round, [.. invitations
            .Where(i => homes.GetValueOrDefault(i.Household) is { LivesHere: true, MayBeApproached: true })
            .Select(i => Letter.To(homes[i.Household], i, sender))]);
    }
}

/// <summary>Letters of one round.</summary>
internal sealed record LetterPile(AssociationCard Sender, Round Round, IReadOnlyList<Letter> Letters)
{
    /// <summary>Hears how many letters were written; a pile of thousands takes a while.</summary>
    internal Action<int> Written { get; init; } = _ => { };

    /// <summary>The letters, for the paper that writes them.</summary>
    internal IEnumerable<Letter> OneByOne()
    {
        foreach (var (number, letter) in Letters.Index())
        {
            yield return letter;
            Written(number + 1);
        }
    }
}

/// <summary>What one letter says that the others do not.</summary>
internal sealed record Letter(string Addressee, string Street, string Postcode, string City, string Code, string ReplyUrl, DateOnly On)
{
    internal static Letter To(HouseholdCard home, Invitation invitation, AssociationCard sender)
    {
        var code = ReplyCode.Written(invitation.Code);
        return new Letter(
            home.Addressee, home.Street, home.Postcode, home.City, code, $"{sender.WebAddress}/antwoord/{code}", invitation.PrintedOn!.Value);
    }

    internal static Letter Example(AssociationCard sender, DateOnly on) => new(
        "De bewoners van", "Voorbeeldstraat 0", "0000 XX", sender.City, "VBRL-DBRF-2345", $"{sender.WebAddress}/antwoord", on);
}

/// <summary>Why no letters are made, said to the round leader.</summary>
internal static class LetterRefusals
{
    internal static readonly Refusal NobodyDrawn = new("letters.nobody-drawn", "Er is nog niet geloot. De brieven komen na de loting.");

    internal static readonly Refusal AllPrinted = new("letters.all-printed", "Alle brieven zijn gemaakt. Je kunt ze hieronder opnieuw afdrukken.");

    internal static readonly Refusal NoSender = new(
        "letters.no-sender", "We weten nog niet van wie de brief komt. Vraag de beheerder om naam en adres van de corporatie in te vullen.");

    internal static readonly Refusal PressStuck = new(
        "letters.press-stuck",
        "De brieven zijn gemaakt, maar de PDF lukte niet. Probeer het straks nog eens, of bekijk de brieven op het scherm en druk ze af vanuit je browser.");

    internal static readonly Refusal TooLateToAnswer = new(
        "letters.too-late-to-answer",
        "De dag tot wanneer huurders kunnen antwoorden, is al bijna voorbij. Kies eerst een latere dag.");
}
