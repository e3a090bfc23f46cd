using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Huiskamer.Planning.Files;

/// <summary>A plan as a file, <c>huiskamer-plan/1</c>, with the ids of its request.</summary>
public static class PlanFile
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation),
    };

    /// <summary>The words of the file format for each reason.</summary>
    public static string CodeOf(UnplannedReason reason) => reason switch
    {
        UnplannedReason.NobodyAvailable => "nobody-available",
        UnplannedReason.NobodySpeaksLanguage => "nobody-speaks-language",
        UnplannedReason.AllSpeakersExcluded => "all-speakers-excluded",
        UnplannedReason.OnlyPairsThatMet => "only-pairs-that-met",
        UnplannedReason.HalfDaysFull => "half-days-full",
        UnplannedReason.WindowTooNarrow => "window-too-narrow",
    };

    /// <summary>Writes the plan as bytes.</summary>
    public static byte[] Write(Plan plan, PlanRequestFile request)
    {
        using var content = new MemoryStream();

        using (var file = new Utf8JsonWriter(content, Readable))
        {
            file.WriteStartObject();
            file.WriteString("format", "huiskamer-plan/1");
            Outings(file, plan, request);
            Unplanned(file, plan, request);
            file.WriteStartArray("conflicts");
            file.WriteEndArray();
            Measures(file, plan.Measures);
            Bounds(file);
            file.WriteNumber("seed", plan.Seed);
            file.WriteNumber("iterations", plan.Iterations);
            file.WriteEndObject();
        }

        return content.ToArray();
    }

    private static void Outings(Utf8JsonWriter file, Plan plan, PlanRequestFile request)
    {
        file.WriteStartArray("plan");

        foreach (var outing in plan.Outings)
        {
            file.WriteStartObject();
            Id(file, "halfDay", request.HalfDays[outing.HalfDay]);
            file.WriteStartArray("pair");
            request.Employees[outing.First].WriteTo(file);
            request.Employees[outing.Second].WriteTo(file);
            file.WriteEndArray();
            file.WriteStartArray("visits");

            foreach (var visit in outing.Visits)
            {
                file.WriteStartObject();
                Id(file, "id", request.Visits[visit.Id]);
                file.WriteNumber("start", visit.Start);
                file.WriteEndObject();
            }

            file.WriteEndArray();
            file.WriteString("why", outing.Why);
            file.WriteEndObject();
        }

        file.WriteEndArray();
    }

    private static void Unplanned(Utf8JsonWriter file, Plan plan, PlanRequestFile request)
    {
        file.WriteStartArray("unplanned");

        foreach (var unplanned in plan.Unplanned)
        {
            file.WriteStartObject();
            Id(file, "visit", request.Visits[unplanned.Visit]);
            file.WriteString("reason", CodeOf(unplanned.Reason));
            file.WriteString("text", unplanned.Text);
            file.WriteString("relax", unplanned.Relax);
            file.WriteEndObject();
        }

        file.WriteEndArray();
    }

    private static void Measures(Utf8JsonWriter file, PlanMeasures measures)
    {
        file.WriteStartObject("measures");
        file.WriteNumber("planned", measures.Planned);
        file.WriteNumber("outings", measures.Outings);
        file.WriteNumber("travelSeconds", measures.TravelSeconds);
        file.WriteNumber("sumSquaredLoad", measures.SumSquaredLoad);
        file.WriteNumber("pairValue", measures.PairValue);
        file.WriteEndObject();
    }

    /// <summary>This planner proves nothing yet.</summary>
    private static void Bounds(Utf8JsonWriter file)
    {
        file.WriteStartObject("bounds");

        foreach (var bound in (string[])["plannedAtMost", "objectiveSecondsAtLeast", "sumSquaredLoadAtLeast", "pairValueAtMost"])
        {
            file.WriteNull(bound);
        }

        file.WriteEndObject();
    }

    private static void Id(Utf8JsonWriter file, string name, JsonElement id)
    {
        file.WritePropertyName(name);
        id.WriteTo(file);
    }
}
