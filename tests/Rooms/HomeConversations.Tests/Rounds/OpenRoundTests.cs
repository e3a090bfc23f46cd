using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class OpenRoundTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_opens_a_round()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Wat maakt uw buurt een thuis?");
        visitor.Fills("Waarom komen we langs?", "Wij willen u beter leren kennen.");
        visitor.Fills("Eerste dag", "2027-03-01");
        visitor.Fills("Laatste dag", "2027-04-30");
        await visitor.PressesAsync("Ronde openen");

        Assert.Equal("Wat maakt uw buurt een thuis?", visitor.Heading);
        Assert.Equal("De ronde is geopend.", visitor.Said);
        Assert.Contains("van 1 maart tot en met 30 april 2027", visitor.Text);
    }

    [Fact]
    public async Task A_form_without_purpose_comes_back_with_everything_that_was_typed()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Voelt u zich veilig?");
        visitor.Fills("Eerste dag", "2027-03-01");
        await visitor.PressesAsync("Ronde openen");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("Schrijf op waarom we langskomen.", visitor.Said);
        Assert.Equal("Voelt u zich veilig?", visitor.Value("Welke vraag staat centraal?"));
        Assert.Equal("2027-03-01", visitor.Value("Eerste dag"));
    }

    [Fact]
    public async Task A_rule_that_says_no_stands_beside_the_field_it_is_about()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Voelt u zich veilig?");
        visitor.Fills("Waarom komen we langs?", "Daarom.");
        visitor.Fills("Eerste dag", "2027-04-30");
        visitor.Fills("Laatste dag", "2027-03-01");
        await visitor.PressesAsync("Ronde openen");

        Assert.Contains(
            "De laatste dag ligt voor de eerste dag.", visitor.Page.QuerySelector("#Until-wrong")?.TextContent);
    }

    [Fact]
    public async Task A_colleague_who_leads_no_rounds_finds_the_door_closed()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");

        Assert.Equal("Deze deur is voor u dicht", visitor.Heading);
    }
}
