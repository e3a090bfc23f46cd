using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

[Allow(Role.RoundLeader)]
internal sealed class ShowPairsPage(
    HouseDb db, OutingBook book, RoundPlanner planner, IHouseholds households, ErrandDesk desk) : RoomPage
{
    private const int Size = 24;

    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public int Number { get; set; } = 1;

    public Round Round { get; private set; } = null!;

    public PlanStand Stand { get; private set; } = null!;

    /// <summary>Who looks for pairs, when there are many visits.</summary>
    public Errand? Errand { get; private set; }

    public UnderWay UnderWay => new(Errand!, HowFar, $"/huisgesprekken/rondes/{Id}/tweetallen");

    private string HowFar => Errand!.Done switch
    {
        0 => "We kijken wie waar kan zijn.",
        < 100 => $"Ongeveer {Errand.Done}% is klaar.",
        _ => "Bijna klaar: we kijken of het nog beter kan.",
    };

    public PageOf<Pair> Pairs { get; private set; } = null!;

    public IReadOnlyList<IGrouping<PartOfDay, OutingCard>> Days { get; private set; } = [];

    public IReadOnlyList<Row> Waiting { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Rounds.SingleOrDefaultAsync(round => round.Id == Id, cancel) is not { } found)
        {
            return false;
        }

        Round = found;
        Errand = await desk.LastAboutAsync<FindPairs>(Id.Value, cancel);

        if (Errand is { IsUnderWay: true })
        {
            return true;
        }

        Stand = await planner.StandAsync(found, cancel);
        Pairs = await OutingBook.InOrder(db.PairsAndDrafts.AsNoTracking().Where(pair => pair.Round == Id)).PageAsync(Number, cancel, Size);
        Days = [.. (await book.OfAsync(Pairs.Rows, "adressen op het bord van tweetallen", cancel)).GroupBy(outing => outing.When)];
        Waiting = await WaitingAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<IActionResult> OnPostSettleAsync(int version, CancellationToken cancel)
    {
        Refused.If(Errand is { IsUnderWay: true } ? PlanRefusals.BeingMade : null);
        db.Touches(Round, version);
        var made = await planner.SettleAsync(Round, cancel);

        await desk.PutAwayAsync<FindPairs>(Id.Value, cancel);
        return Next(made.SettledInWords, "ShowPairs", new { Id });
    }

    private async Task<IReadOnlyList<Row>> WaitingAsync(CancellationToken cancel)
    {
        var rows = await db.Waiting.Where(waiting => waiting.Round == Id)
            .Join(db.Invitations.Where(i => i.Reply == Reply.Yes), waiting => waiting.Invitation, i => i.Id, (waiting, i) => new { i.Id, i.Household, i.Suits, waiting.Reason })
            .OrderBy(row => row.Reason)
            .ThenBy(row => row.Id)
            .Take(100)
            .ToListAsync(cancel);
        var homes = await households.FindAsync([.. rows.Select(row => row.Household)], cancel);

        db.SawEach("household", rows.Select(row => row.Household.Value), "adres bij wie op een tweetal wacht");

        return [.. rows.Where(row => homes.ContainsKey(row.Household))
            .Select(row => new Row(row.Id, homes[row.Household].Street, row.Suits.InWords(), row.Reason))];
    }

    public sealed record Row(InvitationId Invitation, string Street, string Suits, WaitingReason Reason);
}
