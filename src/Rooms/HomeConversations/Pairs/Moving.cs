using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Changes a plan by hand: the rules are asked first, then a visit or a colleague changes place.</summary>
internal sealed class Moving(HouseDb db, IColleagues staff, Lapsing lapsing, Ids ids, TimeProvider clock)
{
    /// <summary>Who may go: everybody who takes part, and the pair itself.</summary>
    internal async Task<IReadOnlyList<ColleagueCard>> ColleaguesAsync(Round round, Pair pair, CancellationToken cancel)
    {
        var going = (await db.Participants.Where(p => p.Round == round.Id).Select(p => p.Colleague).ToListAsync(cancel)).ToHashSet();
        return [.. (await staff.AtWorkAsync(cancel)).Where(card => going.Contains(card.Id) || pair.Includes(card.Id))];
    }

    /// <summary>The outing this visit moves to: one that is there, or a new one. Refuses when a rule says no.</summary>
    internal async Task<Pair> OutingAsync(
        Round round,
        Pair from,
        Visit visit,
        HouseholdCard home,
        PartOfDay when,
        (ColleagueId First, ColleagueId Second) who,
        TimeOnly time,
        DateOnly today,
        CancellationToken cancel)
    {
        Refused.If(round.IsOpen ? null : PlanRefusals.RoundIsNotOpen);
        var (first, second) = await CardsAsync(who.First, who.Second, cancel);
        var others = await OthersAsync(round, from, visit, cancel);
        var known = others.SingleOrDefault(pair =>
            pair.Round == round.Id && pair.Day == when.Day && pair.Half == when.Half && pair.Includes(first.Id) && pair.Includes(second.Id));

        // Who stood at this door together come back together: that they went out before is no objection.
        var isAgain = from.Includes(first.Id) && from.Includes(second.Id);
        var rules = new OutingRules(
            round,
            today,
            isAgain ? [.. others.Where(pair => pair.Round != round.Id || !pair.Includes(first.Id) || !pair.Includes(second.Id))] : others);
        Refused.If(rules.WhyNotOn(when) ?? (known is null ? rules.WhyNotTogether(first, second, when) : null));
        Refused.If(OutingRules.WhyNotVisit(first, second, home));
        Refused.If(OutingRules.WhyNotAt(when, time, (known ?? from).Minutes, known is null ? [] : await TimesAsync(known, visit, cancel)));

        return known ?? new Pair(
            ids.Next<PairId>(),
            round.Id,
            first.Id,
            second.Id,
            when.Day,
            when.Half,
            PairWords.Why(first, second, isAgain && others.Contains(from)),
            from.Minutes,
            from.IsDraft);
    }

    /// <summary>Moves the visit; a pair that was not out yet and has nobody left to visit does not go.</summary>
    internal async Task MoveAsync(Visit visit, Pair from, Pair to, TimeOnly time, CancellationToken cancel)
    {
        if (db.Entry(to).State is EntityState.Detached)
        {
            db.PairsAndDrafts.Add(to);
        }

        await lapsing.LeavesAsync(from, [visit], [.. from.Both.Where(colleague => to.IsDraft || !to.Includes(colleague))], cancel);
        var stays = to.Id == from.Id || await StaysAsync(from, [visit], cancel);
        visit.Moves(to, time);

        if (!stays)
        {
            db.PairsAndDrafts.Remove(from);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// Visits that did not go on get another pair: they leave the agendas they stood in. Answers which pairs do not go out
    /// any more when these visits have moved.
    /// </summary>
    internal async Task<IReadOnlyList<Pair>> LeaveAsync(IReadOnlyCollection<Visit> visits, CancellationToken cancel)
    {
        var empty = new List<Pair>();
        var left = visits.ToLookup(visit => visit.Pair);
        var ids = left.Select(group => group.Key).ToList();

        foreach (var pair in await db.PairsAndDrafts.Where(pair => ids.Contains(pair.Id)).ToListAsync(cancel))
        {
            await lapsing.LeavesAsync(pair, [.. left[pair.Id]], pair.Both, cancel);

            if (!await StaysAsync(pair, [.. left[pair.Id]], cancel))
            {
                empty.Add(pair);
            }
        }

        return empty;
    }

    /// <summary>One goes out instead of another, who no longer has these visits.</summary>
    internal async Task SwapAsync(OutingCard outing, ColleagueCard leaves, ColleagueCard stays, ColleagueCard joins, CancellationToken cancel)
    {
        await lapsing.LeavesAsync(outing.Pair, [.. outing.Stops.Select(stop => stop.Visit)], [leaves.Id], cancel);
        outing.Pair.Swaps(leaves.Id, joins.Id, PairWords.Why(stays, joins));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Why this colleague cannot come instead of another.</summary>
    internal static Refusal? WhyNotSwap(
        OutingRules rules, Pair pair, ColleagueCard stays, ColleagueCard joins, IReadOnlyCollection<StopCard> stops)
    {
        return (rules.Round.IsOpen ? null : PlanRefusals.RoundIsNotOpen)
            ?? (HasBeen(pair, stops, rules.Today) ? OutingRefusals.AlreadyBeen : null)
            ?? rules.WhyNotTogether(stays, joins, pair.When)
            ?? stops.Select(stop => OutingRules.WhyNotVisit(stays, joins, stop.Home)).FirstOrDefault(why => why is not null);
    }

    /// <summary>Whether the day is over or somebody spoke already: who joins later would read a note that is not theirs.</summary>
    internal static bool HasBeen(Pair pair, IEnumerable<StopCard> stops, DateOnly today) =>
        pair.Day < today || stops.Any(stop => stop.Visit.State is VisitState.Held);

    /// <summary>Every other outing of this round, and every one that is settled of another.</summary>
    internal Task<List<Pair>> OthersAsync(Round round, Pair except, CancellationToken cancel) => db.PairsAndDrafts
        .Where(pair => pair.Id != except.Id && (pair.Round == round.Id || !pair.IsDraft))
        .ToListAsync(cancel);

    private async Task<List<Pair>> OthersAsync(Round round, Pair from, Visit visit, CancellationToken cancel)
    {
        var others = await OthersAsync(round, from, cancel);

        // An outing that stays takes its half-day; one that does not makes room.
        if (await StaysAsync(from, [visit], cancel) || from.Round != round.Id)
        {
            others.Add(from);
        }

        return others;
    }

    /// <summary>Whether the outing stays without these visits: there are others, or these two have been out and know each other now.</summary>
    private async Task<bool> StaysAsync(Pair pair, IReadOnlyCollection<Visit> without, CancellationToken cancel)
    {
        var gone = without.Select(visit => visit.Id).ToList();
        return (!pair.IsDraft && pair.Day < clock.Today())
            || without.Any(visit => visit.WasRung)
            || await db.VisitsAndDrafts.AnyAsync(visit => visit.Pair == pair.Id && !gone.Contains(visit.Id), cancel);
    }

    private Task<List<TimeOnly>> TimesAsync(Pair pair, Visit except, CancellationToken cancel) => db.VisitsAndDrafts
        .Where(visit => visit.Pair == pair.Id && visit.Id != except.Id)
        .Select(visit => visit.StartsAt)
        .ToListAsync(cancel);

    private async Task<(ColleagueCard First, ColleagueCard Second)> CardsAsync(
        ColleagueId first, ColleagueId second, CancellationToken cancel)
    {
        var cards = await staff.FindAsync([first, second], cancel);
        return cards.TryGetValue(first, out var one) && cards.TryGetValue(second, out var other)
            ? (one, other)
            : throw new Refused(OutingRefusals.SamePerson);
    }
}
