using Huiskamer.Staff.Associations;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.Associations;

public sealed class NameplateTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_name_that_was_changed_stands_on_the_next_page_and_within_seconds_on_each_page_of_another_node()
    {
        await using var second = await house.SecondNodeAsync();
        await house.InAsync<IAssociation>(us => us.BecomesAsync(A.Association with { Name = "Woonstichting De Oude Bel" }, default));
        var visitor = await house.VisitorAsync(Role.Administrator);
        Assert.Equal("Woonstichting De Oude Bel", await NameAsync(second));

        await visitor.OpensAsync("/onze-gegevens");
        visitor.Fills("Hoe heet de corporatie?", "Woonstichting De Verse Bel");
        await visitor.PressesAsync("Gegevens bewaren");

        Assert.Equal("Woonstichting De Verse Bel", await NameAsync(house));
        Assert.Equal("Woonstichting De Oude Bel", await NameAsync(second));

        house.Clock.Now += NameplateAtTheDoor.Hung;
        Assert.Equal("Woonstichting De Verse Bel", await NameAsync(second));
    }

    [Fact]
    public void What_was_read_before_the_name_changed_is_not_hung_after_it()
    {
        var door = new NameplateAtTheDoor(house.Clock);
        var turn = door.Turn;

        door.TakesDown();
        door.Hangs(A.Association, turn);
        Assert.Null(door.Read());

        door.Hangs(A.Association, door.Turn);
        Assert.Equal(A.Association, door.Read());
    }

    private static async Task<string> NameAsync(TestHouse node) =>
        (await node.AskAsync<IAssociation, AssociationCard>(us => us.CardAsync(default))).Name;
}
