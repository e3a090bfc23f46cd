namespace Huiskamer.Planning.Plain;

/// <summary>The request as the planner walks over it: positions instead of ids, and sets of people as bits.</summary>
internal sealed class Ground
{
    private readonly Window[]?[] _windows;
    private readonly int[] _language;
    private readonly int[] _departments;
    private readonly bool[] _experienced;

    internal Ground(PlanRequest request)
    {
        Request = request;
        Travel = new TravelTimes(request);
        Start = [.. request.HalfDays.Select(half => half.Start)];
        End = [.. request.HalfDays.Select(half => half.End)];
        Service = [.. request.Visits.Select(visit => visit.ServiceSeconds)];
        MaxOutings = [.. request.Employees.Select(employee => employee.MaxOutings)];
        _departments = [.. request.Employees.Select(employee => employee.Department)];
        _experienced = [.. request.Employees.Select(employee => employee.Experienced)];

        var halfDays = Positions(request.HalfDays, half => half.Id);
        var employees = Positions(request.Employees, employee => employee.Id);
        var languages = request.Visits.Select(visit => visit.Language).Distinct().ToList();

        _windows = new Window[]?[VisitCount * HalfDayCount];
        Offers = [.. request.Visits.Select((visit, v) => OffersOf(visit, v, halfDays))];
        _language = [.. request.Visits.Select(visit => languages.IndexOf(visit.Language))];
        Speakers = [.. languages.Select(language => Those(e => e.Languages.Contains(language)))];
        Available = [.. request.HalfDays.Select(half => Those(e => e.MaxOutings > 0 && e.HalfDays.Contains(half.Id)))];
        Welcome = [.. request.Visits.Select(visit => Those(e => e.AvoidNeighbourhood != visit.Neighbourhood && !visit.NotWith.Contains(e.Id)))];
        Met = [.. request.Employees.Select(_ => new People(PersonCount))];

        foreach (var (a, b) in request.EarlierPairs)
        {
            if (employees.TryGetValue(a, out var first) && employees.TryGetValue(b, out var second))
            {
                Met[first].Add(second);
                Met[second].Add(first);
            }
        }
    }

    internal PlanRequest Request { get; }

    internal TravelTimes Travel { get; }

    internal int VisitCount => Request.Visits.Count;

    internal int HalfDayCount => Request.HalfDays.Count;

    internal int PersonCount => Request.Employees.Count;

    internal int[] Start { get; }

    internal int[] End { get; }

    internal int[] Service { get; }

    internal int[] MaxOutings { get; }

    /// <summary>The half-days that suit each visit.</summary>
    internal int[][] Offers { get; }

    /// <summary>Who speaks each language that is asked.</summary>
    internal People[] Speakers { get; }

    /// <summary>Who works in each half-day.</summary>
    internal People[] Available { get; }

    /// <summary>Who may come to each visit.</summary>
    internal People[] Welcome { get; }

    /// <summary>With whom each went out in an earlier round.</summary>
    internal People[] Met { get; }

    internal People SpeakersAt(int visit) => Speakers[_language[visit]];

    /// <summary>When a visit can begin at the earliest when one arrives now; -1 when that is too late.</summary>
    internal int BeginAt(int visit, int halfDay, int arrival)
    {
        var begin = -1;

        foreach (var window in _windows[(visit * HalfDayCount) + halfDay] ?? [])
        {
            if (arrival <= window.Latest && (begin < 0 || window.Earliest < begin))
            {
                begin = Math.Max(arrival, window.Earliest);
            }
        }

        return begin;
    }

    /// <summary>Whether a pair could visit and be back in time when it went there alone.</summary>
    internal bool IsReachable(int visit, int half)
    {
        var way = Travel.Between(0, visit + 1);
        var begin = BeginAt(visit, half, Start[half] + way);
        return begin >= 0 && begin + Service[visit] + way <= End[half];
    }

    /// <summary>How unexpected and how well supported two people are together.</summary>
    internal int Value(int a, int b)
    {
        var unexpected = _departments[a] != _departments[b] ? 40 : 0;
        var supported = _experienced[a] != _experienced[b] ? 40 : _experienced[a] ? 20 : 0;
        return 20 + unexpected + supported;
    }

    internal string WhyTogether(int a, int b)
    {
        var departments = _departments[a] != _departments[b] ? "verschillende afdelingen" : "dezelfde afdeling";
        var experience = (_experienced[a], _experienced[b]) switch
        {
            (true, true) => "beiden ervaren",
            (false, false) => "beiden nieuw",
            _ => "ervaren met nieuw",
        };
        return $"{departments}; {experience}; nooit eerder samen";
    }

    private People Those(Func<PlanEmployee, bool> are)
    {
        var people = new People(PersonCount);

        for (var e = 0; e < PersonCount; e++)
        {
            if (are(Request.Employees[e]))
            {
                people.Add(e);
            }
        }

        return people;
    }

    private int[] OffersOf(PlanVisit visit, int position, Dictionary<int, int> halfDays)
    {
        foreach (var offer in visit.Windows.Where(window => halfDays.ContainsKey(window.HalfDay)).GroupBy(window => window.HalfDay))
        {
            _windows[(position * HalfDayCount) + halfDays[offer.Key]] =
                [.. offer.Select(window => new Window(window.EarliestStart, window.LatestStart))];
        }

        return [.. Enumerable.Range(0, HalfDayCount).Where(h => _windows[(position * HalfDayCount) + h] is not null)];
    }

    private static Dictionary<int, int> Positions<T>(IReadOnlyList<T> things, Func<T, int> id) =>
        things.Select((thing, position) => (thing, position)).ToDictionary(pair => id(pair.thing), pair => pair.position);

    private readonly record struct Window(int Earliest, int Latest);
}
