using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class ListRoundsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_first_day_invites_to_open_a_round_and_after_that_the_newest_stands_first()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        var director = await house.VisitorAsync(Role.Director);
        await visitor.OpensAsync("/huisgesprekken/rondes");
        await director.OpensAsync("/huisgesprekken/rondes");
        Assert.True(visitor.Sees("Eerste ronde maken"));
        // Who may not make a round sees no button that leads to a closed door.
        Assert.False(director.Sees("Eerste ronde maken"));

        await house.SavesAsync(
            A.Round(question: "De oude vraag?"),
            A.Round(from: A.March.AddYears(1), until: A.April.AddYears(1), question: "De nieuwe vraag?"));
        await visitor.OpensAsync("/huisgesprekken/rondes");
        await director.OpensAsync("/huisgesprekken/rondes");

        Assert.Equal(["De nieuwe vraag?", "De oude vraag?"], visitor.Page.QuerySelectorAll(".rows a").Select(a => a.TextContent));
        Assert.True(visitor.Sees("Nieuwe ronde maken"));
        Assert.False(director.Sees("Nieuwe ronde maken"));
    }
}
