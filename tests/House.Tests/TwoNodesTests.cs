using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Routines;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.House.Tests;

public sealed class TwoNodesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_round_leader_prepares_a_round_while_every_request_comes_in_at_another_node()
    {
        await using var second = await house.SecondNodeAsync();
        await house.HireAsync("rondeleider", Role.RoundLeader);
        var visitor = house.Visitor(second);

        await visitor.SignsInAsync("rondeleider@voorbeeld.test", TestHouse.Password);
        await visitor.OpensAsync("/huisgesprekken/rondes/nieuw");
        visitor.Fills("Welke vraag staat centraal?", "Wat maakt uw buurt een thuis?");
        visitor.Fills("Waarom komen we langs?", "Wij willen u beter leren kennen.");
        await visitor.PressesAsync("Opslaan en verder");
        await visitor.PressesAsync("Opslaan en verder");
        Assert.Equal("In welke buurten gaan we langs?", visitor.Heading);

        await visitor.FollowsAsync("Nakijken");
        await visitor.PressesAsync("Concept weggooien");
        Assert.Equal("Het concept is weggegooid.", visitor.Said);
    }

    [Fact]
    public async Task What_cookies_and_forms_are_sealed_with_lies_in_the_database_and_not_on_one_machine()
    {
        await house.Visitor().OpensAsync("/inloggen");

        Assert.True(await house.AskAsync(db => db.Set<SealingKey>().AnyAsync()));
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
        node.AskAsync<Leases, bool>(leases => leases.TakeAsync("het werk", length, CancellationToken.None));
}
