using System.Text;
using System.Text.Json;
using Huiskamer.Planning.Files;

namespace Huiskamer.Planning.Tests.Files;

public sealed class PlanFileTests
{
    private const string Request = """
        {"format":"huiskamer-plan-request/1","office":{"lat":52.79,"lon":6.9},"speedKmh":15,"detourFactor":1.3,
        "maxVisitsPerOuting":3,"outingCostSeconds":7200,"halfDays":[{"id":"di-o","start":32400,"end":46800}],
        "visits":[{"id":"B-7","lat":52.791,"lon":6.91,"neighbourhood":"Angelslo","serviceSeconds":3600,
        "windows":[{"halfDay":"di-o","earliestStart":32400,"latestStart":43200}],"language":"nl","notWith":[99]}],
        "employees":[
        {"id":31,"department":"ict","experienced":true,"languages":["nl"],"halfDays":["di-o"],"maxOutings":2,"avoidNeighbourhood":null},
        {"id":8,"department":"wijk","experienced":false,"languages":["nl"],"halfDays":["di-o"],"maxOutings":2,"avoidNeighbourhood":"Bargeres"}],
        "earlierPairs":[[31,99]]}
        """;

    [Fact]
    public void A_plan_carries_the_ids_of_its_request()
    {
        var plan = Written(Request);
        var outing = plan.GetProperty("plan")[0];

        Assert.Equal("huiskamer-plan/1", plan.GetProperty("format").GetString());
        Assert.Equal("di-o", outing.GetProperty("halfDay").GetString());
        Assert.Equal([8, 31], outing.GetProperty("pair").EnumerateArray().Select(id => id.GetInt32()).Order());
        Assert.Equal("B-7", outing.GetProperty("visits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void A_plan_says_that_nothing_is_proven_and_nothing_conflicts()
    {
        var plan = Written(Request);

        Assert.All(plan.GetProperty("bounds").EnumerateObject(), bound => Assert.Equal(JsonValueKind.Null, bound.Value.ValueKind));
        Assert.Equal(4, plan.GetProperty("bounds").EnumerateObject().Count());
        Assert.Equal(0, plan.GetProperty("conflicts").GetArrayLength());
        Assert.Equal(1, plan.GetProperty("measures").GetProperty("planned").GetInt32());
    }

    [Fact]
    public void An_unplanned_visit_carries_its_reason_and_what_would_help()
    {
        var plan = Written(Request.Replace("\"language\":\"nl\"", "\"language\":\"ar\""));
        var unplanned = plan.GetProperty("unplanned")[0];

        Assert.Equal("B-7", unplanned.GetProperty("visit").GetString());
        Assert.Equal("nobody-speaks-language", unplanned.GetProperty("reason").GetString());
        Assert.NotEqual("", unplanned.GetProperty("relax").GetString());
    }

    [Theory]
    [InlineData("geen json", "Dit is geen JSON: op regel 1 gaat het mis.")]
    [InlineData("{}", "In het verzoek ontbreekt ‘format’.")]
    [InlineData("[1]", "Dit is geen planverzoek: bovenaan hoort ‘\"format\": \"huiskamer-plan-request/1\"’ te staan.")]
    public void What_is_no_request_is_said_so(string content, string sentence) => Assert.Equal(sentence, Refusal(content));

    [Theory]
    [InlineData("\"lat\":52.791", "\"lat\":\"noord\"", "In bezoek B-7 is ‘lat’ geen getal.")]
    [InlineData("\"lat\":52.791", "\"lat\":152.791", "In bezoek B-7 ligt de plek niet op aarde: ‘lat’ of ‘lon’ is te groot.")]
    [InlineData("\"id\":8", "\"id\":31", "Er zijn twee keer gegevens van medewerker 31. Elk nummer mag één keer voorkomen.")]
    [InlineData("{\"halfDay\":\"di-o\"", "{\"halfDay\":\"wo-o\"", "In bezoek B-7 staat halve dag wo-o, maar die is er niet.")]
    [InlineData("\"end\":46800", "\"end\":1", "In halve dag di-o ligt ‘end’ niet na ‘start’.")]
    [InlineData("\"maxVisitsPerOuting\":3", "\"maxVisitsPerOuting\":0", "‘maxVisitsPerOuting’ hoort tussen 1 en 50 te liggen.")]
    [InlineData("\"speedKmh\":15", "\"speedKmh\":0", "‘speedKmh’ hoort groter dan nul te zijn.")]
    [InlineData("\"maxOutings\":2,\"avoidNeighbourhood\":null", "\"maxOutings\":2.5", "In medewerker 31 is ‘maxOutings’ geen heel getal.")]
    [InlineData("[[31,99]]", "[[31]]", "In ‘earlierPairs’ staat iets anders dan twee medewerkers.")]
    public void A_wrong_value_is_named_with_where_it_stands(string good, string wrong, string sentence) =>
        Assert.Equal(sentence, Refusal(Request.Replace(good, wrong)));

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Single(PlanRequestFile.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Request)]).Request.Visits);

    private static string Refusal(string content) =>
        Assert.Throws<UnreadableRequest>(() => PlanRequestFile.Read(Encoding.UTF8.GetBytes(content))).Message;

    private static JsonElement Written(string request)
    {
        var file = PlanRequestFile.Read(Encoding.UTF8.GetBytes(request));
        return JsonDocument.Parse(PlanFile.Write(new PlainPlanner().Make(file.Request, 1), file)).RootElement;
    }
}
