using System.Text.Json;

namespace Huiskamer.Planning.Files;

/// <summary>A plan request as a file, <c>huiskamer-plan-request/1</c>.</summary>
public sealed class PlanRequestFile
{
    private const string Format = "huiskamer-plan-request/1";

    private PlanRequestFile(JsonElement file) => Request = RequestIn(file);

    /// <summary>The request, with numbers of its own instead of the file's ids.</summary>
    public PlanRequest Request { get; }

    /// <summary>The file's ids of the half-days.</summary>
    public PlanIds HalfDays { get; } = new();

    /// <summary>The file's ids of the visits.</summary>
    public PlanIds Visits { get; } = new();

    /// <summary>The file's ids of the employees.</summary>
    public PlanIds Employees { get; } = new();

    private PlanIds Departments { get; } = new();

    private PlanIds Neighbourhoods { get; } = new();

    /// <summary>Reads a request, or throws <see cref="UnreadableRequest"/> with what is wrong.</summary>
    public static PlanRequestFile Read(byte[] content)
    {
        try
        {
            using var file = JsonDocument.Parse(WithoutMark(content));
            return new PlanRequestFile(file.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new UnreadableRequest($"Dit is geen JSON: op regel {wrong.LineNumber + 1} gaat het mis.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;

    private PlanRequest RequestIn(JsonElement file)
    {
        const string where = "het verzoek";

        if (file.ValueKind != JsonValueKind.Object || file.Word("format", where) != Format)
        {
            throw new UnreadableRequest($"Dit is geen planverzoek: bovenaan hoort ‘\"format\": \"{Format}\"’ te staan.");
        }

        var employees = file.List("employees", where);
        var (halfDays, visits) = (file.List("halfDays", where), file.List("visits", where));
        Number(halfDays, HalfDays, "halve dag");
        Number(employees, Employees, "medewerker");
        Number(visits, Visits, "bezoek");

        return new PlanRequest
        {
            Office = file.Part("office", where).Place("‘office’"),
            SpeedKmh = AboveZero(file, "speedKmh"),
            DetourFactor = AboveZero(file, "detourFactor"),
            MaxVisitsPerOuting = file.Whole("maxVisitsPerOuting", where) is > 0 and <= 50 and var most
                ? most
                : throw new UnreadableRequest("‘maxVisitsPerOuting’ hoort tussen 1 en 50 te liggen."),
            OutingCostSeconds = file.Seconds("outingCostSeconds", where),
            HalfDays = [.. halfDays.Select(HalfDayIn)],
            Employees = [.. employees.Select(EmployeeIn)],
            Visits = [.. visits.Select(VisitIn)],
            EarlierPairs = [.. file.List("earlierPairs", where).Select(PairIn).OfType<(int, int)>()],
        };
    }

    private static double AboveZero(JsonElement file, string name) => file.Number(name, "het verzoek") is > 0 and var number
        ? number
        : throw new UnreadableRequest($"‘{name}’ hoort groter dan nul te zijn.");

    private static void Number(List<JsonElement> things, PlanIds ids, string word)
    {
        foreach (var thing in things)
        {
            var id = thing.Id("id", $"een {word}");

            if (ids.Knows(id))
            {
                throw new UnreadableRequest($"Er zijn twee keer gegevens van {word} {id}. Elk nummer mag één keer voorkomen.");
            }

            ids.Of(id);
        }
    }

    private PlanHalfDay HalfDayIn(JsonElement half)
    {
        var where = $"halve dag {half.Id("id", "een halve dag")}";
        var read = new PlanHalfDay(HalfDays.Of(half.Id("id", where)), half.Seconds("start", where), half.Seconds("end", where));
        return read.Start < read.End ? read : throw new UnreadableRequest($"In {where} ligt ‘end’ niet na ‘start’.");
    }

    private PlanEmployee EmployeeIn(JsonElement employee)
    {
        var where = $"medewerker {employee.Id("id", "een medewerker")}";
        return new PlanEmployee(
            Employees.Of(employee.Id("id", where)),
            Departments.Of(employee.Id("department", where)),
            employee.YesOrNo("experienced", where),
            [.. employee.List("languages", where).Select(language => language.AsWord("languages", where))],
            [.. employee.List("halfDays", where).Select(half => HalfDayOf(half, where))],
            employee.Seconds("maxOutings", where),
            employee.PartOrNothing("avoidNeighbourhood") is { } avoid ? Neighbourhoods.Of(avoid.AsId(where)) : null);
    }

    private PlanVisit VisitIn(JsonElement visit)
    {
        var where = $"bezoek {visit.Id("id", "een bezoek")}";
        return new PlanVisit(
            Visits.Of(visit.Id("id", where)),
            visit.Place(where),
            Neighbourhoods.Of(visit.Id("neighbourhood", where)),
            visit.Seconds("serviceSeconds", where),
            [.. visit.List("windows", where).Select(window => new PlanWindow(
                HalfDayOf(window.Part("halfDay", where), where),
                window.Seconds("earliestStart", where),
                window.Seconds("latestStart", where)))],
            visit.Word("language", where),
            [.. visit.List("notWith", where).Select(who => Employees.Find(who.AsId(where))).OfType<int>()]);
    }

    private int HalfDayOf(JsonElement given, string where) => HalfDays.Find(given.AsId(where))
        ?? throw new UnreadableRequest($"In {where} staat halve dag {given}, maar die is er niet.");

    /// <summary>A pair with somebody who does not take part now is left out: they cannot meet again.</summary>
    private (int, int)? PairIn(JsonElement pair)
    {
        if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2)
        {
            throw new UnreadableRequest("In ‘earlierPairs’ staat iets anders dan twee medewerkers.");
        }

        return (Employees.Find(pair[0].AsId("‘earlierPairs’")), Employees.Find(pair[1].AsId("‘earlierPairs’"))) is ({ } a, { } b)
            ? (a, b)
            : null;
    }
}
