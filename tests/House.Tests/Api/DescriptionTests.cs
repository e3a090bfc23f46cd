using System.Text.Json;
using System.Text.Json.Nodes;
using Huiskamer.Foundation.Api;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.House.Tests.Api;

/// <summary>
/// What other systems read of us stands in the repository, so that a change of it is seen before it is sent; the linter reads the same
/// file. After a change on purpose: <c>bin/test House --accept</c>, read it, and raise <see cref="ApiFloor.Version"/>.
/// </summary>
public sealed class DescriptionTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Kept = "docs/beheer/openapi.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_description_in_the_repository_is_what_the_house_says()
    {
        var said = (await SaidAsync()).ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("HUISKAMER_ACCEPT") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Repository.Full(Kept), said);
        }

        Assert.True(
            File.Exists(Repository.Full(Kept)) && Repository.Text(Kept) == said,
            "What the house says of its API changed. Is that on purpose? Then: bin/test House --accept, and read the difference.");
    }

    [Fact]
    public async Task Every_door_for_other_systems_stands_in_the_description()
    {
        var paths = (await SaidAsync())["paths"]!.AsObject().Select(path => ApiFloor.Base + path.Key).ToHashSet();
        var silent = Endpoints.Of(house)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace(":guid", "", StringComparison.Ordinal))
            .Where(address => ApiFloor.Is(address) && !paths.Contains(address));

        Wall.Holds(silent, "Describe it with .Says(new ApiCard(...)).");
    }

    [Fact]
    public async Task The_description_says_where_the_association_is_and_whom_to_ask()
    {
        var named = new TestHouse();
        await named.InitializeAsync();
        await named.InAsync<IAssociation>(us => us.BecomesAsync(
            AssociationCard.Unnamed with { Name = "Woonstichting Testdorp", WebAddress = "http://huis.testdorp.test:8080" }, CancellationToken.None));
        var said = (await named.Caller().GetsAsync("openapi.json")).Json;
        await named.DisposeAsync();

        Assert.Equal("https://huis.testdorp.test:8080/api/v1", (string?)said["servers"]![0]!["url"]);
        Assert.Equal(
            ("Beheer van Huiskamer bij Woonstichting Testdorp", "beheer@huis.testdorp.test"),
            ((string?)said["info"]!["contact"]!["name"], (string?)said["info"]!["contact"]!["email"]));
    }

    private async Task<JsonNode> SaidAsync() => (await house.Caller().GetsAsync("openapi.json")).Json;
}
