using System.Text.Json;
using Huiskamer.Foundation.Commands;
using Huiskamer.HomeConversations.Pairs;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Tests.Pairs;

public sealed class PlanCommandTests(TestHouse house) : IClassFixture<TestHouse>, IDisposable
{
    private const string Request = """
        {"format":"huiskamer-plan-request/1","office":{"lat":52.79,"lon":6.9},"speedKmh":15,"detourFactor":1.3,
        "maxVisitsPerOuting":3,"outingCostSeconds":7200,"halfDays":[{"id":0,"start":32400,"end":46800}],
        "visits":[{"id":7,"lat":52.791,"lon":6.91,"neighbourhood":1,"serviceSeconds":3600,
        "windows":[{"halfDay":0,"earliestStart":32400,"latestStart":43200}],"language":"nl","notWith":[]}],
        "employees":[
        {"id":1,"department":1,"experienced":true,"languages":["nl"],"halfDays":[0],"maxOutings":2,"avoidNeighbourhood":null},
        {"id":2,"department":2,"experienced":false,"languages":["nl"],"halfDays":[0],"maxOutings":2,"avoidNeighbourhood":null}],
        "earlierPairs":[]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("huiskamer-plan").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_request_file_becomes_a_plan_file()
    {
        var (code, said, _) = await RunAsync("plan", Put(Request), "--out", Plan, "--seed", "3");

        Assert.Equal(0, code);
        Assert.StartsWith("1 van 1 bezoeken gepland, in 1 halve dagen.", said);
        var plan = JsonDocument.Parse(await File.ReadAllTextAsync(Plan)).RootElement;
        Assert.Equal(3, plan.GetProperty("seed").GetInt32());
        Assert.Equal(7, plan.GetProperty("plan")[0].GetProperty("visits")[0].GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("{", "Dit is geen JSON: op regel 1 gaat het mis.")]
    [InlineData("{\"format\":\"iets-anders\"}", "Dit is geen planverzoek: bovenaan hoort")]
    public async Task A_request_that_cannot_be_read_writes_nothing(string content, string sentence)
    {
        var (code, _, complaint) = await RunAsync("plan", Put(content), "--out", Plan);

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, complaint);
        Assert.False(File.Exists(Plan));
    }

    [Fact]
    public async Task A_request_that_is_not_there_is_said_so()
    {
        var (code, _, complaint) = await RunAsync("plan", Path.Combine(_folder, "weg.json"), "--out", Plan);

        Assert.Equal(2, code);
        Assert.Contains("weg.json is er niet", complaint);
    }

    [Fact]
    public async Task A_round_is_planned_and_settled()
    {
        var (round, _) = await house.SaysYesAsync(2);
        await house.JoinsAsync(round, "Financiën");
        await house.JoinsAsync(round, "ICT");
        var (code, said, _) = await RunAsync("plan", round.Id.ToString(), "--settle");

        Assert.Equal(0, code);
        Assert.Contains("Concept: 1 tweetal, 2 bezoeken, 0 nog niet gepland.", said);
        Assert.Equal(1, await house.AskAsync(db => db.Pairs.CountAsync(pair => pair.Round == round.Id)));
    }

    private string Plan => Path.Combine(_folder, "plan.json");

    private string Put(string content)
    {
        var file = Path.Combine(_folder, "verzoek.json");
        File.WriteAllText(file, content);
        return file;
    }

    private async Task<(int Code, string Said, string Complaint)> RunAsync(string name, params string[] words)
    {
        await using var said = new StringWriter();
        await using var complaint = new StringWriter();
        var code = await house.AskAsync<IEnumerable<ICommand>, int>(commands =>
            commands.Single(command => command.Name == name).HearAsync(words, new CommandVoice(said, complaint), CancellationToken.None));
        return (code, said.ToString(), complaint.ToString());
    }
}
