using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.HomeConversations.Door;
using Huiskamer.HomeConversations.Invitations;
using Huiskamer.HomeConversations.Rounds;
using Huiskamer.HomeConversations.Visits;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Planning;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;
using Words = Huiskamer.Foundation.Time.InWords;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Makes the pairs and visits of a round: first as a draft, then settled.</summary>
internal sealed class RoundPlanner(
    HouseDb db,
    IHouseholds households,
    IColleagues staff,
    IAssociation association,
    IPlanRounds planner,
    Moving moving,
    Ids ids,
    TimeProvider clock)
{
    /// <summary>So many visits are planned while somebody waits. More is an errand.</summary>
    internal const int AtOnce = 12;

    /// <summary>
    /// Makes a draft anew; what is settled stays. Nothing is held while the planner thinks; what it thought of is written
    /// at once or not at all.
    /// </summary>
    internal async Task<PlanMade> MakeAsync(
        Round round, PlanWish wish, IProgress<int>? progress, CancellationToken cancel)
    {
        var facts = await FactsAsync(round, cancel);
        Refused.If(WhyNotMake(round, facts));

        var request = new RoundRequest(facts, wish);
        var plan = planner.Make(request.Request, wish.Seed, progress, cancel);
        PlanMade made = null!;

        await db.AllOrNothingAsync(
            async () =>
            {
                db.Saw("household", null, "adressen voor de planning van een ronde");
                await ForgetDraftAsync(round.Id, cancel);
                made = await WriteAsync(round, facts, request, plan, wish.MinutesPerVisit, cancel);
                db.AsOneDeed = "tweetallen gemaakt, concept";
                await db.SaveChangesAsync(cancel);
            },
            cancel);

        return made;
    }

    /// <summary>
    /// The draft becomes the plan: from here on colleagues see their visits. Where we are no longer welcome nobody goes; those
    /// wait, with the reason.
    /// </summary>
    internal async Task<PlanMade> SettleAsync(Round round, CancellationToken cancel)
    {
        var pairs = await db.PairsAndDrafts.Where(pair => pair.Round == round.Id && pair.IsDraft).ToListAsync(cancel);
        Refused.If(round.IsOpen ? null : PlanRefusals.RoundIsNotOpen);
        Refused.If(pairs.Count == 0 ? PlanRefusals.NothingToSettle : null);

        var visits = await db.VisitsAndDrafts.Where(visit => visit.Round == round.Id && visit.IsDraft).ToListAsync(cancel);
        var yes = (await db.Invitations.Where(i => i.Round == round.Id && i.Reply == Reply.Yes).Select(i => i.Id).ToListAsync(cancel)).ToHashSet();
        var homes = await households.FindAsync([.. visits.Select(visit => visit.Household)], cancel);
        var never = visits.ToDictionary(visit => visit.Id, visit => WaitingReasons.WhyNever(homes.GetValueOrDefault(visit.Household)));
        var off = visits.Where(visit => never[visit.Id] is not null || !yes.Contains(visit.Invitation)).ToList();
        var going = visits.Except(off).ToLookup(visit => visit.Pair);
        Refused.If(going.Count == 0 ? null : await WhyNotBothAsync(round, [.. pairs.Where(pair => going.Contains(pair.Id))], cancel));

        foreach (var pair in pairs.Where(pair => going.Contains(pair.Id)))
        {
            pair.IsSettled();
            going[pair.Id].ToList().ForEach(visit => visit.IsSettled());
        }

        db.VisitsAndDrafts.RemoveRange(off);
        db.PairsAndDrafts.RemoveRange(pairs.Where(pair => pair.IsDraft));
        db.Waiting.AddRange(off.Where(visit => yes.Contains(visit.Invitation)).Select(visit =>
            new Waiting(visit.Invitation, round.Id, never[visit.Id]!.Value)));
        db.AsOneDeed = "tweetallen vastgesteld";
        await db.SaveChangesAsync(cancel);

        return new PlanMade(going.Count, visits.Count - off.Count, off.Count);
    }

    /// <summary>Why these cannot go: since they were planned, one of them was sent out for another round.</summary>
    private async Task<Refusal?> WhyNotBothAsync(Round round, IReadOnlyList<Pair> pairs, CancellationToken cancel)
    {
        var elsewhere = await ElsewhereAsync(round, pairs.Min(pair => pair.Day), cancel);
        var busy = elsewhere.SelectMany(pair => new[] { (pair.First, pair.When), (pair.Second, pair.When) }).ToHashSet();

        foreach (var pair in pairs)
        {
            foreach (var who in new[] { pair.First, pair.Second }.Where(who => busy.Contains((who, pair.When))))
            {
                return PlanRefusals.GoesElsewhere((await staff.FindAsync([who], cancel))[who], pair.When);
            }
        }

        return null;
    }

    /// <summary>What there is to plan, for the page that asks whether to begin.</summary>
    internal async Task<PlanStand> StandAsync(Round round, CancellationToken cancel) => new(
        await Unplanned(round.Id).CountAsync(cancel),
        await db.Participants.CountAsync(participant => participant.Round == round.Id, cancel),
        await db.PairsAndDrafts.CountAsync(pair => pair.Round == round.Id && pair.IsDraft, cancel),
        await db.Pairs.CountAsync(pair => pair.Round == round.Id, cancel),
        await db.Visits.CountAsync(
            visit => visit.Round == round.Id
                && (visit.State == VisitState.Planned || visit.State == VisitState.NobodyHome || visit.State == VisitState.Held),
            cancel));

    /// <summary>How many of those who said yes can still be planned: they may be visited, and there are days left.</summary>
    internal async Task<int> StillToPlanAsync(Round round, CancellationToken cancel)
    {
        if (!PartOfDay.Between(FirstDay(round), round.Until).Any())
        {
            return 0;
        }

        var waiting = await OnceAsync(round.Id, cancel);
        var homes = await households.FindAsync([.. waiting.Select(i => i.Household)], cancel);
        return waiting.Count(i => WaitingReasons.WhyNever(homes.GetValueOrDefault(i.Household)) is null);
    }

    private DateOnly FirstDay(Round round) => clock.Today().AddDays(1) is var tomorrow && tomorrow > round.From ? tomorrow : round.From;

    private static Refusal? WhyNotMake(Round round, RoundFacts facts) => facts switch
    {
        _ when !round.IsOpen => PlanRefusals.RoundIsNotOpen,
        { Yes.Count: 0 } => PlanRefusals.NobodySaidYes,
        { Colleagues.Count: < 2 } => PlanRefusals.TooFewColleagues,
        _ when !PartOfDay.Between(facts.FirstDay, round.Until).Any() => PlanRefusals.NoDaysLeft,
        _ => null,
    };

    /// <summary>Who said yes to a letter and has no settled visit; one that was cancelled is none.</summary>
    private IQueryable<Invitation> Unplanned(RoundId round)
    {
        var settled = db.Visits.Where(visit => visit.Round == round && visit.State != VisitState.Cancelled).Select(visit => visit.Invitation);
        return db.Invitations.Where(i => i.Round == round && i.Reply == Reply.Yes && i.PrintedOn != null && !settled.Contains(i.Id));
    }

    /// <summary>The same, each household once: two that turned out to be one are visited once.</summary>
    private async Task<List<Invitation>> OnceAsync(RoundId round, CancellationToken cancel)
    {
        var yes = await Unplanned(round).AsNoTracking().OrderBy(i => i.DrawnAs).ToListAsync(cancel);
        var visited = await db.Visits.Where(v => v.Round == round && v.State != VisitState.Cancelled).Select(v => v.Household).ToListAsync(cancel);
        var now = await households.NowAsync([.. yes.Select(i => i.Household), .. visited], cancel);
        var known = visited.Select(household => now[household]).ToHashSet();
        return [.. yes.Where(i => known.Add(now[i.Household]))];
    }

    private async Task<RoundFacts> FactsAsync(Round round, CancellationToken cancel)
    {
        var yes = await OnceAsync(round.Id, cancel);
        var going = (await db.Participants.Where(p => p.Round == round.Id).Select(p => p.Colleague).ToListAsync(cancel)).ToHashSet();
        var met = await db.Pairs.Where(p => p.Round != round.Id).Select(p => new { p.First, p.Second }).Distinct().ToListAsync(cancel);
        var office = await association.CardAsync(cancel);

        return new RoundFacts(
            round,
            FirstDay(round),
            new Place(office.Latitude, office.Longitude),
            yes,
            await households.FindAsync([.. yes.Select(i => i.Household)], cancel),
            [.. (await staff.AtWorkAsync(cancel)).Where(card => going.Contains(card.Id))],
            [.. met.Select(pair => (pair.First, pair.Second))],
            await db.Pairs.AsNoTracking().Where(p => p.Round == round.Id).ToListAsync(cancel),
            await ElsewhereAsync(round, FirstDay(round), cancel));
    }

    /// <summary>Outings of other rounds: nobody goes out twice on one half-day.</summary>
    private Task<List<Pair>> ElsewhereAsync(Round round, DateOnly from, CancellationToken cancel) =>
        db.Pairs.AsNoTracking().Where(pair => pair.Round != round.Id && pair.Day >= from).ToListAsync(cancel);

    private async Task ForgetDraftAsync(RoundId round, CancellationToken cancel)
    {
        await db.VisitsAndDrafts.Where(visit => visit.Round == round && visit.IsDraft).ExecuteDeleteAsync(cancel);
        await db.PairsAndDrafts.Where(pair => pair.Round == round && pair.IsDraft).ExecuteDeleteAsync(cancel);
        await db.Waiting.Where(waiting => waiting.Round == round).ExecuteDeleteAsync(cancel);
    }

    private async Task<PlanMade> WriteAsync(
        Round round, RoundFacts facts, RoundRequest request, Plan plan, int minutes, CancellationToken cancel)
    {
        // Who thought better of it while the planner thought, is not visited.
        var still = (await Unplanned(round.Id).Select(i => i.Id).ToListAsync(cancel)).ToHashSet();
        var (pairs, visits) = (0, 0);
        var planned = plan.Outings.SelectMany(request.Times).Select(time => time.Invitation.Id).Where(still.Contains).ToHashSet();
        var again = (await db.Visits.Where(visit => visit.Round == round.Id && visit.State == VisitState.Cancelled).ToListAsync(cancel))
            .Where(visit => planned.Contains(visit.Invitation))
            .ToDictionary(visit => visit.Invitation);
        var empty = await moving.LeaveAsync(again.Values, cancel);

        foreach (var outing in plan.Outings)
        {
            var times = request.Times(outing).Where(time => still.Contains(time.Invitation.Id)).ToList();

            if (times.Count == 0)
            {
                continue;
            }

            (pairs, visits) = (pairs + 1, visits + times.Count);
            var (first, second) = (facts.Colleagues[outing.First], facts.Colleagues[outing.Second]);
            var half = request.HalfDays[outing.HalfDay];
            var pair = new Pair(
                ids.Next<PairId>(), round.Id, first.Id, second.Id, half.Day, half.Half, PairWords.Why(first, second), minutes, isDraft: true);
            db.PairsAndDrafts.Add(pair);
            times.Where(time => again.ContainsKey(time.Invitation.Id)).ToList().ForEach(time => again[time.Invitation.Id].Moves(pair, time.StartsAt));
            db.VisitsAndDrafts.AddRange(times.Where(time => !again.ContainsKey(time.Invitation.Id)).Select(time => new Visit(
                ids.Next<VisitId>(), pair.Id, time.Invitation, time.StartsAt, ids.NextBlind<VoiceId>(), isDraft: true)));
        }

        db.PairsAndDrafts.RemoveRange(empty);
        db.Waiting.AddRange(plan.Unplanned.Where(unplanned => still.Contains(request.Yes[unplanned.Visit].Id)).Select(unplanned =>
            new Waiting(request.Yes[unplanned.Visit].Id, round.Id, WaitingReasons.Of(unplanned.Reason))));
        db.Waiting.AddRange(facts.Yes.Except(request.Yes).Where(gone => still.Contains(gone.Id)).Select(gone =>
            new Waiting(gone.Id, round.Id, WaitingReasons.WhyNever(facts.Homes.GetValueOrDefault(gone.Household))!.Value)));
        return new PlanMade(pairs, visits, facts.Yes.Count(yes => still.Contains(yes.Id)) - visits);
    }
}

/// <summary>What making or settling a plan brought; who waits found no place, or was left out of what was settled.</summary>
internal sealed record PlanMade(int Pairs, int Visits, int Waiting)
{
    internal string InWords =>
        $"Het concept staat klaar: {Words.Count(Pairs, "tweetal", "tweetallen")} voor {Words.Count(Visits, "bezoek", "bezoeken")}."
        + (Waiting == 0 ? " Iedereen is gepland." : $" {Words.Count(Waiting, "huishouden lukt", "huishoudens lukken")} nog niet; hieronder staat waarom.");

    internal string SettledInWords => (Pairs == 0
            ? "Er is niets vastgesteld."
            : $"Vastgesteld: {Words.Count(Pairs, "tweetal", "tweetallen")} en {Words.Count(Visits, "bezoek", "bezoeken")}. Iedereen ziet nu de eigen bezoeken.")
        + (Waiting == 0 ? "" : $" {Words.Count(Waiting, "bezoek viel", "bezoeken vielen")} weg: daar zijn we niet meer welkom, of er woont iemand anders.");
}

/// <summary>What there is to plan.</summary>
/// <param name="Yes">Households that said yes and have no settled visit.</param>
/// <param name="Colleagues">Who takes part.</param>
/// <param name="Draft">Pairs in the draft.</param>
/// <param name="Settled">Pairs that are settled.</param>
/// <param name="Visits">Visits that are settled.</param>
internal sealed record PlanStand(int Yes, int Colleagues, int Draft, int Settled, int Visits);
