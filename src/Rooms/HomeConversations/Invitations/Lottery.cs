using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.Homes.Door;
using Huiskamer.Planning.Sampling;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Lets chance choose whom a round invites, writes down how, and can take it back until there are letters.</summary>
internal sealed class Lottery(HouseDb db, Ids ids, IHouseholds households, INeighbourhoods neighbourhoods, TimeProvider clock)
{
    /// <summary>Who could be drawn today.</summary>
    internal Task<Pool> PoolAsync(Round round, CancellationToken cancel) => PoolAsync(round, clock.Today(), cancel);

    /// <summary>Why there can be no draw now.</summary>
    internal async Task<Refusal?> WhyNotDrawAsync(Round round, CancellationToken cancel) => round switch
    {
        { ClosedAt: not null } => RoundRefusals.AlreadyClosed,
        { IsDraft: true } => RoundRefusals.NotOpenYet,
        _ when await db.Invitations.AnyAsync(i => i.Round == round.Id && i.PrintedOn == null, cancel) => DrawRefusals.LettersFirst,
        _ when !await db.RoundAreas.AnyAsync(area => area.Round == round.Id, cancel) => RoundRefusals.NoNeighbourhoods,
        _ => null,
    };

    /// <summary>Draws, and saves the draw with its invitations as one. A second draw of a round is an extra wave.</summary>
    /// <param name="round">For which round.</param>
    /// <param name="wish">What is asked of the draw.</param>
    /// <param name="newCode">Where codes come from.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <param name="at">When it was drawn; the demo house has a past.</param>
    internal async Task<Draw> DrawAsync(
        Round round, DrawWish wish, Func<string> newCode, CancellationToken cancel, DateTimeOffset? at = null)
    {
        var now = at ?? clock.GetUtcNow();
        Refused.If(await WhyNotDrawAsync(round, cancel));
        Refused.If(wish.Size < 1 ? DrawRefusals.TooSmall : null);

        var pool = await PoolAsync(round, now.DayInAmsterdam(), cancel);
        Refused.If(pool.Candidates < wish.Size ? DrawRefusals.TooFewCandidates(pool.Candidates) : null);

        var wave = 1 + await db.Draws.CountAsync(d => d.Round == round.Id, cancel);
        var draw = new Draw(ids.Next<DrawId>(), round.Id, wave, wish, pool.On, now, pool.Check());
        db.Draws.Add(draw);
        await InviteAsync(draw, pool, newCode, cancel);
        round.WasDrawn(draw.DrawnAt);
        db.Touches(round);
        db.AsOneDeed = "loting";
        await db.SaveChangesAsync(cancel);
        return draw;
    }

    /// <summary>Takes the last draw back, as long as none of its letters is printed.</summary>
    internal async Task TakeBackAsync(Round round, CancellationToken cancel)
    {
        var draws = await db.Draws.Where(d => d.Round == round.Id).OrderByDescending(d => d.Wave).Take(2).ToListAsync(cancel);
        Refused.If(draws.Count == 0 ? DrawRefusals.NothingDrawn : null);

        var invitations = await db.Invitations.Where(i => i.Draw == draws[0].Id).ToListAsync(cancel);
        Refused.If(invitations.Any(i => i.PrintedOn is not null) ? DrawRefusals.AlreadyPrinted : null);

        db.Invitations.RemoveRange(invitations);
        db.Draws.Remove(draws[0]);

        if (draws.Count == 1)
        {
            round.DrawWasTakenBack();
        }

        db.Touches(round);
        db.AsOneDeed = "loting teruggedraaid";
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Pool> PoolAsync(Round round, DateOnly today, CancellationToken cancel)
    {
        var areas = await db.RoundAreas.Where(area => area.Round == round.Id).Select(area => area.Neighbourhood).ToListAsync(cancel);
        var cards = (await neighbourhoods.AllAsync(cancel)).Where(card => areas.Contains(card.Id)).ToList();
        var candidates = (await households.CandidatesAsync(areas, today, cancel)).ToLookup(candidate => candidate.Neighbourhood);
        var already = await AlreadyAsync(round.Id, cancel);
        var elsewhere = await ElsewhereAsync(round.Id, cancel);

        return new Pool(today, [.. cards.Select(card => Area(card, candidates[card.Id].ToLookup(Standing)))]);

        Standing Standing(Candidate candidate) => candidate switch
        {
            { Rest: Rest.Asked } => Invitations.Standing.AtRest,
            _ when already.Contains(candidate.Id) => Invitations.Standing.InvitedAlready,
            { Rest: Rest.Due } => Invitations.Standing.InvitedRecently,
            _ when elsewhere.Contains(candidate.Id) => Invitations.Standing.InvitedRecently,
            _ => Invitations.Standing.Candidate,
        };
    }

    private async Task InviteAsync(Draw draw, Pool pool, Func<string> newCode, CancellationToken cancel)
    {
        var tickets = pool.Tickets(draw.Manner);
        var places = StratifiedDraw.Draw(tickets, draw.Size, draw.Seed);
        var drawnAs = await db.Invitations.Where(i => i.Round == draw.Round).MaxAsync(i => (int?)i.DrawnAs, cancel) ?? 0;

        foreach (var (area, number) in pool.Areas.Select((area, number) => (area, number)))
        {
            db.DrawStrata.Add(new DrawStratum
            {
                Draw = draw.Id,
                Neighbourhood = area.Id,
                Number = number + 1,
                Name = area.Name,
                Candidates = area.Candidates.Count,
                AtRest = area.AtRest,
                InvitedRecently = area.InvitedRecently,
                InvitedAlready = area.InvitedAlready,
                Drawn = places[number].Count,
                Tickets = Line(tickets[number]),
                Places = Line(places[number].Select(place => place + 1)),
            });

            foreach (var candidate in places[number].Select(place => area.Candidates[place]))
            {
                db.Invitations.Add(new Invitation(
                    ids.Next<InvitationId>(), draw.Round, candidate.Id, area.Id, ++drawnAs, newCode(), draw.Id));
            }
        }
    }

    private async Task<HashSet<HouseholdId>> AlreadyAsync(RoundId round, CancellationToken cancel) =>
        await NowAsync(db.Invitations.Where(i => i.Round == round).Select(i => i.Household), cancel);

    /// <summary>Drawn for another round and about to get its letter.</summary>
    private Task<HashSet<HouseholdId>> ElsewhereAsync(RoundId round, CancellationToken cancel) => NowAsync(
        db.Invitations
            .Where(i => i.Round != round && i.PrintedOn == null)
            .Join(db.Rounds.Where(other => other.ClosedAt == null), i => i.Round, r => r.Id, (invitation, other) => invitation.Household),
        cancel);

    /// <summary>Whom these are by now: who was invited and merged since, is not drawn again.</summary>
    private async Task<HashSet<HouseholdId>> NowAsync(IQueryable<HouseholdId> invited, CancellationToken cancel) =>
        [.. (await households.NowAsync(await invited.Distinct().ToListAsync(cancel), cancel)).Values];

    private static PoolArea Area(NeighbourhoodCard card, ILookup<Standing, Candidate> households) => new(
        card.Id,
        card.Name,
        [.. households[Standing.Candidate]],
        households[Standing.AtRest].Count(),
        households[Standing.InvitedRecently].Count(),
        households[Standing.InvitedAlready].Count());

    private static string Line(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Whether a household can be drawn, and if not, why.</summary>
internal enum Standing
{
    /// <summary>It can.</summary>
    Candidate,

    /// <summary>It asked not to be approached.</summary>
    AtRest,

    /// <summary>We were there not long ago or asked something, or another round is about to.</summary>
    InvitedRecently,

    /// <summary>It was drawn for this round before.</summary>
    InvitedAlready,
}

/// <summary>Why there is no draw, said to the round leader.</summary>
internal static class DrawRefusals
{
    internal static readonly Refusal TooSmall = new("draw.too-small", "Kies minstens één huishouden om uit te nodigen.", "Size");

    internal static readonly Refusal LettersFirst = new(
        "draw.letters-first", "Er is al geloot. Maak eerst de brieven van die loting, of draai de loting terug.");

    internal static readonly Refusal NothingDrawn = new("draw.nothing-drawn", "Er is nog niet geloot, dus er is niets om terug te draaien.");

    internal static readonly Refusal AlreadyPrinted = new(
        "draw.already-printed", "De brieven van deze loting zijn al gemaakt. Terugdraaien kan dan niet meer.");

    internal static Refusal TooFewCandidates(int candidates) => new(
        "draw.too-few-candidates",
        candidates == 0
            ? "In deze buurten is nu niemand om uit te nodigen. Kies meer buurten."
            : $"In deze buurten kun je nu hooguit {InWords.Count(candidates, "huishouden", "huishoudens")} uitnodigen. "
                + "Kies een kleiner aantal of meer buurten.",
        "Size");
}
