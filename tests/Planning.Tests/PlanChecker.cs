namespace Huiskamer.Planning.Tests;

/// <summary>Holds a plan against every hard rule, by itself: nothing here is shared with the planner.</summary>
internal sealed class PlanChecker(PlanRequest request, Plan plan)
{
    private readonly List<string> _broken = [];

    /// <summary>The rules that are broken, in words. None is a good plan.</summary>
    public static IReadOnlyList<string> Check(PlanRequest request, Plan plan)
    {
        var checker = new PlanChecker(request, plan);
        checker.Outings();
        checker.People();
        checker.Visits();
        checker.Measures();
        return checker._broken;
    }

    private void Outings()
    {
        foreach (var outing in plan.Outings)
        {
            Holds(outing.Visits.Count >= 1 && outing.Visits.Count <= request.MaxVisitsPerOuting, $"{outing.Visits.Count} visits in one outing");
            Route(outing);

            foreach (var stop in outing.Visits)
            {
                Crew(outing, request.Visits.Single(visit => visit.Id == stop.Id));
            }
        }
    }

    private void Route(Outing outing)
    {
        var half = request.HalfDays.Single(half => half.Id == outing.HalfDay);
        var (at, clock) = (request.Office, half.Start);

        foreach (var stop in outing.Visits)
        {
            var visit = request.Visits.Single(visit => visit.Id == stop.Id);
            clock += Travel(at, visit.At);
            Holds(stop.Start >= clock, $"visit {stop.Id} begins before the pair is there");
            Holds(visit.Windows.Any(w => w.HalfDay == half.Id && w.EarliestStart <= stop.Start && stop.Start <= w.LatestStart), $"visit {stop.Id} begins outside its windows");
            (at, clock) = (visit.At, stop.Start + visit.ServiceSeconds);
        }

        Holds(clock + Travel(at, request.Office) <= half.End, $"back after half-day {half.Id}");
    }

    private void Crew(Outing outing, PlanVisit visit)
    {
        var pair = request.Employees.Where(employee => employee.Id == outing.First || employee.Id == outing.Second).ToList();
        Holds(pair.Count == 2, "not two different people");
        Holds(pair.TrueForAll(e => e.HalfDays.Contains(outing.HalfDay)), $"somebody does not work in half-day {outing.HalfDay}");
        Holds(pair.Exists(e => e.Languages.Contains(visit.Language)), $"nobody speaks {visit.Language} at visit {visit.Id}");
        Holds(!pair.Exists(e => visit.NotWith.Contains(e.Id)), $"somebody is not to come to visit {visit.Id}");
        Holds(!pair.Exists(e => e.AvoidNeighbourhood == visit.Neighbourhood), $"visit {visit.Id} is in a neighbourhood to avoid");
    }

    private void People()
    {
        var pairs = plan.Outings.Select(outing => (Math.Min(outing.First, outing.Second), Math.Max(outing.First, outing.Second))).ToList();
        Holds(pairs.Distinct().Count() == pairs.Count, "a pair goes out together twice");
        Holds(!pairs.Exists(pair => request.EarlierPairs.Any(e => pair == (Math.Min(e.A, e.B), Math.Max(e.A, e.B)))), "a pair went out together in an earlier round");

        var going = plan.Outings.SelectMany(outing => new[] { (outing.HalfDay, Person: outing.First), (outing.HalfDay, Person: outing.Second) }).ToList();
        Holds(going.Distinct().Count() == going.Count, "somebody goes out twice in a half-day");
        Holds(going.CountBy(g => g.Person).All(load => load.Value <= request.Employees.Single(e => e.Id == load.Key).MaxOutings), "somebody goes out too often");
    }

    private void Visits()
    {
        var all = plan.Outings.SelectMany(outing => outing.Visits.Select(visit => visit.Id)).Concat(plan.Unplanned.Select(u => u.Visit));
        Holds(all.Order().SequenceEqual(request.Visits.Select(visit => visit.Id).Order()), "not every visit stands once in the plan or among the unplanned");
        Holds(plan.Unplanned.All(u => u.Text.Length > 0 && u.Relax.Length > 0), "an unplanned visit without a reason");
    }

    private void Measures()
    {
        var loads = plan.Outings.SelectMany(outing => new[] { outing.First, outing.Second }).CountBy(person => person);
        Holds(plan.Measures.Planned == plan.Outings.Sum(outing => outing.Visits.Count), "planned is miscounted");
        Holds(plan.Measures.Outings == plan.Outings.Count, "outings are miscounted");
        Holds(plan.Measures.SumSquaredLoad == loads.Sum(load => load.Value * load.Value), "load is miscounted");
        Holds(plan.Measures.TravelSeconds == plan.Outings.Sum(Driven), "travel is miscounted");
        Holds(plan.Measures.PairValue == plan.Outings.Sum(Value), "pair value is miscounted");
    }

    private int Driven(Outing outing)
    {
        Place[] stops = [request.Office, .. outing.Visits.Select(stop => request.Visits.Single(v => v.Id == stop.Id).At), request.Office];
        return stops.Zip(stops.Skip(1), Travel).Sum();
    }

    private int Value(Outing outing)
    {
        var (a, b) = (request.Employees.Single(e => e.Id == outing.First), request.Employees.Single(e => e.Id == outing.Second));
        return 20 + (a.Department != b.Department ? 40 : 0) + (a.Experienced != b.Experienced ? 40 : a.Experienced ? 20 : 0);
    }

    private int Travel(Place from, Place to)
    {
        var (north, east) = (Radians(from.Latitude - to.Latitude) / 2, Radians(from.Longitude - to.Longitude) / 2);
        var h = Math.Pow(Math.Sin(north), 2)
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Math.Pow(Math.Sin(east), 2));
        return (int)Math.Round(2 * 6371.0088 * Math.Asin(Math.Sqrt(h)) * request.DetourFactor / request.SpeedKmh * 3600);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private void Holds(bool rule, string broken)
    {
        if (!rule)
        {
            _broken.Add(broken);
        }
    }
}
