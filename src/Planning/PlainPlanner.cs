using Huiskamer.Planning.Plain;

namespace Huiskamer.Planning;

/// <summary>
/// The plain planner: first outings that reach as many visits as possible, then a pair for each, then a place for who
/// is left. Works with integers and its own chance, so the same request and seed give the same plan.
/// </summary>
public sealed class PlainPlanner : IPlanRounds
{
    /// <inheritdoc />
    public Plan Make(PlanRequest request, int seed, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var ground = new Ground(request);
        var chance = new Random(seed);
        var outings = new Outings(ground);
        var crews = new Crews(ground);
        var staffing = new Staffing(ground, outings, crews);

        if (ground.VisitCount > 0)
        {
            new RouteSearch(ground, outings, crews, chance).Run(IterationsFor(ground.VisitCount), progress, cancel);
            staffing.StaffAll();
            new Mending(ground, outings, crews, staffing, chance).Run(cancel);
            staffing.Improve(cancel);
        }

        return Written(ground, outings, new Reasons(ground, crews, staffing), seed);
    }

    /// <summary>The effort is a number of steps chosen from the size, never a time.</summary>
    private static int IterationsFor(int visits) => visits == 0
        ? 0
        : Math.Min(Math.Min(500 * visits, 30_000 + (250 * visits)), 500_000_000 / visits);

    private static Plan Written(Ground ground, Outings outings, Reasons reasons, int seed)
    {
        var made = Enumerable.Range(0, outings.SlotCount).Where(slot => outings.Count[slot] > 0)
            .Select(slot => OutingIn(ground, outings, slot)).ToList();
        var unplanned = Enumerable.Range(0, ground.VisitCount).Where(visit => outings.SlotOf[visit] == Outings.Nowhere)
            .Select(reasons.Of).ToList();
        return new Plan(made, unplanned, Measured(ground, outings, made), seed, IterationsFor(ground.VisitCount));
    }

    private static Outing OutingIn(Ground ground, Outings outings, int slot)
    {
        var half = outings.HalfDayOf[slot];
        var (at, clock) = (0, ground.Start[half]);
        var visits = new List<PlannedVisit>();

        foreach (var visit in outings.Stops(slot))
        {
            var begin = ground.BeginAt(visit, half, clock + ground.Travel.Between(at, visit + 1));
            visits.Add(new PlannedVisit(ground.Request.Visits[visit].Id, begin));
            (at, clock) = (visit + 1, begin + ground.Service[visit]);
        }

        var (first, second) = (outings.First[slot], outings.Second[slot]);
        return new Outing(
            ground.Request.HalfDays[half].Id,
            ground.Request.Employees[first].Id,
            ground.Request.Employees[second].Id,
            visits,
            ground.WhyTogether(first, second));
    }

    private static PlanMeasures Measured(Ground ground, Outings outings, List<Outing> made)
    {
        var loads = made.SelectMany(outing => new[] { outing.First, outing.Second }).CountBy(person => person);
        var used = Enumerable.Range(0, outings.SlotCount).Where(slot => outings.Count[slot] > 0);
        return new PlanMeasures(
            made.Sum(outing => outing.Visits.Count),
            made.Count,
            (int)(outings.Cost - ((long)made.Count * ground.Request.OutingCostSeconds)),
            loads.Sum(load => load.Value * load.Value),
            used.Sum(slot => ground.Value(outings.First[slot], outings.Second[slot])));
    }
}
