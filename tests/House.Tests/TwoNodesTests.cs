using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.House.Tests;

public sealed class TwoNodesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_opens_and_closes_a_round_while_every_request_comes_in_at_another_node()
    {
        await using var second = await house.SecondNodeAsync();
        await house.HireAsync("rondeleider", Role.RoundLeader);
        var visitor = house.Visitor(second);

        await visitor.SignsInAsync("rondeleider@voorbeeld.test", TestHouse.Password);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Wat maakt uw buurt een thuis?");
        visitor.Fills("Waarom komen we langs?", "Wij willen u beter leren kennen.");
        visitor.Fills("Eerste dag", "2027-03-01");
        visitor.Fills("Laatste dag", "2027-04-30");
        await visitor.PressesAsync("Ronde openen");
        Assert.Equal("De ronde is geopend.", visitor.Said);

        await visitor.PressesAsync("Ronde sluiten");
        Assert.Equal("De ronde is gesloten.", visitor.Said);
        Assert.Equal("Wat maakt uw buurt een thuis?", visitor.Heading);
    }

    [Fact]
    public async Task Work_that_one_node_has_in_hand_the_other_leaves_alone()
    {
        await using var second = await house.SecondNodeAsync();
        var aMinute = TimeSpan.FromMinutes(1);

        Assert.True(await TakesAsync(house, aMinute));
        Assert.False(await TakesAsync(second, aMinute));

        house.Clock.Now += aMinute;
        Assert.True(await TakesAsync(second, aMinute));
    }

    private static Task<bool> TakesAsync(TestHouse node, TimeSpan length) =>
        node.AskAsync<Foundation.Routines.Leases, bool>(leases => leases.TakeAsync("het werk", length, CancellationToken.None));
}
