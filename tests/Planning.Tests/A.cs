using Huiskamer.Planning;

namespace Huiskamer.Planning.Tests;

/// <summary>Requests as a test needs them: small and ordinary, changed where the test says so.</summary>
internal static class A
{
    public static readonly Place Office = new(52.79, 6.90);
    public static readonly PlanHalfDay Morning = new(0, 9 * 3600, 13 * 3600);
    public static readonly PlanHalfDay Afternoon = new(1, 13 * 3600, 17 * 3600);

    public static PlanWindow AllMorning => new(0, 9 * 3600, 12 * 3600);

    public static PlanRequest Request(IReadOnlyList<PlanVisit> visits, params PlanEmployee[] employees) => new()
    {
        Office = Office,
        HalfDays = [Morning, Afternoon],
        Visits = visits,
        Employees = employees,
    };

    public static PlanVisit Visit(int id = 0, string language = "nl", int[]? notWith = null, int neighbourhood = 1, params PlanWindow[] windows) =>
        new(id, new Place(52.79 + (id * 0.001), 6.91), neighbourhood, 3600, windows.Length == 0 ? [AllMorning] : windows, language, notWith ?? []);

    public static PlanEmployee Employee(
        int id, int department = 0, bool experienced = false, string[]? languages = null, int[]? halfDays = null, int maxOutings = 5, int? avoid = null) =>
        new(id, department, experienced, languages ?? ["nl"], halfDays ?? [0, 1], maxOutings, avoid);

    /// <summary>A request by chance, often with too few people, scarce languages and narrow windows.</summary>
    public static PlanRequest AnyRequest(int seed)
    {
        var chance = new Random(seed);
        var halfDays = Enumerable.Range(0, chance.Next(1, 8))
            .Select(i => new PlanHalfDay(i, (9 * 3600) + (i * 4 * 3600), (13 * 3600) + (i * 4 * 3600))).ToList();
        string[] languages = ["nl", "nl", "nl", "ar", "tr"];
        var employees = Enumerable.Range(0, chance.Next(0, 25)).Select(i => new PlanEmployee(
            100 + i,
            chance.Next(5),
            chance.Next(2) == 0,
            chance.Next(4) == 0 ? ["nl", languages[chance.Next(5)]] : ["nl"],
            [.. halfDays.Where(_ => chance.Next(5) < 2).Select(half => half.Id)],
            chance.Next(0, 4),
            chance.Next(3) == 0 ? chance.Next(6) : null)).ToList();

        return new PlanRequest
        {
            Office = Office,
            MaxVisitsPerOuting = chance.Next(1, 5),
            HalfDays = halfDays,
            Employees = employees,
            Visits = [.. Enumerable.Range(0, chance.Next(0, 45)).Select(i => new PlanVisit(
                1000 + i,
                new Place(52.75 + (chance.NextDouble() * 0.1), 6.85 + (chance.NextDouble() * 0.12)),
                chance.Next(6),
                900 * chance.Next(1, 6),
                [.. halfDays.Where(_ => chance.Next(2) == 0).Select(half => Window(half, chance))],
                languages[chance.Next(5)],
                [.. employees.Where(_ => chance.Next(15) == 0).Select(employee => employee.Id)]))],
            EarlierPairs = [.. Enumerable.Range(0, employees.Count < 2 ? 0 : chance.Next(40))
                .Select(_ => (employees[chance.Next(employees.Count)].Id, employees[chance.Next(employees.Count)].Id))],
        };
    }

    private static PlanWindow Window(PlanHalfDay half, Random chance)
    {
        var earliest = half.Start + (900 * chance.Next(0, 15));
        return new PlanWindow(half.Id, earliest, earliest + (900 * chance.Next(0, 10)));
    }
}
